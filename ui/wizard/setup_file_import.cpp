// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_file_import.h"

#include "atomic_file.h"
#include "dialog.h"
#include "path_chooser.h"
#include "style.h"
#include "when_done.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SetupFileImport::SetupFileImport(const SetupServices& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window) {}

void SetupFileImport::choose() {
    auto* dialog = fileChooser(m_window, tr("Choose the setup file"), tr("Setup files (*.json);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SetupFileImport::take);
    dialog->open();
}

void SetupFileImport::take(const QString& file) {
    emit begun();
    const auto read = [file]() -> Result<SetupFile> {
        const auto content = readSmallFile(file, largestSetupFile);
        return content ? setupFileFrom(*content) : std::unexpected(content.error());
    };
    whenDone(QtConcurrent::run(&m_services.signIn.background, read), this, [this](const Result<SetupFile>& setup) {
        if (!setup)
            emit failed(setup.error().sentence);
        else if (setup->client.isEmpty())
            import(*setup, {});
        else
            askPassword(*setup);
    });
}

void SetupFileImport::askPassword(const SetupFile& setup) {
    auto* dialog = new Dialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"setupPassword"_s);
    dialog->setWindowTitle(tr("Setup file"));
    auto* password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    auto* label = style::plainLabel(tr("The password of the setup file:"));
    label->setBuddy(password);
    auto* buttons = style::buttonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    dialog->setAnswer(buttons->button(QDialogButtonBox::Ok));
    auto* layout = new QVBoxLayout;
    layout->addWidget(label);
    layout->addWidget(password);
    dialog->lay(layout, buttons, 0);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this,
            [this, setup, password] { import(setup, Secret(password->text().toUtf8())); });
    connect(dialog, &QDialog::rejected, this,
            [this] { emit failed(tr("The setup file was not imported: its password was not given.")); });
    dialog->open();
}

void SetupFileImport::import(const SetupFile& setup, const std::optional<Secret>& password) {
    const auto work = [transfer = m_services.transfer, setup, password]() -> Result<void> {
        const auto client = SetupTransfer::clientFileIn(setup, password);
        if (!client)
            return std::unexpected(client.error());
        return transfer.import(setup, *client, OtherHosts::Refuse);
    };
    whenDone(QtConcurrent::run(&m_services.signIn.background, work), this, [this, setup](const Result<void>& done) {
        if (!done)
            return emit failed(done.error().sentence);
        SetupTransfer::writeSettings(m_services.signIn.settings, setup);
        m_services.liveSettings.apply();
        m_services.sync.sourcesChanged();
        emit imported(setup.sources.size());
    });
}

} // namespace vtrack
