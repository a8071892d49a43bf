// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in_services.h"
#include "status_label.h"

#include <stop_token>

namespace vtrack {

/// Compares this computer's clock with Google's and says how it stands. Where Google cannot be reached it says nothing:
/// that is told by those who need Google.
class ClockStatus final : public StatusLabel {
    Q_OBJECT

public:
    /// @param onlyTrouble nothing is said of a clock that is right.
    ClockStatus(const SignInServices& services, bool onlyTrouble, QWidget* parent = nullptr);
    ~ClockStatus() override;

    /// Compares them now.
    void look();

protected:
    /// Who was told has perhaps been at the clock when they come back.
    void changeEvent(QEvent* event) override;

private:
    void show(const Result<std::chrono::seconds>& offset);

    SignInServices m_services;
    bool m_onlyTrouble;
    std::stop_source m_stop;
};

} // namespace vtrack
