// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "sign_in_panel.h"

class QLabel;
class QStackedWidget;

namespace vtrack {

/// Signs in again, or as another person: the browser opens for Drive, and before that once more when nobody is signed
/// in. Accepted once Drive is connected.
class SignInDialog final : public Dialog {
    Q_OBJECT

public:
    enum class Person { Same, Another };

    /// @param reason why it is needed, for people; may be empty.
    /// @param account the address of the other person, where it is known who that should be; else empty.
    SignInDialog(const SignInServices& services, const QString& reason, Person person, const QString& account = {},
                 QWidget* parent = nullptr);

    [[nodiscard]] Person person() const { return m_person; }

    /// The address of the person as whom Drive was connected; empty until then.
    [[nodiscard]] const QString& signedIn() const { return m_signedIn; }

private:
    void connectDrive(const QString& account);
    void nameAccount(const UserProfile& person);

    Person m_person;
    QString m_signedIn;
    SignInPanel* m_gmail;
    SignInPanel* m_drive;
    QLabel* m_which;
    QStackedWidget* m_panels;
};

} // namespace vtrack
