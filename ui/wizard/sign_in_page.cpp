// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_page.h"

#include "icon.h"
#include "photo.h"
#include "when_done.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QPushButton* button(const QString& iconName, const QString& text, const QString& name, QWidget* parent) {
    auto* made = new QPushButton(icon(iconName), text, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

SignInPage::SignInPage(const UiServices& services, const std::shared_ptr<SetupState>& state, SignInMethod method)
    : SetupPage(services, state, method == SignInMethod::Gmail ? tr("Sign in with Google") : tr("Connect Google Drive"),
                method == SignInMethod::Gmail ? tr("Next: let V_Track see your Google Drive.")
                                              : tr("Next: choose your cameras."))
    , m_method(method)
    , m_attempt(services, method)
    , m_signIn(button(u"browser"_s, isGmail() ? tr("&Sign in in the browser") : tr("&Connect Drive in the browser"),
                      isGmail() ? u"gmailSignInButton"_s : u"driveSignInButton"_s, this))
    , m_openAgain(button(u"browser"_s, tr("&Open the page again"), u"openAgainButton"_s, this))
    , m_copy(button({}, tr("Copy &address"), u"copyAddressButton"_s, this))
    , m_cancel(button({}, tr("Stop &waiting"), u"cancelSignInButton"_s, this))
    , m_keyFile(button(u"key"_s, tr("&Keep the key in a file only I can read"), u"keyFileButton"_s, this))
    , m_memoryOnly(button({}, tr("Keep &nothing, sign in each time"), u"memoryOnlyButton"_s, this))
    , m_tryAgain(button(u"refresh"_s, tr("&Try again"), u"keyringAgainButton"_s, this))
    , m_useOther(button({}, tr("&Use the other account"), u"otherAccountButton"_s, this))
    , m_another(
          button({}, isGmail() ? tr("Use another &account") : tr("Connect &again"), u"anotherAccountButton"_s, this))
    , m_person(new QWidget(this))
    , m_photo(new QLabel(m_person))
    , m_name(style::headingLabel({}, m_person))
    , m_email(style::hintLabel({}, m_person))
    , m_clock(new ClockStatus(services, true, this)) {
    build();
    connect(m_signIn, &QPushButton::clicked, &m_attempt, &SignInAttempt::start);
    connect(m_another, &QPushButton::clicked, &m_attempt, &SignInAttempt::start);
    connect(m_openAgain, &QPushButton::clicked, &m_attempt, &SignInAttempt::openBrowser);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_attempt.address().toString(QUrl::FullyEncoded));
        status()->setStatus(Tone::Busy, tr("The address is copied. Paste it into a browser on this computer."));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_attempt.cancel();
        look();
    });
    for (const auto& [choose, choice] :
         {std::pair(m_keyFile, WithoutKeyring::KeyFile), std::pair(m_memoryOnly, WithoutKeyring::MemoryOnly)})
        connect(choose, &QPushButton::clicked, this, [this, choice] {
            m_attempt.goOnWithoutKeyring(choice);
            if (m_step != Step::Keeping)
                look(); // The keyring was missed when looking, not after a sign-in.
        });
    connect(m_tryAgain, &QPushButton::clicked, this, [this] {
        if (!m_attempt.keepAgain())
            look();
    });
    connect(m_useOther, &QPushButton::clicked, &m_attempt, &SignInAttempt::acceptOtherPerson);
    connect(&m_attempt, &SignInAttempt::waitingForBrowser, this, &SignInPage::onWaiting);
    connect(&m_attempt, &SignInAttempt::keeping, this, [this] {
        show(Step::Keeping);
        status()->setStatus(Tone::Busy, tr("Google agreed. Storing the sign-in safely…"));
    });
    connect(&m_attempt, &SignInAttempt::failed, this, &SignInPage::onFailed);
    connect(&m_attempt, &SignInAttempt::succeeded, this, [this](const UserProfile& profile) {
        showPerson(profile);
        emit signedIn();
        window()->raise();
        window()->activateWindow();
    });
}

