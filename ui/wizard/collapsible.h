// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

namespace vtrack {

/// A heading that opens and closes the content below it.
class Collapsible : public QWidget {
    Q_OBJECT

public:
    Collapsible(const QString& heading, QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton* button() const { return m_button; }

private:
    QToolButton* m_button;
};

} // namespace vtrack
