// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_page.h"

#include "visible_text.h"

namespace vtrack {

SignInPage::SignInPage(const SetupServices& services, const std::shared_ptr<SetupState>& state, SignInMethod method)
    : SetupPage(services, state, method == SignInMethod::Gmail ? tr("Sign in with Google") : tr("Connect Google Drive"),
                method == SignInMethod::Gmail ? tr("Next: let V_Track see your Google Drive.")
                                              : tr("Next: choose your cameras."))
    , m_panel(new SignInPanel(services.signIn, method, status(), this)) {
    const bool isGmail = method == SignInMethod::Gmail;
    content()->addWidget(style::textLabel(
        isGmail ? tr("First, tell us who you are. V_Track asks Google for your name, e-mail address and photo, and "
                     "for nothing else.")
                : tr("Now let V_Track see your Drive. It asks for permission to look at folders and download footage. "
                     "It cannot change or delete anything there.")));
    content()->addWidget(style::hintLabel(
        isGmail
            ? tr("Google's page opens in your browser. Your password stays with Google; this program never sees it.")
            : tr("Choose the same account again, and leave the box for Google Drive ticked.")));
    content()->addWidget(m_panel);
    content()->addStretch(1);
    connect(m_panel, &SignInPanel::stepChanged, this, &SignInPage::completeChanged);
    connect(m_panel, &SignInPanel::known, this, &SignInPage::onPerson);
    connect(m_panel, &SignInPanel::signedIn, this, [this](const UserProfile& profile) {
        onPerson(profile);
        emit signedIn();
    });
}

void SignInPage::initializePage() {
    if (!m_panel->isUnderWay())
        m_panel->checkAccount();
}

void SignInPage::cleanupPage() {
    m_panel->cancel();
}

void SignInPage::onPerson(const UserProfile& profile) {
    const bool named = !profile.name.isEmpty() && profile.name != profile.email;
    const QString email = forPeople(profile.email);
    state().person = named ? tr("%1 (%2)").arg(forPeople(profile.name), email) : email;
    focusNext();
}

} // namespace vtrack
