// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up_dialog.h"

#include "display_text.h"
#include "icon.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"
#include "whole_number_box.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Side by side, at the start of the line.
QHBoxLayout* row(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(style::gap);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

CleanUpDialog::CleanUpDialog(const CleanUp& cleanUp, int regularDays, QThreadPool& background, QWidget* parent)
    : Dialog(parent)
    , m_cleanUp(cleanUp)
    , m_background(background)
    , m_days(new WholeNumberBox)
    , m_status(new StatusLabel)
    , m_shares(style::textLabel({}))
    , m_remove(new QPushButton(icon(u"remove"_s), tr("&Remove")))
    , m_elsewhere(new QPushButton(icon(u"open-folder"_s), tr("Choose another &folder…")))
    , m_reserve(new QPushButton(icon(u"settings"_s), tr("Change the re&serve…"))) {
    setWindowTitle(tr("Free space"));
    m_days->setObjectName(u"days"_s);
    m_days->setRange(0, 3650);
    m_days->setValue(regularDays > 0 ? regularDays : 7); // Guide, "Cleanup Strategy".
    m_status->setObjectName(u"status"_s);
    m_shares->setObjectName(u"shares"_s);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setEnabled(false);
    m_elsewhere->setObjectName(u"otherFolder"_s);
    m_reserve->setObjectName(u"reserve"_s);
    m_reserve->setToolTip(tr("How much stays free on the disk"));
    auto* label = style::plainLabel(tr("&Keep the last days:"));
    label->setBuddy(m_days);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    m_elsewhere->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addStrut(480); // A minimum width of the window's own would let longer texts be cut.
    layout->setContentsMargins(style::section, style::section, style::section, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(style::titleLabel(tr("Remove old footage")));
    layout->addWidget(style::textLabel(
        tr("Only clips that were processed are removed from this computer. Google Drive is not touched.")));
    layout->addLayout(row({label, m_days}));
    layout->addWidget(m_status);
    layout->addWidget(m_shares);
    layout->addLayout(row({m_elsewhere})); // In one line, the buttons would not fit a small screen in every language.
    layout->addLayout(row({m_reserve}));
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_days, &QSpinBox::valueChanged, this, &CleanUpDialog::preview);
    connect(m_remove, &QPushButton::clicked, this, &CleanUpDialog::remove);
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        accept();
        emit destinationRequested(m_largest);
    });
    connect(m_reserve, &QPushButton::clicked, this, [this] {
        accept();
        emit reserveRequested();
    });
    preview();
}

void CleanUpDialog::offerDestination() {
    m_elsewhere->show();
}

void CleanUpDialog::showShares() {
    whenDone(
        QtConcurrent::run(&m_background, [cleanUp = m_cleanUp] { return cleanUp.shares(); }), this,
        [this](const Result<QList<CleanUp::Share>>& shares) { tellShares(shares.value_or(QList<CleanUp::Share>())); });
}

void CleanUpDialog::tellShares(const QList<CleanUp::Share>& shares) {
    constexpr qsizetype most = 5;
    QStringList parts;
    QHash<qint64, qint64> ofSources;
    qint64 all = 0;
    qint64 others = 0;
    for (const CleanUp::Share& share : shares) {
        all += share.bytes;
        if (const qint64 bytes = ofSources[share.sourceId] += share.bytes; bytes >= ofSources.value(m_largest))
            m_largest = share.sourceId;
        if (parts.size() < most)
            parts += tr("%1 (%2)", "a camera, and the size of its footage")
                         .arg(forPeople(share.camera), sizeText(share.bytes));
        else
            others += share.bytes;
    }
    if (others > 0)
        parts += tr("others (%1)", "a size").arg(sizeText(others));
    style::setText(*m_shares, tr("Footage takes %1: %2. Whatever else is on the disk does not belong to this program.")
                                  .arg(sizeText(all), parts.isEmpty() ? tr("no camera has any") : parts.join(u", "_s)));
    if (m_largest != 0)
        offerDestination();
}

void CleanUpDialog::preview() {
    showShares();
    m_remove->setEnabled(false);
    m_status->setStatus(Tone::Busy, tr("Counting…"));
    whenDone(
        QtConcurrent::run(&m_background,
                          [cleanUp = m_cleanUp, days = m_days->value()] { return cleanUp.preview(days); }),
        this, [this, question = ++m_question](const Result<CleanUp::Report>& report) {
            if (question != m_question)
                return;
            if (!report)
                return m_status->setStatus(Tone::Error, report.error().sentence);
            m_remove->setEnabled(report->files > 0);
            m_status->setStatus(
                Tone::Info,
                report->files == 0
                    ? tr("There is nothing to remove: what is here was not processed yet, or is newer. Choose a folder "
                         "on a larger disk, remove other files from this one, or let less of it stay free.")
                    : tr("%n clip(s), %1, can be removed.", nullptr, int(report->files)).arg(sizeText(report->bytes)));
        });
}

/// The days stay as they are until it is done.
void CleanUpDialog::remove() {
    m_days->setEnabled(false);
    m_remove->setEnabled(false);
    ++m_question; // A preview that is under way says nothing any more.
    m_status->setStatus(Tone::Busy, tr("Removing…"));
    whenDone(
        QtConcurrent::run(&m_background, [cleanUp = m_cleanUp, days = m_days->value()] { return cleanUp.run(days); }),
        this, [this](const Result<CleanUp::Report>& report) {
            m_days->setEnabled(true);
            m_remove->setEnabled(!report); // To try it again.
            if (report)
                tell(*report);
            else
                m_status->setStatus(Tone::Error, report.error().sentence);
            emit cleaned();
        });
}

void CleanUpDialog::tell(const CleanUp::Report& report) {
    const QString removed = tr("%n clip(s), %1, were removed.", nullptr, int(report.files)).arg(sizeText(report.bytes));
    const QStringList left = report.left();
    if (left.isEmpty())
        m_status->setStatus(Tone::Success, removed);
    else
        m_status->setStatus(
            Tone::Warning,
            removed + u' ' +
                tr("%n could not be removed, “%1” for example.", nullptr, int(left.size())).arg(left.first()));
}

} // namespace vtrack
