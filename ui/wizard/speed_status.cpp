// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed_status.h"

#include "size_text.h"
#include "speed_test.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

SpeedStatus::SpeedStatus(DriveApi& drive, Clock& clock, QThreadPool& background, QWidget* parent)
    : StatusLabel(parent)
    , m_drive(drive)
    , m_clock(clock)
    , m_background(background) {
    setObjectName(u"speedStatus"_s);
}

SpeedStatus::~SpeedStatus() {
    m_stop.request_stop();
}

void SpeedStatus::measure(const QStringList& cameraFolders, int intervalMinutes) {
    std::exchange(m_stop, {}).request_stop();
    setStatus(Tone::Busy, tr("Measuring the download speed from Google Drive…"));
    const auto fetch = [&drive = m_drive, &clock = m_clock, cameraFolders, stop = m_stop.get_token()] {
        return measuredMbps(drive, clock, cameraFolders, stop);
    };
    whenDone(QtConcurrent::run(&m_background, fetch), this,
             [this, question = ++m_question, cameras = int(cameraFolders.size()),
              intervalMinutes](const Result<std::optional<double>>& mbps) {
                 if (question == m_question)
                     show(mbps, cameras, intervalMinutes);
             });
}

/// Only the possible amount between two checks can be shown; what a camera really records is unknown yet.
void SpeedStatus::show(const Result<std::optional<double>>& mbps, int cameras, int intervalMinutes) {
    if (!mbps)
        return setStatus(Tone::Warning, tr("The speed could not be measured. %1").arg(mbps.error().sentence));
    if (!*mbps)
        return setStatus(Tone::Info, tr("No video there is large enough to measure the speed with."));
    emit measured(**mbps);
    if (const QString trouble = speedTrouble(**mbps); !trouble.isEmpty())
        return setStatus(Tone::Warning, trouble + u' ' + speedRemedy());
    const double bytes = **mbps * 1'000'000 / 8 * 60 * intervalMinutes;
    const QString room = sizeText(qint64(bytes / cameras));
    setStatus(Tone::Success,
              tr("Videos come at %1 Mbps: enough for %2 from each of %n cameras every %3 minutes.", nullptr, cameras)
                  .arg(locale().toString(**mbps, 'f', 0), room)
                  .arg(intervalMinutes));
}

} // namespace vtrack
