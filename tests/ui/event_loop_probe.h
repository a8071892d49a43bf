// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>

namespace vtrack::test {

/// Measures the longest time in which the event loop of this thread did not come round. On Linux, without the time in
/// which the thread could have run and other programs had the processors.
class EventLoopProbe {
public:
    EventLoopProbe() {
        m_schedule.setFileName(QStringLiteral("/proc/thread-self/schedstat"));
        (void)m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered); // There is none elsewhere.
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const qint64 waited = waitedForAProcessor();
            m_longest = std::max(m_longest, m_since.nsecsElapsed() - (waited - m_waited));
            m_waited = waited;
            m_since.start();
        });
        m_waited = waitedForAProcessor();
        m_since.start();
        m_timer.start();
    }

    [[nodiscard]] double longestMilliseconds() const { return double(m_longest) / 1e6; }

private:
    /// In nanoseconds, since the thread began.
    qint64 waitedForAProcessor() {
        if (!m_schedule.isOpen() || !m_schedule.seek(0))
            return 0;
        return m_schedule.readLine().split(' ').value(1).toLongLong(); // Run, waited, how often.
    }

    QFile m_schedule;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_waited = 0;
    qint64 m_longest = 0;
};

} // namespace vtrack::test
