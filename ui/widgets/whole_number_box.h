// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace vtrack {

/// A box for a whole number. A fraction that is typed changes nothing, and the number of before comes back: a plain
/// QSpinBox refuses the point, or takes it for that of thousands, so that 2.5 becomes 25.
class WholeNumberBox final : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

protected:
    [[nodiscard]] QValidator::State validate(QString& text, int& at) const override;
};

/// Whether the text is a number with a point or comma in it.
[[nodiscard]] bool isFraction(const QString& text);

} // namespace vtrack
