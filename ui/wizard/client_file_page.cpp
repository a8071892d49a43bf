// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_file_page.h"

#include "client_file_import.h"
#include "collapsible.h"
#include "icon.h"
#include "language.h"
#include "path_chooser.h"
#include "setup_file_import.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

ClientFilePage::ClientFilePage(const SetupServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Welcome to V_Track Cloud Sync"), tr("Next: sign in with Google."))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(icon(u"open-folder"_s), tr("&Browse…"), this)) {
    content()->addWidget(style::textLabel(tr("This program brings the footage of your packing stations from Google "
                                             "Drive to this computer. Setting it up takes about five minutes.")));

    auto* heading = style::headingLabel(tr("Choose the file for Google that your administrator made"));
    auto* kinds = style::hintLabel(tr("It is a client file, with which people sign in in the browser, or the key file "
                                      "of a service account, which needs no browser."));
    m_path->setObjectName(u"clientFileEdit"_s);
    m_path->setAccessibleName(tr("Google client file or key file"));
    m_path->setPlaceholderText(tr("client_secret_….json"));
    m_path->setClearButtonEnabled(true);
    m_browse->setObjectName(u"clientFileBrowse"_s);
    m_browse->setAccessibleName(tr("Browse for the Google client file or key file"));
    auto* row = new QHBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    auto* help = new Collapsible(tr("How does an administrator make a client file?"), instructions(), this);
    help->button()->setObjectName(u"clientFileHelp"_s);

    auto* file = new QVBoxLayout;
    file->setSpacing(style::gap);
    file->addWidget(heading);
    file->addWidget(kinds);
    file->addLayout(row);
    file->addWidget(status());
    file->addWidget(help);
    content()->addLayout(file);

    if (services.sample) {
        const QList<QWidget*> needless{heading, kinds, m_path, m_browse, help};
        for (QWidget* each : needless)
            each->hide();
    } else {
        content()->addLayout(sampleRow());
        content()->addLayout(setupFileRow());
    }
    content()->addStretch(1);
    content()->addWidget(languageBox(), 0, Qt::AlignRight);

    connect(m_browse, &QPushButton::clicked, this, &ClientFilePage::browse);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString& path) { take(path, true); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (!m_ready && m_path->isModified() && !m_path->text().isEmpty())
            take(m_path->text(), false);
    });
}

QLayout* ClientFilePage::sampleRow() {
    auto* button = new QPushButton(icon(u"play"_s), tr("&Try it with the sample Drive"), this);
    button->setObjectName(u"sampleButton"_s);
    connect(button, &QPushButton::clicked, this, &ClientFilePage::sampleRequested);
    auto* row = new QVBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(style::headingLabel(tr("Or look around first")));
    row->addWidget(style::hintLabel(
        tr("The sample Drive runs on this computer, has a few cameras with short clips, and needs no account.")));
    row->addWidget(button, 0, Qt::AlignLeft);
    return row;
}

QLayout* ClientFilePage::setupFileRow() {
    auto* import = new SetupFileImport(services(), this);
    auto* button = new QPushButton(icon(u"download"_s), tr("Open a &setup file…"), this);
    button->setObjectName(u"setupFileButton"_s);
    connect(button, &QPushButton::clicked, import, &SetupFileImport::choose);
    connect(import, &SetupFileImport::begun, this,
            [this] { status()->setStatus(Tone::Busy, tr("Taking over the setup…")); });
    connect(import, &SetupFileImport::failed, this,
            [this](const QString& sentence) { status()->setStatus(Tone::Error, sentence); });
    connect(import, &SetupFileImport::imported, this, &ClientFilePage::setupImported);
    auto* row = new QVBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(style::headingLabel(tr("Or take over the setup of another computer")));
    row->addWidget(style::hintLabel(tr("A setup file has its sources, cameras and settings. Then only the sign-in is "
                                       "left.")));
    row->addWidget(button, 0, Qt::AlignLeft);
    return row;
}

QWidget* ClientFilePage::languageBox() {
    auto* box = new QComboBox(this);
    box->setObjectName(u"languageBox"_s);
    box->setAccessibleName(tr("Language"));
    for (const QString& code : Language::known()) {
        box->addItem(Language::name(code), code);
        if (QLocale().name().startsWith(code))
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        services().signIn.settings.set(setting::language, box->currentData().toString());
        emit languageChosen(box->currentData().toString());
    });
    return box;
}

QWidget* ClientFilePage::instructions() {
    return style::htmlLabel(
        u"<ol style=\"margin-left:-20px\"><li>%1</li><li>%2</li><li>%3</li><li>%4</li><li>%5</li><li>%6</li></ol>"_s
            .arg(tr("Open %1 and make a project, for example “V_Track”.", "an address")
                     .arg(u"<a href=\"https://console.cloud.google.com/\">console.cloud.google.com</a>"_s),
                 tr("Under “APIs &amp; Services”, “Library”, enable the Google Drive API."),
                 tr("Under “OAuth consent screen”, give the name of your company and add the people who will sign in."),
                 tr("There, choose “Internal” if your company has Google Workspace, else “Publish app”: while an app "
                    "is in "
                    "“Testing”, Google ends its sign-ins after 7 days."),
                 tr("Under “Credentials”, create an “OAuth client ID” of the type “Desktop app”."),
                 tr("Download its JSON file and choose it here. One file serves all computers of the company.")));
}

