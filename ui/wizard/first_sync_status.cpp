// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_sync_status.h"

#include "free_space.h"
#include "size_text.h"
#include "when_done.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

FirstSyncStatus::FirstSyncStatus(DriveApi& drive, QThreadPool& background, QWidget* parent)
    : StatusLabel(parent)
    , m_drive(drive)
    , m_background(background) {
    setObjectName(u"firstSync"_s);
}

FirstSyncStatus::~FirstSyncStatus() {
    m_stop.request_stop();
}

void FirstSyncStatus::count(const QStringList& cameraFolders, const QString& destination, qint64 keepFree) {
    std::exchange(m_stop, {}).request_stop();
    setStatus(Tone::Busy, tr("Counting the clips in Google Drive…"));
    const auto work = [&drive = m_drive, cameraFolders, destination, stop = m_stop.get_token()] {
        return Counted{footageInDrive(drive, cameraFolders, stop), freeSpaceAt(destination)};
    };
    whenDone(QtConcurrent::run(&m_background, work), this,
             [this, keepFree, question = ++m_question](const Counted& counted) {
                 if (question == m_question)
                     show(counted, keepFree);
             });
}

void FirstSyncStatus::show(const Counted& counted, qint64 keepFree) {
    if (!counted.footage)
        return setStatus(Tone::Warning, tr("The clips could not be counted. %1").arg(counted.footage.error().sentence));
    const FootageInDrive& footage = *counted.footage;
    if (footage.clips == 0 && footage.isComplete)
        return setStatus(Tone::Info, tr("There are no clips in these folders yet."));
    const int clips = int(std::min<qint64>(footage.clips, std::numeric_limits<int>::max()));
    const QString size = sizeText(footage.bytes);
    QStringList sentences{
        (footage.isComplete ? tr("%n clip(s), %1.", nullptr, clips) : tr("More than %n clip(s), %1.", nullptr, clips))
            .arg(size)};
    if (footage.oldest.isValid())
        sentences += tr("The oldest was uploaded on %1.")
                         .arg(QLocale().toString(footage.oldest.toLocalTime().date(), QLocale::ShortFormat));
    if (counted.freeBytes < 0)
        return setStatus(Tone::Info, sentences.join(u' '));
    const qint64 room = std::max<qint64>(counted.freeBytes - keepFree, 0);
    const bool fits = footage.bytes <= room;
    sentences += fits ? tr("The disk has room: %1 are free.").arg(sizeText(counted.freeBytes))
                      : tr("The disk has too little room: %1 are free, of which %2 stay free. Choose another "
                           "destination, or free some space.")
                            .arg(sizeText(counted.freeBytes), sizeText(keepFree));
    setStatus(fits ? Tone::Success : Tone::Warning, sentences.join(u' '));
}

} // namespace vtrack
