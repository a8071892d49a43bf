// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPushButton>
#include <QStringList>

class QHBoxLayout;
class QLabel;

namespace vtrack {

class ElidedLabel;

/// What came of a search that found nothing: a sentence, and a button for each name that may have been meant. It is no
/// wider than its parent, as that is when the answer is shown: what does not fit is cut, and whole in a tool tip.
class SearchAnswer final : public QFrame {
    Q_OBJECT

public:
    explicit SearchAnswer(QWidget* parent);

    /// Hidden where both are empty.
    /// @param before the widget that has the focus before the buttons.
    void showAnswer(const QString& sentence, const QStringList& names, QWidget& before);

    [[nodiscard]] bool isEmpty() const;

signals:
    /// One of the names.
    void chosen(const QString& name);

private:
    void addButton(const QString& name, const QString& hint, int room);

    ElidedLabel* m_sentence;
    QLabel* m_question;
    QHBoxLayout* m_line;
    QList<QPushButton*> m_buttons;
};

} // namespace vtrack
