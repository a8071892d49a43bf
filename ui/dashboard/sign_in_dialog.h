// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in_attempt.h"

#include <QDialog>
#include <QPushButton>

namespace vtrack {

class StatusLabel;

/// Signs the same person in again after Google ended the access: one button, the browser, done. Asks who they are
/// first only when that is not known any more. Accepted once Drive is connected.
class SignInDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param reason why it is needed, for people.
    SignInDialog(const UiServices& services, const QString& reason, QWidget* parent = nullptr);

private:
    void begin();
    void connectDrive(const UserProfile& person);
    void onWaiting(bool opened);
    void onFailed(const Error& error);

    UiServices m_services;
    SignInAttempt m_gmail;
    SignInAttempt m_drive;
    StatusLabel* m_status;
    QPushButton* m_signIn;
};

} // namespace vtrack
