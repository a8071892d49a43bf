// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_dialog.h"

#include "status_label.h"
#include "style.h"

#include <QDialogButtonBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

SignInDialog::SignInDialog(const SignInServices& services, const QString& reason, Person person, const QString& account,
                           QWidget* parent)
    : Dialog(parent)
    , m_person(person)
    , m_gmail(new SignInPanel(services, SignInMethod::Gmail, new StatusLabel))
    , m_drive(new SignInPanel(services, SignInMethod::Drive, new StatusLabel))
    , m_which(style::hintLabel(
          !account.isEmpty() ? tr("Choose the account %1 on Google's page.").arg(account)
          : person == Person::Same
              ? tr("Choose the same account, and leave the box for Google Drive ticked. All footage that is here "
                   "stays.")
              : tr("The account must be able to see the camera folders of all sources. The present one stays signed in "
                   "until you are done on Google's page. All footage that is here stays.")))
    , m_panels(new QStackedWidget) {
    const bool isSame = person == Person::Same;
    const bool isNamed = !isSame && !account.isEmpty(); // Perhaps the person before, or even the present one.
    setWindowTitle(isSame ? tr("Sign in again") : isNamed ? tr("Sign in") : tr("Use another account"));
    m_which->setObjectName(u"whichAccount"_s);
    m_drive->offerKeyFile();
    m_panels->addWidget(m_gmail);
    m_panels->addWidget(m_drive);
    auto* buttons = style::buttonBox(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout;
    layout->addWidget(style::titleLabel(isSame    ? tr("Sign in with Google again")
                                        : isNamed ? tr("Sign in with Google")
                                                  : tr("Sign in as another person")));
    if (!reason.isEmpty())
        layout->addWidget(style::textLabel(reason));
    layout->addWidget(m_which);
    layout->addWidget(m_panels);
    layout->addStretch();
    lay(layout, buttons, 480);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (isSame) { // Otherwise it is the person who is to be replaced.
        connect(m_gmail, &SignInPanel::known, this, &SignInDialog::nameAccount);
        connect(m_gmail, &SignInPanel::remembered, this, &SignInDialog::nameAccount);
    }
    // Somebody else needs Drive's step only, by which alone it can be seen what the account sees before it is used.
    connect(m_gmail, &SignInPanel::known, this, [this, isSame, isNamed, account](const UserProfile& present) {
        // The same address of another Google account is asked about.
        if (isNamed && present.email.compare(account, Qt::CaseInsensitive) != 0)
            m_drive->expect(account);
        connectDrive(isSame ? present.email : account);
    });
    connect(m_gmail, &SignInPanel::signedIn, this, [this](const UserProfile& signedIn) {
        connectDrive(signedIn.email);
        m_drive->start();
    });
    connect(m_drive, &SignInPanel::signedIn, this, [this](const UserProfile& signedIn) {
        m_signedIn = signedIn.email;
        accept();
    });
    m_gmail->checkAccount();
}

/// A browser often knows several.
void SignInDialog::nameAccount(const UserProfile& person) {
    style::setText(*m_which, tr("Choose the account %1, and leave the box for Google Drive ticked. All footage that is "
                                "here stays.")
                                 .arg(person.email));
}

void SignInDialog::connectDrive(const QString& account) {
    m_panels->setCurrentWidget(m_drive);
    m_drive->ask(account);
}

} // namespace vtrack
