// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace vtrack {

/// An icon() beside a text. Painted with the current palette each time. Hidden from screen readers, which read the
/// text.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    /// @param side in device-independent pixels.
    IconLabel(const QString& iconName, int side, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace vtrack
