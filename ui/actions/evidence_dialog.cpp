// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence_dialog.h"

#include "file_actions.h"
#include "icon.h"
#include "path_chooser.h"
#include "status_label.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds pollInterval{100};
constexpr int barSteps = 1000;

} // namespace

EvidenceDialog::EvidenceDialog(const EvidenceExport& evidence, QString path, QThreadPool& background, QWidget* parent)
    : Dialog(parent)
    , m_evidence(evidence)
    , m_path(std::move(path))
    , m_background(background)
    , m_bar(new QProgressBar)
    , m_status(new StatusLabel)
    , m_choose(new QPushButton(icon(u"open-folder"_s), tr("Choose the &folder…")))
    , m_show(new QPushButton(icon(u"open-folder"_s), tr("&Open folder"))) {
    setWindowTitle(tr("Export as evidence"));
    setObjectName(u"evidence"_s);
    m_status->setObjectName(u"status"_s);
    m_choose->setObjectName(u"chooseFolder"_s);
    m_show->setObjectName(u"openFolder"_s);
    m_bar->setRange(0, barSteps);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->hide();
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    buttons->addButton(m_choose, QDialogButtonBox::ActionRole);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    m_show->hide(); // Only now: the box shows what it gets.
    auto* layout = new QVBoxLayout;
    layout->addWidget(style::titleLabel(forPeople(QFileInfo(m_path).fileName())));
    layout->addWidget(style::textLabel(
        tr("A new folder gets a copy of the clip, a sheet with everything that is known of it (PDF and JSON), and "
           "SHA256SUMS, with which anybody can check that nothing was changed. The owner's name and e-mail address in "
           "Google Drive are on the sheet.")));
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addStretch(1);
    lay(layout, buttons, 520);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &EvidenceDialog::showProgress);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &EvidenceDialog::askWhere);
    connect(m_show, &QPushButton::clicked, this, [this] { openFolder(m_made); });
}

EvidenceDialog::~EvidenceDialog() {
    m_stop.request_stop();
}

void EvidenceDialog::askWhere() {
    auto* dialog = folderChooser(this, tr("Choose the folder for the evidence"));
    connect(dialog, &QFileDialog::fileSelected, this, &EvidenceDialog::exportTo);
    dialog->open();
}

void EvidenceDialog::exportTo(const QString& folder) {
    m_choose->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_status->setStatus(Tone::Busy, tr("Copying and checking…"));
    m_progress = std::make_shared<EvidenceProgress>();
    m_bar->setValue(0);
    m_bar->show();
    m_poll.start();
    const auto work = [evidence = m_evidence, path = m_path, folder, progress = m_progress,
                       stop = m_stop.get_token()]() -> Result<EvidenceFolder> {
        const auto files = evidence.find({path});
        if (!files)
            return std::unexpected(files.error());
        return evidence.run(*files, folder, *progress, stop);
    };
    whenDone(QtConcurrent::run(&m_background, work), this,
             [this](const Result<EvidenceFolder>& made) { finish(made); });
}

void EvidenceDialog::showProgress() {
    const qint64 total = m_progress->total;
    if (total > 0)
        m_bar->setValue(int(double(barSteps) * double(m_progress->done) / double(total)));
}

void EvidenceDialog::finish(const Result<EvidenceFolder>& made) {
    m_poll.stop();
    m_bar->hide();
    m_close->setText(tr("Close"));
    m_choose->setVisible(!made); // To try it elsewhere.
    m_choose->setEnabled(!made);
    m_show->setVisible(made.has_value());
    if (!made)
        return m_status->setStatus(Tone::Error, made.error().sentence);
    m_made = made->path;
    m_status->setStatus(Tone::Success,
                        tr("Exported and checked: “%1”.").arg(forPeople(QDir::toNativeSeparators(m_made))));
}

QString evidenceText() {
    return EvidenceDialog::tr("Export as &evidence…");
}

} // namespace vtrack
