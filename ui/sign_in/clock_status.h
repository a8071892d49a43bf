// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in_services.h"
#include "status_label.h"

#include <stop_token>

namespace vtrack {

/// Compares this computer's clock with Google's and shows the result. If Google cannot be reached, nothing is shown;
/// other parts report that.
class ClockStatus final : public StatusLabel {
    Q_OBJECT

public:
    /// @param onlyTrouble nothing is shown for a correct clock.
    ClockStatus(const SignInServices& services, bool onlyTrouble, QWidget* parent = nullptr);
    ~ClockStatus() override;

    /// Compares them now.
    void compare();

protected:
    /// The person may have corrected the clock when the window becomes active again.
    void changeEvent(QEvent* event) override;

private:
    void show(const Result<std::chrono::seconds>& offset);

    SignInServices m_services;
    bool m_onlyTrouble;
    std::stop_source m_stop;
};

} // namespace vtrack
