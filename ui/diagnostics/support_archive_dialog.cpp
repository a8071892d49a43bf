// SPDX-License-Identifier: GPL-3.0-or-later
#include "support_archive_dialog.h"

#include "icon.h"
#include "path_chooser.h"
#include "style.h"
#include "when_done.h"
#include "window_size.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SupportArchiveDialog::SupportArchiveDialog(const SupportArchive& archive, QThreadPool& background, QWidget* parent)
    : Dialog(parent)
    , m_archive(archive)
    , m_background(background)
    , m_text(new QPlainTextEdit)
    , m_status(new StatusLabel)
    , m_save(new QPushButton(icon(u"download"_s), tr("&Save…"))) {
    setWindowTitle(tr("Support archive"));
    m_text->setObjectName(u"archiveText"_s);
    m_text->setAccessibleName(tr("What the support archive holds"));
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight); // Always in English, for support.
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_status->setObjectName(u"status"_s);
    m_save->setObjectName(u"saveArchive"_s);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::section, style::section, style::section, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(style::titleLabel(tr("For support")));
    layout->addWidget(style::textLabel(
        tr("This is all that the file will hold. Passwords, keys, e-mail addresses and your name are left out; names "
           "of cameras and files are in it. Nothing is sent: save the file, then send it to whom you trust.")));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    setFirstSize(*this, {820, 640});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SupportArchiveDialog::askWhere);
    compose();
}

SupportArchiveDialog::~SupportArchiveDialog() {
    m_stop.request_stop();
}

void SupportArchiveDialog::compose() {
    m_save->setEnabled(false);
    m_status->setStatus(Tone::Busy, tr("Collecting…"));
    whenDone(QtConcurrent::run(&m_background,
                               [archive = m_archive, stop = m_stop.get_token()] { return archive.compose(stop); }),
             this, [this](const QString& text) {
                 m_text->setPlainText(text);
                 m_status->clear();
                 m_save->setEnabled(true);
             });
}

void SupportArchiveDialog::askWhere() {
    auto* dialog = saveChooser(this, tr("Save the support archive"), m_archive.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &SupportArchiveDialog::save);
    dialog->open();
}

void SupportArchiveDialog::save(const QString& file) {
    m_status->setStatus(Tone::Busy, tr("Saving…"));
    whenDone(QtConcurrent::run(&m_background,
                               [text = m_text->toPlainText(), file] { return saveSupportArchive(text, file); }),
             this, [this, file](const Result<void>& saved) {
                 if (saved)
                     m_status->setStatus(Tone::Success, tr("Saved as “%1”.").arg(QDir::toNativeSeparators(file)));
                 else
                     m_status->setStatus(Tone::Error, saved.error().sentence);
             });
}

} // namespace vtrack