void ClientFilePage::initializePage() {
    if (services().sample) {
        m_ready = true;
        status()->setStatus(
            Tone::Success,
            tr("You are using the sample Drive. Everything works as with Google, but nothing leaves this computer."));
        emit completeChanged();
        return;
    }
    const QString stored = services().signIn.folder.clientFile();
    if (m_ready)
        return;
    if (!QFileInfo::exists(stored)) {
        m_browse->setFocus();
        if (m_path->text().isEmpty())
            lookForServiceAccount();
        else
            take(m_path->text(), false);
        return;
    }
    m_looking = true;
    whenDone(QtConcurrent::run(&services().signIn.background, [stored] { return storedClientSecrets(stored); }), this,
             [this, question = ++m_question](const Result<ClientSecrets>& secrets) {
                 if (question == m_question)
                     onTaken(secrets, tr("A client file is here already. Choose another one only to replace it."));
             });
}

void ClientFilePage::save(SetupDraft& draft) const {
    draft.clientFile = m_path->text();
}

void ClientFilePage::restore(const SetupDraft& draft) {
    style::setText(*m_path, draft.clientFile);
}

void ClientFilePage::browse() {
    auto* dialog = fileChooser(this, tr("Choose the Google client file or key file"),
                               tr("Client files and key files (*.json);;All files (*)"), m_path->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        style::setText(*m_path, QDir::toNativeSeparators(path));
        take(path, false);
    });
    dialog->open();
}

void ClientFilePage::take(const QString& path, bool typing) {
    const QString file = QDir::fromNativeSeparators(path.trimmed());
    ++m_question;
    m_typed = typing ? file : QString();
    if (!typing)
        return importFile(file);
    m_ready = false;
    m_looking = !file.isEmpty();
    status()->clear();
    emit completeChanged();
    if (m_looking)
        seek();
}

/// Imports what was typed if it is a file.
void ClientFilePage::seek() {
    const auto ask = [file = m_typed, &workers = services().signIn.background] {
        return QtConcurrent::run(&workers, [file] { return QFileInfo(file).isFile(); });
    };
    m_seeking.put(m_typed, ask, [this, question = m_question](const std::optional<bool>& isFile) {
        if (question != m_question)
            return;
        if (isFile.value_or(false))
            return importFile(std::exchange(m_typed, {}));
        m_looking = false;
        if (!isFile)
            status()->setStatus(Tone::Warning, tr("The disk of this file does not answer."));
        emit completeChanged();
    });
}

void ClientFilePage::importFile(const QString& file) {
    m_looking = true;
    status()->setStatus(Tone::Busy, tr("Checking the file…"));
    const auto read = [file]() -> std::optional<Result<ServiceAccount>> {
        return isServiceAccountFile(file) ? std::optional(readServiceAccount(file, {})) : std::nullopt;
    };
    whenDone(QtConcurrent::run(&services().signIn.background, read), this,
             [this, file, question = m_question](const std::optional<Result<ServiceAccount>>& account) {
                 if (question != m_question)
                     return;
                 if (account)
                     return onKey(*account, tr("This is the key of the service account %1. It signs in on the next "
                                               "page, without a browser."));
                 importAsking(this, services().signIn.background, file, services().signIn.folder.clientFile(),
                              [this, question](const Result<ClientSecrets>& secrets) {
                                  if (question == m_question)
                                      onTaken(secrets, tr("This is a good client file. You can sign in with it."));
                              });
             });
}

/// One that is signed in already needs no client file.
void ClientFilePage::lookForServiceAccount() {
    whenDone(QtConcurrent::run(&services().signIn.background,
                               [&account = services().signIn.account] { return account.credentials(); }),
             this, [this, question = ++m_question](const Result<DriveCredentials>& credentials) {
                 if (question == m_question && credentials && credentials->serviceAccount)
                     onKey(*credentials->serviceAccount,
                           tr("The service account %1 is signed in on this computer. No client file is needed."));
             });
}

void ClientFilePage::onTaken(const Result<ClientSecrets>& secrets, const QString& sentence) {
    if (secrets)
        state().serviceAccount.reset();
    finish(sentence, secrets ? std::nullopt : std::optional(secrets.error()));
}

void ClientFilePage::onKey(const Result<ServiceAccount>& account, const QString& sentence) {
    if (!account)
        return finish({}, account.error());
    state().serviceAccount = *account;
    finish(sentence.arg(forPeople(account->email)), std::nullopt);
}

void ClientFilePage::finish(const QString& sentence, const std::optional<Error>& error) {
    m_looking = false;
    m_ready = !error;
    status()->setStatus(error ? Tone::Error : Tone::Success, error ? error->sentence : sentence);
    emit completeChanged();
    if (m_ready)
        focusNext();
}

} // namespace vtrack
