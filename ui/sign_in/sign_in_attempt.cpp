// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_attempt.h"

#include "when_done.h"

#include <QDesktopServices>
#include <QtConcurrentRun>

namespace vtrack {

SignInAttempt::SignInAttempt(const SignInServices& services, SignInMethod method, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_method(method) {}

void SignInAttempt::start() {
    cancel();
    m_grant.reset();
    if (m_serviceAccount)
        return startWithKey();
    auto client = storedClientSecrets(m_services.folder.clientFile());
    if (!client)
        return fail(client.error());
    m_signIn = new SignIn(m_method, scopesFor(m_method, m_services.settings.get(setting::driveScopes)),
                          std::move(*client), m_services.endpoints, m_services.http, m_services.clock, this);
    connect(m_signIn, &SignIn::granted, this, [this](const SignInGrant& grant) { keep(grant, otherFor(grant)); });
    connect(m_signIn, &SignIn::failed, this, &SignInAttempt::fail);
    m_signIn->setLoginHint(m_loginHint);
    m_signIn->setDomain(m_services.settings.get(setting::accountDomain));
    const auto address = m_signIn->start();
    if (!address)
        return fail(address.error());
    m_address = *address;
    openBrowser();
}

void SignInAttempt::startWithKey() {
    emit askingGoogle();
    whenDone(
        QtConcurrent::run(&m_services.background, [&tokens = m_services.tokens,
                                                   account = *m_serviceAccount] { return tokens.grantOf(account); }),
        this, [this, attempt = ++m_keyAttempt](const Result<SignInGrant>& grant) {
            if (attempt != m_keyAttempt)
                return;
            if (!grant)
                return fail(grant.error());
            keep(*grant, otherFor(*grant));
        });
}

Account::OtherPerson SignInAttempt::otherFor(const SignInGrant& grant) const {
    const bool isExpected = !m_expected.isEmpty() && grant.identity.email.compare(m_expected, Qt::CaseInsensitive) == 0;
    return isExpected ? Account::OtherPerson::Accept : Account::OtherPerson::Refuse;
}

void SignInAttempt::openBrowser() {
    emit waitingForBrowser(QDesktopServices::openUrl(m_address));
}

void SignInAttempt::cancel() {
    m_address.clear();
    ++m_keyAttempt;
    if (!m_signIn)
        return;
    m_signIn->disconnect(this);
    m_signIn->cancel();
    m_signIn->deleteLater();
    m_signIn = nullptr;
}

void SignInAttempt::goOnWithoutKeyring(WithoutKeyring choice) {
    m_services.settings.set(setting::withoutKeyring, choice);
    m_services.vault.setWithoutKeyring(choice);
    keepAgain();
}

void SignInAttempt::acceptOtherPerson() {
    if (m_grant)
        keep(SignInGrant(*m_grant), Account::OtherPerson::Accept);
}

QString SignInAttempt::chosenAccount() const {
    return m_grant ? m_grant->identity.email : QString();
}

bool SignInAttempt::keepAgain() {
    if (!m_grant)
        return false;
    if (m_isKeeping)
        emit keeping();
    else
        keep(SignInGrant(*m_grant), m_other);
    return true;
}

void SignInAttempt::keep(const SignInGrant& grant, Account::OtherPerson other) {
    m_address.clear();
    m_grant = grant;
    m_other = other;
    m_isKeeping = true;
    emit keeping();
    whenDone(QtConcurrent::run(&m_services.background,
                               [&tokens = m_services.tokens, grant, other] { return tokens.keep(grant, other); }),
             this, [this](const Result<AccessTokens::Kept>& kept) {
                 m_isKeeping = false;
                 if (!kept)
                     return fail(kept.error());
                 m_grant.reset();
                 if (kept->notRevoked)
                     emit notRevoked(*kept->notRevoked);
                 emit succeeded(kept->signedIn.profile);
             });
}

void SignInAttempt::fail(const Error& error) {
    cancel();
    emit failed(error);
}

} // namespace vtrack
