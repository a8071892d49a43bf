// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_speed.h"

#include "speed_test.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

SummarySpeed::SummarySpeed(DriveApi& drive, Clock& clock, QThreadPool& background, QWidget* parent)
    : StatusLabel(parent)
    , m_drive(drive)
    , m_clock(clock)
    , m_background(background) {
    setObjectName(u"speedStatus"_s);
}

SummarySpeed::~SummarySpeed() {
    m_stop.request_stop();
}

void SummarySpeed::measure(const QStringList& cameraFolders) {
    std::exchange(m_stop, {}).request_stop();
    setStatus(Tone::Busy, tr("Measuring the download speed from Google Drive…"));
    const auto fetch = [&drive = m_drive, &clock = m_clock, cameraFolders, stop = m_stop.get_token()] {
        return measuredMbps(drive, clock, cameraFolders, stop);
    };
    whenDone(QtConcurrent::run(&m_background, fetch), this,
             [this, question = ++m_question,
              cameras = int(cameraFolders.size())](const Result<std::optional<double>>& mbps) {
                 if (question == m_question)
                     show(mbps, cameras);
             });
}

/// Only what is possible can be shown; what a camera really records is unknown yet.
void SummarySpeed::show(const Result<std::optional<double>>& mbps, int cameras) {
    if (!mbps)
        return setStatus(Tone::Warning, tr("The speed could not be measured. %1").arg(mbps.error().sentence));
    if (!*mbps)
        return setStatus(Tone::Info, tr("No clip there is large enough to measure the speed with."));
    emit measured(**mbps);
    if (const QString trouble = speedTrouble(**mbps); !trouble.isEmpty())
        return setStatus(Tone::Warning, trouble + u' ' + speedRemedy());
    setStatus(Tone::Success, speedText(**mbps, cameras));
}

} // namespace vtrack
