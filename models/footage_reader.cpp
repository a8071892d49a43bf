// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_reader.h"

#include <QElapsedTimer>

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds shortestPause{1000};

struct Reading {
    Result<QList<CameraFootage>> footage;
    std::chrono::milliseconds took;
};

} // namespace

FootageReader::FootageReader(const Database& database, const Clock& clock, QThreadPool& background, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_background(background)
    , m_report(std::make_shared<FootageReport>(QTimeZone::systemTimeZone()))
    , m_pause(shortestPause) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FootageReader::read);
}

void FootageReader::setSpan(const TimeSpan& span) {
    if (m_span == span)
        return;
    m_span = span;
    if (m_reading)
        m_again = true;
    else
        m_next.start(0);
}

void FootageReader::refresh() {
    if (!m_next.isActive())
        m_next.start(m_pause);
}

void FootageReader::read() {
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_again = false;
    const auto work = [database = m_database, report = m_report, span = m_span, now = m_clock.now()] {
        QElapsedTimer timer;
        timer.start();
        auto connection = database.connect();
        Result<QList<CameraFootage>> footage;
        if (connection)
            footage = report->read(**connection, span, now);
        else
            footage = std::unexpected(connection.error());
        return Reading{std::move(footage), std::chrono::milliseconds(timer.elapsed())};
    };
    whenDone(QtConcurrent::run(&m_background, work), this, [this, span = m_span](const Reading& reading) {
        m_reading = false;
        m_pause = std::max(shortestPause, 9 * reading.took);
        if (m_again)
            m_next.start(0);
        if (!reading.footage)
            emit failed(reading.footage.error());
        else if (span == m_span)
            emit loaded(*reading.footage, span);
    });
}

} // namespace vtrack
