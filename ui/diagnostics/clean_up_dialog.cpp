// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up_dialog.h"

#include "display_text.h"
#include "icon.h"
#include "size_text.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"
#include "whole_number_box.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtConcurrentRun>

#include <limits>

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

/// "D:", or a folder on it where disks have no letters.
QString diskName(const QString& folder) {
    const bool hasLetter = folder.size() > 1 && folder[0].isLetter() && folder[1] == u':';
    return hasLetter ? folder.first(2).toUpper() : forPeople(QDir::toNativeSeparators(folder));
}

QString spaceText(const CleanUp::DiskSpace& disk) {
    const QString name = diskName(disk.destination);
    const QString footage = sizeText(disk.footageBytes);
    if (!disk.isLookedAt)
        return CleanUpDialog::tr("%1: is being looked at; footage %2").arg(name, footage);
    if (!disk.facts)
        return CleanUpDialog::tr("%1: cannot be looked at now; footage %2").arg(name, footage);
    const QString free = sizeText(disk.facts->freeBytes);
    if (disk.facts->freeBytes == std::numeric_limits<qint64>::max())
        return CleanUpDialog::tr("%1: footage %2").arg(name, footage);
    if (disk.facts->totalBytes == 0)
        return CleanUpDialog::tr("%1: %2 free; footage %3").arg(name, free, footage);
    return CleanUpDialog::tr("%1: %2 free of %3; footage %4")
        .arg(name, free, sizeText(disk.facts->totalBytes), footage);
}

QTreeWidget* dayTable() {
    constexpr int rows = 5;
    auto* table = new QTreeWidget;
    table->setObjectName(u"byDay"_s);
    table->setAccessibleName(CleanUpDialog::tr("Footage by day"));
    table->setHeaderLabels({CleanUpDialog::tr("Downloaded on"), CleanUpDialog::tr("Clips"), CleanUpDialog::tr("Size"),
                            CleanUpDialog::tr("Would be removed")});
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setMinimumHeight((rows + 1) * (table->fontMetrics().height() + style::gap));
    return table;
}

/// "312 (4.1 GB)", or a dash.
QString amountText(const FileTotal& total) {
    return total.files == 0 ? u"–"_s : u"%1 (%2)"_s.arg(QLocale().toString(total.files), sizeText(total.bytes));
}

} // namespace

CleanUpDialog::CleanUpDialog(const CleanUp& cleanUp, int regularDays, QThreadPool& background, QWidget* parent)
    : Dialog(parent)
    , m_cleanUp(cleanUp)
    , m_background(background)
    , m_disks(style::textLabel(tr("Looking at the disk…")))
    , m_days(new WholeNumberBox)
    , m_status(new StatusLabel)
    , m_byDay(dayTable())
    , m_shares(style::textLabel({}))
    , m_remove(new QPushButton(icon(u"remove"_s), tr("&Remove")))
    , m_elsewhere(new QPushButton(icon(u"open-folder"_s), tr("Choose another &folder…")))
    , m_reserve(new QPushButton(icon(u"settings"_s), tr("Change the re&serve…")))
    , m_presentReserve(style::plainLabel({})) {
    setWindowTitle(tr("Free space"));
    m_disks->setObjectName(u"disks"_s);
    m_days->setObjectName(u"days"_s);
    m_days->setRange(0, 3650);
    m_days->setValue(regularDays > 0 ? regularDays : 7); // Guide, "Cleanup Strategy".
    m_status->setObjectName(u"status"_s);
    m_shares->setObjectName(u"shares"_s);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setEnabled(false);
    m_elsewhere->setObjectName(u"otherFolder"_s);
    m_elsewhere->hide();
    m_reserve->setObjectName(u"reserve"_s);
    m_reserve->setToolTip(tr("How much stays free on the disk"));
    m_presentReserve->setObjectName(u"presentReserve"_s);
    layOut();
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
    showSpace();
    preview();
}

/// Nobody waits for what is counted for it: the program may be about to end.
CleanUpDialog::~CleanUpDialog() {
    m_reading.request_stop();
    m_counting.request_stop();
}

void CleanUpDialog::layOut() {
    auto* label = style::plainLabel(tr("&Keep the last days:"));
    label->setBuddy(m_days);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout;
    layout->addWidget(style::titleLabel(tr("Remove old footage")));
    layout->addWidget(m_disks);
    layout->addWidget(
        style::textLabel(tr("“Processed” means that V_Track has analysed the clip. Only processed clips are removed, "
                            "and only from this computer: Google Drive is not touched.")));
    layout->addLayout(row({label, m_days}));
    layout->addWidget(m_status);
    layout->addWidget(m_byDay, 1);
    layout->addWidget(m_shares);
    layout->addLayout(row({m_elsewhere})); // In one line, the buttons would not fit a small screen in every language.
    layout->addLayout(row({m_reserve, m_presentReserve}));
    lay(layout, buttons, 480);
}

void CleanUpDialog::offerDestination() {
    m_elsewhere->show();
}

void CleanUpDialog::showReserve(int gigabytes) {
    style::setText(*m_presentReserve, tr("Reserve now: %1 GB").arg(QLocale().toString(gigabytes)));
}

