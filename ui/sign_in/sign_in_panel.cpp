// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_panel.h"

#include "clock_status.h"
#include "icon.h"
#include "message_box.h"
#include "path_chooser.h"
#include "person_label.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::seconds keyringPause{3};

QPushButton* button(const QString& iconName, const QString& text, const QString& name, QWidget* parent) {
    auto* made = new QPushButton(icon(iconName), text, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

SignInPanel::SignInPanel(const SignInServices& services, SignInMethod method, StatusLabel* status, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_method(method)
    , m_attempt(services, method)
    , m_status(status)
    , m_signIn(button(u"browser"_s, isGmail() ? tr("&Sign in in the browser") : tr("&Connect Drive in the browser"),
                      isGmail() ? u"gmailSignInButton"_s : u"driveSignInButton"_s, this))
    , m_chooseKey(button(u"key"_s, tr("Use a key &file…"), u"chooseKeyButton"_s, this))
    , m_openAgain(button(u"browser"_s, tr("&Open the page again"), u"openAgainButton"_s, this))
    , m_copy(button({}, tr("Copy &address"), u"copyAddressButton"_s, this))
    , m_cancel(button({}, tr("Stop &waiting"), u"cancelSignInButton"_s, this))
    , m_keyFile(button(u"key"_s, tr("&Keep the key in a file only I can read"), u"keyFileButton"_s, this))
    , m_memoryOnly(button({}, tr("Kee&p nothing, sign in each time"), u"memoryOnlyButton"_s, this))
    , m_tryAgain(button(u"refresh"_s, tr("&Try again"), u"keyringAgainButton"_s, this))
    , m_useOther(button({}, tr("Use another &account"), u"otherAccountButton"_s, this)) // Names it when it is known.
    , m_another(
          button({}, isGmail() ? tr("Use another &account") : tr("Connect &again"), u"anotherAccountButton"_s, this))
    , m_person(new PersonLabel(this))
    , m_clock(new ClockStatus(services, true, this)) {
    build();
    connectButtons();
    connect(&m_attempt, &SignInAttempt::waitingForBrowser, this, &SignInPanel::onWaiting);
    connect(&m_attempt, &SignInAttempt::askingGoogle, this, [this] {
        show(Step::Storing);
        m_status->setStatus(Tone::Busy, tr("Asking Google whether the key is good…"));
    });
    connect(&m_attempt, &SignInAttempt::keeping, this, [this] {
        if (m_triesQuietly)
            return;
        show(Step::Storing);
        m_status->setStatus(Tone::Busy, tr("Google granted access. Storing the sign-in…"));
    });
    connect(&m_attempt, &SignInAttempt::failed, this, &SignInPanel::onFailed);
    connect(&m_attempt, &SignInAttempt::notRevoked, this, &SignInPanel::tellNotRevoked);
    connect(&m_attempt, &SignInAttempt::succeeded, this, [this](const UserProfile& profile) {
        showPerson(profile);
        emit signedIn(profile);
        comeBack();
    });
    m_keyringTimer.setSingleShot(true);
    m_keyringTimer.setInterval(keyringPause);
    connect(&m_keyringTimer, &QTimer::timeout, this, &SignInPanel::tryKeyringAgain);
}

/// Comes before the browser, which hides a question as well as an end; where the system does not allow that, the task
/// bar draws attention to the window.
void SignInPanel::comeBack() {
    QWidget* shown = window();
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->raise();
    shown->activateWindow();
    QApplication::alert(shown);
}

void SignInPanel::connectButtons() {
    connect(m_signIn, &QPushButton::clicked, &m_attempt, &SignInAttempt::start);
    connect(m_another, &QPushButton::clicked, &m_attempt, &SignInAttempt::start);
    connect(m_chooseKey, &QPushButton::clicked, this, &SignInPanel::chooseKey);
    connect(m_openAgain, &QPushButton::clicked, &m_attempt, &SignInAttempt::openBrowser);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_attempt.address().toString(QUrl::FullyEncoded));
        m_status->setStatus(Tone::Busy, tr("The address is copied. Paste it into a browser on this computer."));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_attempt.cancel();
        askAgain();
    });
    for (const auto& [choose, choice] :
         {std::pair(m_keyFile, WithoutKeyring::KeyFile), std::pair(m_memoryOnly, WithoutKeyring::MemoryOnly)})
        connect(choose, &QPushButton::clicked, this, [this, choice] {
            m_attempt.goOnWithoutKeyring(choice);
            if (m_step != Step::Storing)
                askAgain(); // The keyring was missed by a look, not after a sign-in.
        });
    connect(m_tryAgain, &QPushButton::clicked, this, [this] {
        m_triesQuietly = false;
        if (!m_attempt.keepAgain())
            askAgain();
    });
    connect(m_useOther, &QPushButton::clicked, &m_attempt, &SignInAttempt::acceptOtherPerson);
}

