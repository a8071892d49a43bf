// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include <optional>

namespace vtrack {

/// A box for a whole number. A plain QSpinBox refuses the point, or takes it for that of thousands, so that 2.5 becomes
/// 25. Here a fraction changes nothing, and the number of before comes back; or it stays as it was typed, for a page
/// that says what is allowed.
class WholeNumberBox final : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

    /// A fraction stays, and has this value.
    /// @param value in the range, but one that the page does not allow.
    void keepFractions(int value) { m_valueOfFractions = value; }

protected:
    [[nodiscard]] QValidator::State validate(QString& text, int& at) const override;
    void fixup(QString& text) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    [[nodiscard]] QString textFromValue(int value) const override;

private:
    [[nodiscard]] QString number(const QString& text) const;

    std::optional<int> m_valueOfFractions;
    mutable QString m_fraction; ///< As it was typed; empty for a whole number.
};

} // namespace vtrack
