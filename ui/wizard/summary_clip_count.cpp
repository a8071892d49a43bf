// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_clip_count.h"

#include "size_text.h"
#include "sync_progress.h"
#include "when_done.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

SummaryClipCount::SummaryClipCount(DriveApi& drive, SourceSetup& setup, QThreadPool& background, QWidget* parent)
    : StatusLabel(parent)
    , m_drive(drive)
    , m_setup(setup)
    , m_background(background) {
    setObjectName(u"firstSync"_s);
}

SummaryClipCount::~SummaryClipCount() {
    m_stop.request_stop();
}

void SummaryClipCount::count(const QStringList& cameraFolders, const QString& destination, qint64 keepFree) {
    std::exchange(m_stop, {}).request_stop();
    m_counted.reset();
    m_keepFree = keepFree;
    setStatus(Tone::Busy, tr("Counting the clips in Google Drive…"));
    const auto work = [&drive = m_drive, &setup = m_setup, cameraFolders, destination, stop = m_stop.get_token()] {
        return Counted{footageInDrive(drive, cameraFolders, stop), setup.freeBytes(0, destination)};
    };
    whenDone(QtConcurrent::run(&m_background, work), this, [this, question = ++m_question](const Counted& counted) {
        if (question != m_question)
            return;
        m_counted = counted;
        tell();
    });
}

void SummaryClipCount::setFirstDay(const QDate& day) {
    m_firstDay = day;
    tell();
}

void SummaryClipCount::setSpeed(double mbps) {
    m_mbps = mbps;
    tell();
}

/// What comes, since when, and what stays in Drive.
QStringList SummaryClipCount::amounts(const FootageInDrive& footage) const {
    const auto number = [](qint64 clips) {
        return int(std::min<qint64>(clips, std::numeric_limits<int>::max()));
    };
    const FootageInDrive::Amount coming = footage.since(m_firstDay);
    const FootageInDrive::Amount older{footage.all().clips - coming.clips, footage.all().bytes - coming.bytes};
    QStringList sentences{(footage.isComplete ? tr("%n clip(s), %1.", nullptr, number(coming.clips))
                                              : tr("More than %n clip(s), %1.", nullptr, number(coming.clips)))
                              .arg(sizeText(coming.bytes))};
    if (older.clips > 0)
        sentences +=
            tr("%n older clip(s), %1, stay in Drive.", nullptr, number(older.clips)).arg(sizeText(older.bytes));
    else if (footage.oldest.isValid())
        sentences += tr("The oldest was uploaded on %1.")
                         .arg(QLocale().toString(footage.oldest.toLocalTime().date(), QLocale::ShortFormat));
    if (m_mbps > 0 && coming.bytes > 0)
        //: %1 is a time, for example "about 3 h"
        sentences += tr("At the measured speed, this takes %1.")
                         .arg(aboutText(qint64(double(coming.bytes) * 8 / 1'000'000 / m_mbps)));
    return sentences;
}

void SummaryClipCount::tell() {
    if (!m_counted)
        return;
    const Counted& counted = *m_counted;
    if (!counted.footage)
        return setStatus(Tone::Warning, tr("The clips could not be counted. %1").arg(counted.footage.error().sentence));
    const FootageInDrive& footage = *counted.footage;
    if (footage.all().clips == 0 && footage.isComplete)
        return setStatus(Tone::Info, tr("There are no clips in these folders yet."));
    QStringList sentences = amounts(footage);
    if (!counted.freeBytes)
        return setStatus(Tone::Info, sentences.join(u' '));
    const qint64 room = std::max<qint64>(*counted.freeBytes - m_keepFree, 0);
    const bool fits = footage.since(m_firstDay).bytes <= room;
    sentences += fits ? tr("The disk has room: %1 are free.").arg(sizeText(*counted.freeBytes))
                      : tr("The disk has too little room: %1 are free, of which %2 stay free. Choose another "
                           "destination, leave older clips in Drive, or free some space.")
                            .arg(sizeText(*counted.freeBytes), sizeText(m_keepFree));
    setStatus(fits ? Tone::Success : Tone::Warning, sentences.join(u' '));
}

} // namespace vtrack