void CleanUpDialog::showSpace() {
    m_reading.request_stop();
    m_reading = {};
    const std::stop_token stop = m_reading.get_token();
    whenDone(
        QtConcurrent::run(&m_background, [cleanUp = m_cleanUp] { return cleanUp.shares(); }), this,
        [this](const Result<QList<CleanUp::Share>>& shares) { tellShares(shares.value_or(QList<CleanUp::Share>())); });
    whenDone(QtConcurrent::run(&m_background, [cleanUp = m_cleanUp, stop] { return cleanUp.places(stop); }), this,
             [this, stop](const Result<QList<CleanUp::Place>>& places) {
                 if (stop.stop_requested())
                     return;
                 if (places)
                     lookAtDisks(*places);
                 else
                     style::setText(*m_disks, places.error().sentence);
             });
    whenDone(QtConcurrent::run(&m_background, [cleanUp = m_cleanUp, stop] { return cleanUp.byDay(stop); }), this,
             [this, stop](const Result<CleanUp::Days>& days) {
                 if (stop.stop_requested() || !days)
                     return; // What would be removed is counted by itself.
                 m_all = *days;
                 showDays();
             });
}

/// Each answer comes by itself: a disk that does not respond delays its own line only, and takes one thread.
void CleanUpDialog::lookAtDisks(const QList<CleanUp::Place>& places) {
    m_places = places;
    QMap<QString, QList<CleanUp::Place>> destinations;
    for (const CleanUp::Place& place : places)
        destinations[place.destination] += place;
    for (auto each = destinations.cbegin(); each != destinations.cend(); ++each) {
        if (m_awaited.contains(each.key()))
            continue;
        m_awaited += each.key();
        whenDone(QtConcurrent::run(&m_background,
                                   [cleanUp = m_cleanUp, asked = each.value()] { return cleanUp.lookAt(asked); }),
                 this, [this](const QList<CleanUp::Place>& looked) { onLookedAt(looked); });
    }
    tellDisks();
}

void CleanUpDialog::onLookedAt(const QList<CleanUp::Place>& looked) {
    for (const CleanUp::Place& from : looked) {
        m_awaited.remove(from.destination);
        for (CleanUp::Place& place : m_places) {
            if (place.sourceId != from.sourceId || place.destination != from.destination)
                continue;
            place.isLookedAt = true;
            place.facts = from.facts;
        }
    }
    tellDisks();
}

void CleanUpDialog::tellDisks() {
    QStringList lines;
    for (const CleanUp::DiskSpace& disk : CleanUp::disksOf(m_places))
        lines += spaceText(disk);
    if (!lines.isEmpty())
        style::setText(*m_disks, lines.join(u'\n'));
    else if (m_awaited.isEmpty())
        style::setText(*m_disks, tr("No source has a disk yet."));
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
    m_remove->setEnabled(false);
    m_status->setStatus(Tone::Busy, tr("Counting…"));
    count(Answer::Told);
}

void CleanUpDialog::count(Answer answer) {
    m_counting.request_stop();
    m_counting = {};
    m_removable.reset();
    showDays();
    const std::stop_token stop = m_counting.get_token();
    whenDone(QtConcurrent::run(&m_background, [cleanUp = m_cleanUp, days = m_days->value(),
                                               stop] { return cleanUp.removable(days, stop); }),
             this, [this, answer, stop](const Result<CleanUp::Days>& removable) {
                 if (stop.stop_requested())
                     return;
                 if (removable)
                     m_removable = *removable;
                 showDays();
                 if (answer == Answer::Untold)
                     return;
                 if (removable)
                     tellChoice(*removable);
                 else
                     m_status->setStatus(Tone::Error, removable.error().sentence);
             });
}

void CleanUpDialog::showDays() {
    const QLocale locale;
    QList<QTreeWidgetItem*> items;
    for (auto day = m_all.cbegin(); day != m_all.cend(); ++day) {
        const QString removable = m_removable ? amountText(m_removable->value(day.key())) : QString();
        auto* item = new QTreeWidgetItem(QStringList{locale.toString(day.key(), QLocale::ShortFormat),
                                                     locale.toString(day.value().files), sizeText(day.value().bytes),
                                                     removable});
        for (int column = 1; column < item->columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        items += item;
    }
    m_byDay->clear();
    m_byDay->addTopLevelItems(items);
}

void CleanUpDialog::tellChoice(const CleanUp::Days& removable) {
    FileTotal all;
    for (const FileTotal& day : removable) {
        all.files += day.files;
        all.bytes += day.bytes;
    }
    m_remove->setEnabled(all.files > 0);
    if (all.files == 0 && m_days->value() == 0)
        return m_status->setStatus(
            Tone::Info,
            tr("There is nothing to remove: what is here was not processed yet. Choose a folder on a larger "
               "disk, remove other files from this one, or lower the reserve."));
    if (all.files == 0)
        return m_status->setStatus(
            Tone::Info, tr("There is nothing to remove: what is here was not processed yet, or is newer. Choose a "
                           "folder on a larger disk, remove other files from this one, or lower the reserve."));
    m_status->setStatus(
        Tone::Info,
        tr("This choice removes %n clip(s) of %1, %2, from this computer. Those that are in Drive stay there, and are "
           "not downloaded again.",
           nullptr, int(all.files))
            .arg(tr("%n day(s)", nullptr, int(removable.size())), sizeText(all.bytes)));
}

/// The days stay as they are until it is done.
void CleanUpDialog::remove() {
    m_days->setEnabled(false);
    m_remove->setEnabled(false);
    m_counting.request_stop(); // A preview that is under way says nothing any more.
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
            showSpace();
            count(Answer::Untold);
            emit cleaned();
        });
}

void CleanUpDialog::tell(const CleanUp::Report& report) {
    const QString removed = tr("%n clip(s), %1, were removed.", nullptr, int(report.files)).arg(sizeText(report.bytes));
    const QStringList left = report.left();
    if (left.isEmpty())
        return m_status->setStatus(Tone::Success, removed);
    QString kept = tr("%n could not be removed, “%1” for example.", nullptr, int(left.size())).arg(left.first());
    if (report.unavailable)
        kept += u' ' + report.unavailable->sentence;
    m_status->setStatus(Tone::Warning, removed + u' ' + kept);
}

} // namespace vtrack