void SignInPanel::build() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::gap);
    for (QPushButton* each :
         {m_signIn, m_chooseKey, m_keyFile, m_memoryOnly, m_useOther, m_openAgain, m_copy, m_cancel, m_another})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto* again = new QHBoxLayout; // In one line with the others, it would not fit a small screen.
    again->addWidget(m_tryAgain);
    again->addStretch(1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::block);
    layout->addWidget(m_person);
    layout->addWidget(m_status);
    layout->addLayout(buttons);
    layout->addLayout(again);
    layout->addWidget(m_clock);
    show(Step::Checking);
}

void SignInPanel::checkAccount() {
    m_clock->compare();
    show(Step::Checking);
    m_status->setStatus(Tone::Busy, tr("Checking whether you are already signed in…"));
    look();
}

void SignInPanel::look() {
    whenDone(QtConcurrent::run(&m_services.background, [&account = m_services.account] { return account.state(); }),
             this, [this](const Result<Account::State>& account) {
                 if (m_step != Step::Checking && !m_triesQuietly)
                     return;
                 if (!account)
                     return onFailed(account.error());
                 if (isGmail() ? account->gmailAuthenticated : account->driveConnected) {
                     showPerson(*account->profile);
                     emit known(*account->profile);
                     return;
                 }
                 if (!isGmail() && account->profile)
                     m_attempt.setLoginHint(account->profile->email);
                 if (account->profile)
                     emit remembered(*account->profile);
                 m_status->clear();
                 show(Step::Asking);
             });
}

void SignInPanel::ask(const QString& email) {
    m_asksAnyway = true;
    m_attempt.setLoginHint(email);
    askAgain();
}

/// Goes back to where the person signs in.
void SignInPanel::askAgain() {
    if (!m_asksAnyway)
        return checkAccount();
    m_status->clear();
    show(Step::Asking);
}

void SignInPanel::useKey(const std::optional<ServiceAccount>& account) {
    m_attempt.useKey(account);
    if (account)
        m_signIn->setText(tr("&Sign in with the key"));
    else
        m_signIn->setText(isGmail() ? tr("&Sign in in the browser") : tr("&Connect Drive in the browser"));
    m_signIn->setIcon(icon(account ? u"key"_s : u"browser"_s));
}

void SignInPanel::chooseKey() {
    auto* dialog = fileChooser(this, tr("Choose the key file of a service account"),
                               tr("Key files (*.json);;All files (*)"), QString());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        whenDone(QtConcurrent::run(&m_services.background, [path] { return readServiceAccount(path, {}); }), this,
                 [this](const Result<ServiceAccount>& account) {
                     if (!account)
                         return m_status->setStatus(Tone::Error, account.error().sentence);
                     useKey(*account);
                     start();
                 });
    });
    dialog->open();
}

void SignInPanel::start() {
    m_attempt.start();
}

void SignInPanel::cancel() {
    m_keyringTimer.stop();
    m_triesQuietly = false;
    m_attempt.cancel();
}

/// The window that asks for the keyring's password is answered by somebody who then waits here. A keyring that does not
/// answer is asked only once at a time (Keyring::Exchange), so no second window opens. One that is locked, or refused,
/// has answered: often because such a window was closed. It would open again with each try, so a person begins that.
void SignInPanel::tryKeyringAgain() {
    m_triesQuietly = true;
    if (!m_attempt.keepAgain())
        look();
}

void SignInPanel::show(Step step) {
    m_step = step;
    m_keyringTimer.stop();
    m_triesQuietly = false;
    m_signIn->setVisible(step == Step::Asking || step == Step::Checking);
    m_signIn->setEnabled(step == Step::Asking);
    m_chooseKey->setVisible(step == Step::Asking && m_offersKey);
    for (QPushButton* each : {m_openAgain, m_copy, m_cancel})
        each->setVisible(step == Step::Waiting);
    for (QPushButton* each : {m_keyFile, m_memoryOnly, m_tryAgain, m_useOther})
        each->hide();
    m_another->setVisible(step == Step::Done);
    m_person->setVisible(step == Step::Done);
    emit stepChanged();
    if (!isVisible())
        return;
    if (step == Step::Asking)
        m_signIn->setFocus();
    else if (step == Step::Waiting)
        m_openAgain->setFocus();
}

