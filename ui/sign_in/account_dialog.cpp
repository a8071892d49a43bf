// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_dialog.h"

#include "display_text.h"
#include "person_label.h"
#include "status_label.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QLabel* namedLabel(const QString& name) {
    auto* label = style::textLabel({});
    label->setObjectName(name);
    return label;
}

/// The first line of the value is level with its name, however many lines it has.
void addFact(QFormLayout& facts, const QString& name, QLabel* value) {
    auto* label = style::plainLabel(name);
    label->setBuddy(value);
    for (QLabel* each : {label, value})
        each->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    facts.addRow(label, value);
}

QHBoxLayout* buttonRow(const QList<QPushButton*>& buttons) {
    auto* row = new QHBoxLayout;
    row->setSpacing(style::gap);
    for (QPushButton* button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

} // namespace

AccountDialog::AccountDialog(const SignInServices& services, QWidget* parent)
    : Dialog(parent)
    , m_services(services)
    , m_pages(new QStackedWidget)
    , m_status(new StatusLabel)
    , m_person(new PersonLabel)
    , m_signedIn(namedLabel(u"signedIn"_s))
    , m_drive(namedLabel(u"drive"_s))
    , m_permissions(namedLabel(u"permissions"_s))
    , m_key(namedLabel(u"key"_s))
    , m_facts(new QFormLayout)
    , m_signInAgain(new QPushButton(tr("Sign in &again…")))
    , m_otherAccount(new QPushButton(tr("&Use another account…")))
    , m_signOut(new QPushButton(tr("Sign &out…")))
    , m_question(namedLabel(u"question"_s))
    , m_revoke(new QCheckBox(tr("&Withdraw this program's access at Google, too, for all computers")))
    , m_forget(new QCheckBox(tr("&Delete the name, address and photo from this computer")))
    , m_confirm(new QPushButton(tr("&Sign out")))
    , m_back(new QPushButton(tr("&Back"))) {
    setWindowTitle(tr("Google account"));
    m_signOut->setObjectName(u"signOut"_s);
    m_confirm->setObjectName(u"confirmSignOut"_s);
    m_revoke->setObjectName(u"revoke"_s);
    m_forget->setObjectName(u"forget"_s);
    m_signInAgain->setObjectName(u"signInAgain"_s);
    m_otherAccount->setObjectName(u"otherAccount"_s);
    m_pages->addWidget(overviewPage());
    m_pages->addWidget(signOutPage());
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout;
    layout->addWidget(style::titleLabel(tr("Google account")));
    layout->addWidget(m_pages);
    layout->addWidget(m_status);
    layout->addStretch(1);
    lay(layout, buttons, 480);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_signInAgain, &QPushButton::clicked, this, [this] { emit signInRequested(false); });
    connect(m_otherAccount, &QPushButton::clicked, this, [this] { emit signInRequested(true); });
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        m_status->clear();
        m_pages->setCurrentIndex(1);
        m_back->setFocus(); // Enter must not sign out.
    });
    connect(m_back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_confirm, &QPushButton::clicked, this, &AccountDialog::signOut);
    refresh();
}

QWidget* AccountDialog::overviewPage() {
    auto* page = new QWidget;
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_facts->setHorizontalSpacing(style::block);
    m_facts->setVerticalSpacing(style::gap);
    addFact(*m_facts, tr("Signed in:"), m_signedIn);
    addFact(*m_facts, tr("Google Drive:"), m_drive);
    addFact(*m_facts, tr("Permissions:"), m_permissions);
    addFact(*m_facts, tr("Key of the sign-in:"), m_key);
    m_key->setToolTip(toolTipText(tr("The sign-in is stored encrypted. The keyring, the system's safe for passwords, "
                                     "keeps the key.")));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(style::block);
    layout->addWidget(m_person);
    layout->addLayout(m_facts);
    layout->addLayout(buttonRow({m_signInAgain, m_otherAccount, m_signOut}));
    return page;
}

QWidget* AccountDialog::signOutPage() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(style::block);
    layout->addWidget(m_question);
    layout->addWidget(m_revoke);
    layout->addWidget(m_forget);
    layout->addStretch(1);
    layout->addLayout(buttonRow({m_confirm, m_back}));
    return page;
}

Result<AccountDialog::Facts> AccountDialog::read(Account& account) {
    const auto state = account.state();
    if (!state)
        return std::unexpected(state.error());
    Facts facts{.state = *state, .session = {}, .scopes = {}};
    if (state->gmailAuthenticated) {
        if (const auto session = account.session())
            facts.session = *session;
    }
    if (state->driveConnected) {
        if (const auto credentials = account.credentials())
            facts.scopes = credentials->scopes;
    }
    return facts;
}

void AccountDialog::refresh() {
    for (QPushButton* button : {m_signInAgain, m_otherAccount, m_signOut})
        button->setEnabled(false);
    const auto work = [&account = m_services.account, &vault = m_services.vault] {
        Reading reading{.facts = read(account), .key = vault.place().result()};
        return reading;
    };
    whenDone(QtConcurrent::run(&m_services.background, work), this,
             [this](const Reading& reading) { onRead(reading); });
}

