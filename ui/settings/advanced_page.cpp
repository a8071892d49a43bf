// SPDX-License-Identifier: GPL-3.0-or-later
#include "advanced_page.h"

#include "client_file_import.h"
#include "icon.h"
#include "log.h"
#include "open_outside.h"
#include "own_pattern.h"
#include "path_chooser.h"
#include "when_done.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

AdvancedPage::AdvancedPage(const SettingsServices& services)
    : SettingsPage(services, tr("Advanced"))
    , m_updates(new QLineEdit(settings().get(setting::updateAddress)))
    , m_pattern(new QLineEdit(settings().get(setting::recordingTimePattern)))
    , m_example(new QLineEdit)
    , m_reads(new StatusLabel) {
    auto* client = new QPushButton(icon(u"key"_s), tr("&Import another client file…"));
    connect(client, &QPushButton::clicked, this, &AdvancedPage::chooseClientFile);
    addRow(client, u"importClientFile"_s);
    addHint(tr("The Google client file comes from your administrator. With another one, Drive has to be connected once "
               "more."));
    addChoice(setting::driveScopes, tr("&Permissions to ask for:"),
              {tr("To read Drive, nothing else"), tr("All that the consent screen lists")});
    addHint(tr("Takes effect with the next sign-in."));
    addChoice(setting::withoutKeyring, tr("Without a &keyring:"),
              {tr("Nowhere until I choose"), tr("In a file of mine"), tr("In memory only")});
    addHint(
        tr("Where the key of the sign-in is kept on a computer without a keyring. In memory, it is gone when the "
           "program ends, and you sign in again; an existing key file is deleted. Takes effect at the next start."));
    auto* detailed = new QCheckBox(tr("&Detailed log"));
    detailed->setChecked(settings().get(setting::detailedLog));
    connect(detailed, &QCheckBox::toggled, this, [this](bool on) {
        settings().set(setting::detailedLog, on);
        setDetailedLog(on);
    });
    addRow(detailed, key(setting::detailedLog));
    auto* folder = new QPushButton(icon(u"open-folder"_s), tr("&Open the folder of the logs"));
    connect(folder, &QPushButton::clicked, this,
            [this] { openOutside(QUrl::fromLocalFile(this->services().folder.logs()), window()); });
    addRow(folder, u"openLogs"_s);
    addUpdates();
    addTimePattern();
}

void AdvancedPage::addUpdates() {
    addHeading(tr("Newer versions"));
    m_updates->setPlaceholderText(tr("no check"));
    addRow(tr("&Address:"), m_updates, key(setting::updateAddress));
    addHint(tr("An https address of your administrator. The program checks it once a day and reports a newer version; "
               "it installs nothing."));
    keep(*m_updates, [this] { return keepUpdateAddress(); });
}

/// An invalid address is not saved; the previous one stays.
Result<void> AdvancedPage::keepUpdateAddress() {
    const QString address = m_updates->text().trimmed();
    if (address == settings().get(setting::updateAddress))
        return {};
    if (const auto usable = checkedUpdateAddress(address); !usable && !address.isEmpty())
        return std::unexpected(usable.error());
    settings().set(setting::updateAddress, address);
    if (address.isEmpty())
        status()->setStatus(Tone::Success, tr("The program does not check for newer versions."));
    else
        lookForUpdate(address);
    return {};
}

void AdvancedPage::lookForUpdate(const QString& address) {
    status()->setStatus(Tone::Busy, tr("Checking…"));
    whenDone(QtConcurrent::run(&services().background,
                               [&update = services().update, address] { return update.look(address); }),
             this, [this](const UpdateNews& news) {
                 if (!news.trouble.isEmpty())
                     status()->setStatus(Tone::Warning, news.trouble);
                 else if (news.newer.isEmpty())
                     status()->setStatus(Tone::Success, tr("This is the newest version."));
                 else
                     status()->setStatus(Tone::Success, tr("Version %1 is available.").arg(news.newer));
             });
}

void AdvancedPage::addTimePattern() {
    addHeading(tr("Recording times"));
    m_pattern->setPlaceholderText(u"{camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}"_s);
    m_pattern->setMaxLength(OwnPattern::longest);
    m_example->setPlaceholderText(u"Gate_20250115-103045.mp4"_s);
    addRow(tr("Pattern of file &names:"), m_pattern, key(setting::recordingTimePattern));
    addRow(tr("&Example of a name:"), m_example, u"timeExample"_s);
    addRow(tr("The pattern reads:"), m_reads, u"timeReading"_s);
    addHint(tr("Only for recorders whose file names are not recognised automatically. File names that do not match the "
               "pattern are read as usual."));
    connect(m_pattern, &QLineEdit::textChanged, this, &AdvancedPage::checkPattern);
    connect(m_example, &QLineEdit::textChanged, this, &AdvancedPage::checkPattern);
    keep(*m_pattern, [this] { return keepPattern(); });
    checkPattern();
}

/// Says what the pattern reads from the example, or why it reads nothing.
void AdvancedPage::checkPattern() {
    const auto pattern = OwnPattern::fromText(m_pattern->text());
    if (!pattern)
        return m_reads->setStatus(Tone::Error, pattern.error().sentence);
    if (pattern->isEmpty())
        return m_reads->setStatus(Tone::Info, tr("There is no pattern."));
    const QString example = m_example->text().trimmed();
    if (example.isEmpty())
        return m_reads->setStatus(Tone::Info, tr("Type the name of a recording."));
    const auto time = pattern->explain(example, QTimeZone::systemTimeZone());
    if (!time)
        return m_reads->setStatus(Tone::Warning, time.error().sentence);
    const QDateTime local = time->start.toLocalTime();
    const QLocale locale;
    m_reads->setStatus(Tone::Success, time->parts == NameTime::Parts::Day
                                          ? tr("%1, without a time of day").arg(locale.toString(local.date()))
                                          : tr("%1, %2").arg(locale.toString(local.date()),
                                                             locale.toString(local.time(), QLocale::LongFormat)));
}

/// An invalid pattern is not saved; the previous one stays.
Result<void> AdvancedPage::keepPattern() {
    const auto pattern = OwnPattern::fromText(m_pattern->text());
    if (!pattern)
        return std::unexpected(pattern.error());
    if (pattern->text() != settings().get(setting::recordingTimePattern))
        save(setting::recordingTimePattern, pattern->text());
    return {};
}

void AdvancedPage::chooseClientFile() {
    auto* dialog = fileChooser(this, tr("Google client file"), tr("Google client files (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &AdvancedPage::import);
    dialog->open();
}

void AdvancedPage::import(const QString& file) {
    status()->setStatus(Tone::Busy, tr("Reading the file…"));
    importAsking(this, services().background, file, services().folder.clientFile(),
                 [this](const Result<ClientSecrets>& imported) {
                     if (imported)
                         status()->setStatus(Tone::Success, tr("The client file is imported."));
                     else
                         status()->setStatus(Tone::Error, imported.error().sentence);
                 });
}

} // namespace vtrack
