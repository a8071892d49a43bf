// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_dialog.h"

#include "icon.h"
#include "style.h"
#include "when_done.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SignInDialog::SignInDialog(const UiServices& services, const QString& reason, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_gmail(services, SignInMethod::Gmail)
    , m_drive(services, SignInMethod::Drive)
    , m_status(new StatusLabel)
    , m_signIn(new QPushButton(icon(u"browser"_s), tr("&Sign in in the browser"))) {
    setWindowTitle(tr("Sign in again"));
    setMinimumWidth(480);
    auto* buttons = style::buttonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_signIn, QDialogButtonBox::ActionRole);
    m_signIn->setObjectName(u"signInButton"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::section, style::section, style::section, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(style::titleLabel(tr("Sign in with Google again")));
    layout->addWidget(style::textLabel(reason));
    layout->addWidget(style::hintLabel(
        tr("Choose the same account, and leave the box for Google Drive ticked. All footage that is here stays.")));
    layout->addWidget(m_status);
    layout->addStretch();
    layout->addWidget(buttons);
    m_signIn->setDefault(true);
    m_signIn->setFocus();

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::begin);
    for (SignInAttempt* attempt : {&m_gmail, &m_drive}) {
        connect(attempt, &SignInAttempt::waitingForBrowser, this, &SignInDialog::onWaiting);
        connect(attempt, &SignInAttempt::failed, this, &SignInDialog::onFailed);
    }
    connect(&m_gmail, &SignInAttempt::succeeded, this, &SignInDialog::connectDrive);
    connect(&m_drive, &SignInAttempt::succeeded, this, &QDialog::accept);
}

void SignInDialog::connectDrive(const UserProfile& person) {
    m_drive.setLoginHint(person.email);
    m_drive.start();
}

void SignInDialog::begin() {
    m_signIn->setEnabled(false);
    m_status->setStatus(Tone::Busy, tr("Checking who is signed in…"));
    whenDone(QtConcurrent::run(&m_services.background, [&account = m_services.account] { return account.state(); }),
             this, [this](const Result<Account::State>& account) {
                 if (!account)
                     onFailed(account.error());
                 else if (account->gmailAuthenticated)
                     connectDrive(*account->profile);
                 else
                     m_gmail.start();
             });
}

void SignInDialog::onWaiting(bool opened) {
    m_signIn->setEnabled(true); // Once more, for a browser window that was closed.
    m_status->setStatus(opened ? Tone::Busy : Tone::Warning,
                        opened ? tr("Waiting for you to finish on Google's page in the browser…")
                               : tr("The browser could not be opened. Set a standard browser, then try again."));
}

void SignInDialog::onFailed(const Error& error) {
    m_signIn->setEnabled(true);
    m_status->setStatus(Tone::Error, error.sentence);
}

} // namespace vtrack