void SignInPanel::onWaiting(bool opened) {
    show(Step::Waiting);
    if (opened)
        m_status->setStatus(Tone::Busy, tr("Waiting for you to finish on Google's page in the browser…"));
    else
        m_status->setStatus(Tone::Warning, tr("The browser could not be opened. Copy the address and open it in a "
                                              "browser on this computer; this page waits for it."));
}

void SignInPanel::showPerson(const UserProfile& profile) {
    m_person->showPerson(profile);
    show(Step::Done);
    m_status->setStatus(Tone::Success, isGmail() ? tr("You are signed in.") : tr("Google Drive is connected."));
}

void SignInPanel::tellNotRevoked(const Error& error) {
    QWidget* parent = window()->parentWidget(); // The dialog of a sign-in closes at its end.
    QMessageBox* box = messageBox(
        QMessageBox::Warning, tr("Google account"),
        tr("The previous account is signed out on this computer, but Google could not be told: %1 To withdraw its "
           "access, that person opens myaccount.google.com/permissions in a browser.")
            .arg(error.sentence),
        {}, QMessageBox::Ok, parent != nullptr ? parent->window() : window());
    box->setObjectName(u"notRevokedBox"_s);
    box->open();
}

void SignInPanel::onFailed(const Error& error) {
    const bool isHanging = error.action == Action::KeyringHanging;
    // All that is shown is still so. Shown anew, it would take the keyboard from the window that asks for the password.
    if (std::exchange(m_triesQuietly, false) && isHanging)
        return m_keyringTimer.start();
    const bool wasInBrowser = m_step != Step::Checking;
    show(Step::Asking);
    if (error.kind == ErrorKind::Cancelled) {
        m_status->clear();
        return;
    }
    if (wasInBrowser)
        comeBack();
    if (error.action == Action::ConfirmOtherAccount) {
        m_status->setStatus(Tone::Warning, error.sentence);
        const QString account = m_attempt.chosenAccount().replace(u'&', u"&&"_s);
        //: %1 is an e-mail address.
        m_useOther->setText(visibleText(tr("&Use %1 from now on").arg(account)));
        m_useOther->show();
        return;
    }
    if (error.action == Action::KeyringMissing) {
        m_status->setStatus(
            Tone::Warning,
            tr("V_Track has no keyring (the system's safe for keys) to use: this computer has none, or the window that "
               "makes one was closed. V_Track can keep its key in a file that only your user account can read, and "
               "your sign-in is encrypted with that key. Or it keeps nothing, and you sign in again after each "
               "start."));
        m_tryAgain->setText(tr("Ask the keyring a&gain"));
        return offer({m_keyFile, m_memoryOnly, m_tryAgain});
    }
    m_tryAgain->setText(tr("&Try again"));
    m_status->setStatus(isHanging ? Tone::Warning : Tone::Error,
                        m_attempt.hasGrant() ? unstoredSentence(error) : error.sentence);
    if (error.kind == ErrorKind::KeyringUnavailable)
        offer({m_tryAgain});
    if (isHanging && isVisible())
        m_keyringTimer.start();
}

/// The error's own sentence is for whoever is signed in already. This one is for a sign-in that cannot be stored.
QString SignInPanel::unstoredSentence(const Error& error) const {
    switch (error.action) {
    case Action::KeyringLocked:
        return tr("Google granted access, but the keyring (the system's safe for passwords) is locked, so the sign-in "
                  "is not stored and cannot be used to fetch footage. Unlock the keyring, then choose “Try again”.");
    case Action::KeyringHanging:
        return tr("Google granted access, but the keyring (the system's safe for passwords) does not answer, so the "
                  "sign-in is not stored yet and cannot be used to fetch footage. Look for a window that asks for the "
                  "keyring's password: after that, this page goes on by itself.");
    case Action::KeyringRefused:
        return tr("Google granted access, but the keyring (the system's safe for passwords) refused to keep the key "
                  "for the sign-in, so it is not stored and cannot be used to fetch footage. Choose “Try again” and "
                  "allow access when the system asks for it. If it never asks, restart the program and sign in "
                  "again.");
    case Action::KeyFileDamaged:
        return tr("Google granted access, but “keys.json” or “keyring.json” in the folder “%1” cannot be read, so the "
                  "sign-in is not stored and cannot be used to fetch footage. Restore these files from a backup, or "
                  "move them away; then choose “Try again”.")
            .arg(QDir::toNativeSeparators(m_services.folder.credentials()));
    default:
        return error.sentence;
    }
}

void SignInPanel::offer(const QList<QPushButton*>& buttons) {
    m_signIn->hide();
    m_chooseKey->hide();
    for (QPushButton* each : buttons)
        each->show();
    buttons.first()->setFocus();
}

} // namespace vtrack
