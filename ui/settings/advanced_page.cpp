// SPDX-License-Identifier: GPL-3.0-or-later
#include "advanced_page.h"

#include "client_secrets.h"
#include "icon.h"
#include "log.h"
#include "when_done.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPushButton>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

AdvancedPage::AdvancedPage(const UiServices& services)
    : SettingsPage(services, tr("Advanced")) {
    auto* client = new QPushButton(icon(u"key"_s), tr("&Import another client file…"));
    connect(client, &QPushButton::clicked, this, &AdvancedPage::chooseClientFile);
    addRow(client, u"importClientFile"_s);
    addHint(tr("The Google client file comes from your administrator. With another one, Drive has to be connected once "
               "more."));
    auto* scopes = new QComboBox;
    scopes->addItem(tr("To read Drive, nothing else"));
    scopes->addItem(tr("All that the consent screen lists"));
    scopes->setCurrentIndex(int(settings().driveScopes()));
    connect(scopes, &QComboBox::activated, this, [this](int index) { settings().setDriveScopes(DriveScopes(index)); });
    addRow(tr("&Permissions to ask for:"), scopes, u"scopes"_s);
    addHint(tr("Counts from the next sign-in."));
    auto* detailed = new QCheckBox(tr("&Detailed log"));
    detailed->setChecked(settings().detailedLog());
    connect(detailed, &QCheckBox::toggled, this, [this](bool on) {
        settings().setDetailedLog(on);
        setDetailedLog(on);
    });
    addRow(detailed, u"detailedLog"_s);
    auto* folder = new QPushButton(icon(u"open-folder"_s), tr("&Open the folder of the logs"));
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(this->services().folder.logs())); });
    addRow(folder, u"openLogs"_s);
}

void AdvancedPage::chooseClientFile() {
    auto* dialog = new QFileDialog(this, tr("Google client file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Google client files (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &AdvancedPage::import);
    dialog->open();
}

void AdvancedPage::import(const QString& file) {
    status()->setStatus(Tone::Busy, tr("Reading the file…"));
    whenDone(
        QtConcurrent::run(&services().background,
                          [file, target = services().folder.clientFile()] { return importClientFile(file, target); }),
        this, [this](const Result<ClientSecrets>& imported) {
            if (imported)
                status()->setStatus(Tone::Success, tr("The client file is imported."));
            else
                status()->setStatus(Tone::Error, imported.error().sentence);
        });
}

} // namespace vtrack
