// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_page.h"

#include "style.h"
#include "visible_text.h"

#include <QLabel>

namespace vtrack {

SignInPage::SignInPage(const SetupServices& services, const std::shared_ptr<SetupState>& state, SignInMethod method)
    : SetupPage(services, state,
                method == SignInMethod::Gmail ? tr("Sign in with Google") : tr("Access to Google Drive"),
                method == SignInMethod::Gmail ? tr("Next: access to Google Drive.") : tr("Next: choose your cameras."))
    , m_method(method)
    , m_explanation(style::textLabel({}))
    , m_hint(style::hintLabel({}))
    , m_panel(new SignInPanel(services.signIn, method, status(), this)) {
    content()->addWidget(m_explanation);
    content()->addWidget(m_hint);
    content()->addWidget(m_panel);
    content()->addStretch(1);
    connect(m_panel, &SignInPanel::stepChanged, this, &SignInPage::completeChanged);
    connect(m_panel, &SignInPanel::known, this, &SignInPage::onPerson);
    connect(m_panel, &SignInPanel::signedIn, this, [this](const UserProfile& profile) {
        onPerson(profile);
        emit signedIn();
    });
}

QString SignInPage::explanation() const {
    if (const auto& account = state().serviceAccount)
        return (m_method == SignInMethod::Gmail
                    ? tr("The service account %1 signs in with the key from its file. Nobody has to sign in in the "
                         "browser.")
                    : tr("The service account %1 has access to Google Drive with the same key. Nothing has to be "
                         "confirmed in the browser."))
            .arg(forPeople(account->email));
    return m_method == SignInMethod::Gmail
               ? tr("First, tell us who you are. V_Track asks Google for your name, e-mail address and photo, and for "
                    "nothing else.")
               : tr("Now let V_Track see your Drive. It asks for permission to look at folders and download footage. "
                    "It cannot change or delete anything there.");
}

QString SignInPage::hint() const {
    if (state().serviceAccount)
        return tr("It sees the folders that are shared with its address in Google Drive.");
    return m_method == SignInMethod::Gmail
               ? tr("Google's page opens in your browser. Your password stays with Google; this program never sees it.")
               : tr("Choose the same account again, and leave the box for Google Drive ticked.");
}

void SignInPage::initializePage() {
    style::setText(*m_explanation, explanation());
    style::setText(*m_hint, hint());
    m_panel->useKey(state().serviceAccount);
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
