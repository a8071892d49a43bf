// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifetime_recorder.h"

#include "activity_store.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds worthTelling = 3h;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LifetimeRecorder)
};

QString sentenceOf(const OffTime& off) {
    const auto moment = [](const QDateTime& time) {
        return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    const auto sentence = [&] {
        switch (off.after) {
        case LifetimeEnd::Closed:
            return Texts::tr("The program was closed from %1 to %2, so no footage came. What was uploaded meanwhile is "
                             "fetched now.");
        case LifetimeEnd::Asleep:
            return Texts::tr("This computer slept from %1 to %2, so no footage came. What was uploaded meanwhile is "
                             "fetched now. If footage must come all the time, switch sleep off in the system's power "
                             "settings.");
        case LifetimeEnd::Unknown:
            break;
        }
        return Texts::tr("The program did not run from %1 to %2, so no footage came. What was uploaded meanwhile is "
                         "fetched now.");
    };
    return sentence().arg(moment(off.from), moment(off.to));
}

} // namespace

LifetimeRecorder::LifetimeRecorder(const Clock& clock)
    : m_clock(clock)
    , m_beganMonotonic(clock.monotonic())
    , m_asleep(clock.asleep())
    , m_life{.began = clock.now()} {}

Result<void> LifetimeRecorder::note(Connection& connection, bool isEnd) {
    const std::chrono::milliseconds slept = m_clock.asleep() - m_asleep;
    if (m_notes > 0 && slept >= shortestOffTime) {
        if (auto woken = wake(connection, slept); !woken)
            return woken;
    }
    m_asleep += slept;
    m_life.seen = m_clock.now();
    m_life.end = isEnd ? LifetimeEnd::Closed : LifetimeEnd::Unknown;
    if (m_notes == 0) {
        const auto id = LifetimeStore(connection).add(m_life.began);
        if (!id)
            return std::unexpected(id.error());
        m_life.id = *id;
    }
    if (m_notes == 1) {
        const QDateTime began = m_life.seen.addMSecs(-(m_clock.monotonic() - m_beganMonotonic).count());
        if (std::abs(m_life.began.secsTo(began)) > 60)
            m_life.began = began;
    }
    if (m_notes > 0 || isEnd) {
        if (auto kept = LifetimeStore(connection).keep(m_life); !kept)
            return kept;
    }
    ++m_notes;
    return {};
}

Result<void> LifetimeRecorder::wake(Connection& connection, std::chrono::milliseconds slept) {
    const QDateTime woke = m_life.seen.addMSecs(slept.count()); // Within a minute.
    const auto id = LifetimeStore(connection).wake(m_life, woke);
    if (!id)
        return std::unexpected(id.error());
    m_life = {.id = *id, .began = woke};
    m_notes = 2; // When it began is certain.
    m_isTold = false;
    return {};
}

Result<QString> LifetimeRecorder::tellOffTime(Connection& connection, const std::function<bool()>& isSyncing) {
    if (m_isTold || m_notes < 2)
        return QString();
    if (!isSyncing()) {
        m_isTold = true;
        return QString();
    }
    const auto lives = LifetimeStore(connection).all();
    if (!lives)
        return std::unexpected(lives.error());
    const QList<OffTime> times = offTimes(*lives, m_life.seen);
    const auto before = std::ranges::find_if(times, [&](const OffTime& off) {
        return toIsoUtc(off.to) == toIsoUtc(m_life.began) && off.from.secsTo(off.to) >= worthTelling.count();
    });
    QString sentence;
    if (before != times.end()) {
        sentence = sentenceOf(*before);
        const auto line =
            ActivityStore(connection)
                .append({.time = m_life.seen, .kind = u"away"_s, .severity = Severity::Warning, .message = sentence});
        if (!line)
            return std::unexpected(line.error());
    }
    m_isTold = true;
    return sentence;
}

} // namespace vtrack