void SignInPage::build() {
    content()->addWidget(style::textLabel(
        isGmail() ? tr("First, tell us who you are. V_Track asks Google for your name, e-mail address and photo, and "
                       "for nothing else.")
                  : tr("Now let V_Track see your Drive. It asks for permission to look at folders and download videos. "
                       "It cannot change or delete anything there.")));
    content()->addWidget(style::hintLabel(
        isGmail()
            ? tr("Google's page opens in your browser. Your password stays with Google; this program never sees it.")
            : tr("Choose the same account again, and leave the box for Google Drive ticked.")));

    m_photo->setFixedSize(style::largeIcon, style::largeIcon);
    m_email->setTextFormat(Qt::PlainText);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setObjectName(u"personName"_s);
    m_email->setObjectName(u"personEmail"_s);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(m_name);
    names->addWidget(m_email);
    names->addStretch(1);
    auto* person = new QHBoxLayout(m_person);
    person->setContentsMargins(0, style::gap, 0, style::gap);
    person->setSpacing(style::block);
    person->addWidget(m_photo);
    person->addLayout(names, 1);
    content()->addWidget(m_person);
    content()->addWidget(status());

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::gap);
    for (QPushButton* each :
         {m_signIn, m_keyFile, m_memoryOnly, m_tryAgain, m_useOther, m_openAgain, m_copy, m_cancel, m_another})
        buttons->addWidget(each);
    buttons->addStretch(1);
    content()->addLayout(buttons);
    content()->addWidget(m_clock);
    content()->addStretch(1);
    show(Step::Looking);
}

void SignInPage::initializePage() {
    m_clock->look();
    if (m_step != Step::Waiting && m_step != Step::Keeping)
        look();
}

void SignInPage::cleanupPage() {
    m_attempt.cancel();
}

void SignInPage::look() {
    show(Step::Looking);
    status()->setStatus(Tone::Busy, tr("Checking whether you are already signed in…"));
    whenDone(QtConcurrent::run(&services().background, [&account = services().account] { return account.state(); }),
             this, [this](const Result<Account::State>& account) {
                 if (m_step != Step::Looking)
                     return;
                 if (!account)
                     return onFailed(account.error());
                 if (isGmail() ? account->gmailAuthenticated : account->driveConnected)
                     return showPerson(*account->profile);
                 if (!isGmail() && account->profile)
                     m_attempt.setLoginHint(account->profile->email);
                 status()->clear();
                 show(Step::Asking);
             });
}

void SignInPage::show(Step step) {
    m_step = step;
    m_signIn->setVisible(step == Step::Asking || step == Step::Looking);
    m_signIn->setEnabled(step == Step::Asking);
    for (QPushButton* each : {m_openAgain, m_copy, m_cancel})
        each->setVisible(step == Step::Waiting);
    for (QPushButton* each : {m_keyFile, m_memoryOnly, m_tryAgain, m_useOther})
        each->hide();
    m_another->setVisible(step == Step::Done);
    m_person->setVisible(step == Step::Done);
    emit completeChanged();
    if (wizard() && wizard()->currentPage() != this)
        return;
    if (step == Step::Asking)
        m_signIn->setFocus();
    else if (step == Step::Waiting)
        m_openAgain->setFocus();
}

void SignInPage::onWaiting(bool opened) {
    show(Step::Waiting);
    if (opened)
        status()->setStatus(Tone::Busy, tr("Waiting for you to finish on Google's page in the browser…"));
    else
        status()->setStatus(Tone::Warning, tr("The browser could not be opened. Copy the address and open it in a "
                                              "browser on this computer; this page waits for it."));
}

void SignInPage::showPerson(const UserProfile& profile) {
    const QString name = profile.name.isEmpty() ? profile.email : profile.name;
    m_photo->setPixmap(roundPhoto(profile.photo, style::largeIcon, devicePixelRatioF()));
    m_name->setText(name);
    m_email->setText(profile.email);
    m_email->setVisible(name != profile.email);
    state().person = name == profile.email ? name : tr("%1 (%2)").arg(name, profile.email);
    show(Step::Done);
    status()->setStatus(Tone::Success, isGmail() ? tr("You are signed in.") : tr("Google Drive is connected."));
    focusNext();
}

void SignInPage::onFailed(const Error& error) {
    show(Step::Asking);
    if (error.kind == ErrorKind::Cancelled) {
        status()->clear();
        return;
    }
    if (error.actionRequired == u"confirm_other_account"_s) {
        status()->setStatus(Tone::Warning, error.sentence);
        m_useOther->show();
        return;
    }
    if (error.actionRequired == u"keyring_missing"_s) {
        status()->setStatus(
            Tone::Warning,
            tr("This computer has no keyring, the system's safe for keys. V_Track can keep its key in a file that only "
               "your user account can read, and your sign-in is encrypted with that key. Or it keeps nothing, and you "
               "sign in again after each start."));
        return offer({m_keyFile, m_memoryOnly});
    }
    status()->setStatus(Tone::Error, error.sentence);
    if (error.kind == ErrorKind::KeyringUnavailable)
        offer({m_tryAgain});
}

void SignInPage::offer(const QList<QPushButton*>& buttons) {
    m_signIn->hide();
    for (QPushButton* each : buttons)
        each->show();
    buttons.first()->setFocus();
}

} // namespace vtrack