void AccountDialog::onRead(const Reading& reading) {
    const std::optional<Error> trouble = reading.facts ? std::nullopt : std::optional(reading.facts.error());
    style::setText(*m_key, reading.key ? keyPlaceText(*reading.key, trouble) : reading.key.error().sentence);
    if (reading.facts)
        return showFacts(*reading.facts);
    m_status->setStatus(Tone::Error, trouble->sentence);
    m_signInAgain->setEnabled(true);
}

QString keyPlaceText(KeyVault::Place place, const std::optional<Error>& trouble) {
    switch (trouble ? trouble->action : Action::None) {
    case Action::KeyringLocked:
        return AccountDialog::tr("in the keyring of this computer, which is locked");
    case Action::KeyringHanging:
        return AccountDialog::tr("in the keyring of this computer, which does not answer");
    case Action::KeyringRefused:
        return AccountDialog::tr("in the keyring of this computer, which does not give it");
    case Action::KeyringMissing:
        return place == KeyVault::Place::Keyring
                   ? AccountDialog::tr("in a keyring that this session does not have")
                   : AccountDialog::tr(
                         "nowhere: this session has no keyring, and nothing else is chosen in the settings");
    default:
        break;
    }
    switch (place) {
    case KeyVault::Place::Keyring:
        return AccountDialog::tr("in the keyring of this computer");
    case KeyVault::Place::KeyFile:
        return AccountDialog::tr("in a file that only you can read, as this computer has no keyring");
    case KeyVault::Place::Memory:
        break;
    }
    return AccountDialog::tr("in memory only: you sign in again after each start");
}

void AccountDialog::showFacts(const Facts& facts) {
    const bool isSignedIn = facts.state.profile.has_value() && facts.state.gmailAuthenticated;
    const UserProfile person = facts.state.profile.value_or(UserProfile{});
    const QDateTime now = m_services.clock.now();
    if (!facts.state.profile)
        style::setText(*m_key, tr("none"));
    if (facts.state.profile)
        m_person->showPerson(person);
    else
        m_person->showNobody();
    style::setText(*m_signedIn, !isSignedIn      ? tr("no")
                                : !facts.session ? tr("since %1").arg(momentText(person.gmailAuthenticatedAt, now))
                                                 : tr("since %1; lasts until %2, and longer each time the program runs")
                                                       .arg(momentText(person.gmailAuthenticatedAt, now),
                                                            momentText(facts.session->expires, now)));
    style::setText(*m_drive, facts.state.driveConnected
                                 ? tr("connected since %1").arg(momentText(person.driveConnectedAt, now))
                                 : tr("not connected: nothing is downloaded"));
    const bool mayOnlyRead = std::ranges::all_of(facts.scopes, [](const QString& scope) {
        return !scope.contains(u"/auth/drive"_s) || scope.endsWith(u".readonly"_s);
    });
    style::setText(*m_permissions,
                   !facts.state.driveConnected ? tr("none")
                   : mayOnlyRead
                       ? tr("to read your files in Google Drive; it cannot change or delete anything there")
                       : tr("to read your files in Google Drive, and to change files that this program made; it "
                            "changes nothing there"));
    m_permissions->setToolTip(toolTipText(facts.scopes.join(u'\n')));
    style::setText(
        *m_question,
        tr("Sign out %1 on this computer? Nothing is downloaded until somebody signs in again. Footage that is here "
           "stays, and so do the sources.")
            .arg(forPeople(person.email)));
    if (facts.state.ended)
        m_status->setStatus(Tone::Warning, facts.state.ended->sentence);
    m_signInAgain->setText(isSignedIn ? tr("Sign in &again…") : tr("Sign &in…"));
    m_signInAgain->setEnabled(true);
    m_otherAccount->setEnabled(true);
    m_otherAccount->setVisible(isSignedIn);
    m_signOut->setEnabled(facts.state.profile.has_value());
}

void AccountDialog::signOut() {
    m_confirm->setEnabled(false);
    m_back->setEnabled(false);
    m_status->setStatus(Tone::Busy, tr("Signing out…"));
    const auto work = [&account = m_services.account, &tokens = m_services.tokens, revoke = m_revoke->isChecked(),
                       profile = m_forget->isChecked() ? Account::Profile::Forget
                                                       : Account::Profile::Keep]() -> Result<SignOutReport> {
        SignOutReport report;
        if (revoke) {
            if (const auto revoked = tokens.revoke(); !revoked)
                report.notRevoked = revoked.error();
        }
        if (const auto done = account.signOut(profile); !done)
            return std::unexpected(done.error());
        tokens.forget();
        return report;
    };
    whenDone(QtConcurrent::run(&m_services.background, work), this,
             [this](const Result<SignOutReport>& report) { onSignedOut(report); });
}

void AccountDialog::onSignedOut(const Result<SignOutReport>& report) {
    m_confirm->setEnabled(true);
    m_back->setEnabled(true);
    m_pages->setCurrentIndex(0);
    if (!report) {
        m_status->setStatus(Tone::Error, report.error().sentence);
        return;
    }
    if (report->notRevoked)
        m_status->setStatus(Tone::Warning,
                            tr("Signed out on this computer, but Google could not be told: %1 To withdraw the access, "
                               "open myaccount.google.com/permissions in a browser.")
                                .arg(report->notRevoked->sentence));
    else
        m_status->setStatus(Tone::Success, tr("Signed out. Footage on this computer stays."));
    refresh();
    emit signedOut();
}

} // namespace vtrack
