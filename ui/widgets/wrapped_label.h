// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace vtrack {

/// A text on as many lines as it takes: whatever text comes later, the window grows until it is shown whole. A QLabel
/// that wraps asks for one line at least, so that a longer text in a window that is open already is cut. Made by
/// style::textLabel() and style::hintLabel().
class WrappedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    /// As high as the text is at the present width, once it is shown: before, its width means nothing.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
};

} // namespace vtrack
