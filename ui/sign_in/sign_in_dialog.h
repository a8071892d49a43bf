// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "sign_in_panel.h"

class QLabel;
class QStackedWidget;

namespace vtrack {

/// Signs in again, or as another person: the browser opens at once, and once more for Drive when it was not known who
/// it is. Accepted once Drive is connected.
class SignInDialog final : public Dialog {
    Q_OBJECT

public:
    enum class Person { Same, Another };

    /// @param reason why it is needed, for people; may be empty.
    SignInDialog(const SignInServices& services, const QString& reason, Person person, QWidget* parent = nullptr);

    [[nodiscard]] Person person() const { return m_person; }

private:
    void connectDrive(const UserProfile& person);
    void nameAccount(const UserProfile& person);

    Person m_person;
    SignInPanel* m_gmail;
    SignInPanel* m_drive;
    QLabel* m_which;
    QStackedWidget* m_panels;
};

} // namespace vtrack
