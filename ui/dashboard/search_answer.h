// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStringList>

class QHBoxLayout;

namespace vtrack {

/// What came of a search that found nothing: a sentence, and a button for each name that may have been meant.
class SearchAnswer final : public QFrame {
    Q_OBJECT

public:
    explicit SearchAnswer(QWidget* parent = nullptr);

    /// Hidden where both are empty.
    /// @param before the widget that has the focus before the buttons.
    void showAnswer(const QString& sentence, const QStringList& names, QWidget& before);

    [[nodiscard]] bool isEmpty() const { return m_sentence->text().isEmpty() && m_buttons.isEmpty(); }

signals:
    /// One of the names.
    void chosen(const QString& name);

private:
    void addButton(const QString& name, const QString& hint);

    QLabel* m_sentence;
    QHBoxLayout* m_line;
    QLabel* m_question;
    QList<QPushButton*> m_buttons;
};

} // namespace vtrack
