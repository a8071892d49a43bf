// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_silence_store.h"

#include "activity_store.h"
#include "known_silence_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KnownSilenceStore)
};

KnownSilence readSilence(const Rows& row) {
    return {.cameraId = row.number(u"camera_id"_s),
            .start = row.number(u"start"_s),
            .until = row.time(u"until"_s),
            .isPlanned = row.flag(u"is_planned"_s)};
}

QString momentOf(const QDateTime& time) {
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString sentenceOf(const KnownSilence& silence, bool isKnown) {
    const QString start = momentOf(QDateTime::fromSecsSinceEpoch(silence.start));
    const QString until = knownUntilText(silence.until.toLocalTime());
    const QString from = knownFromText(QDateTime::fromSecsSinceEpoch(silence.start));
    if (silence.isPlanned)
        return isKnown ? Texts::tr("Marked as known beforehand: a silence from %1 until %2.").arg(from, until)
                       : Texts::tr("No longer marked as known: the silence planned from %1 until %2.").arg(from, until);
    if (!silence.until.isValid())
        return isKnown ? Texts::tr("Marked as known: the gap that began %1.").arg(start)
                       : Texts::tr("No longer marked as known: the gap that began %1.").arg(start);
    if (silence.start == 0)
        return isKnown ? Texts::tr("Marked as known until %1: no footage has come yet.").arg(until)
                       : Texts::tr("No longer marked as known: no footage has come yet.");
    return isKnown ? Texts::tr("Marked as known until %1: the silence since %2.").arg(until, start)
                   : Texts::tr("No longer marked as known: the silence since %1.").arg(start);
}

/// Adds a line to the activity about what a person said.
Result<void> note(Connection& connection, const KnownSilence& silence, bool isKnown, const QDateTime& now) {
    const auto line = connection.first(u"SELECT source_id, camera_name FROM camera_configurations WHERE id = ?"_s,
                                       {silence.cameraId}, [&](const Rows& row) {
                                           return ActivityEntry{.time = now,
                                                                .sourceId = row.number(u"source_id"_s),
                                                                .cameraName = row.text(u"camera_name"_s),
                                                                .kind = u"known"_s,
                                                                .message = sentenceOf(silence, isKnown)};
                                       });
    if (!line)
        return std::unexpected(line.error());
    if (!*line)
        return {};
    const auto noted = ActivityStore(connection).append(**line);
    return noted ? Result<void>() : std::unexpected(noted.error());
}

/// The line about several cameras of a source.
ActivityEntry lineOf(qint64 sourceId, const QList<KnownSilence>& planned, bool isKnown, const QDateTime& now) {
    const int cameras = int(planned.size());
    const QString from = knownFromText(QDateTime::fromSecsSinceEpoch(planned.first().start));
    const QString until = knownUntilText(planned.first().until.toLocalTime());
    const QString words =
        isKnown ? Texts::tr("Marked as known beforehand: a silence of %n camera(s) from %1 until %2.", nullptr, cameras)
                : Texts::tr("No longer marked as known: the silence of %n camera(s) planned from %1 until %2.", nullptr,
                            cameras);
    return {.time = now, .sourceId = sourceId, .kind = u"known"_s, .message = words.arg(from, until)};
}

/// One line for each source: hundreds would hide everything else.
Result<void> notePlanned(Connection& connection, const QList<KnownSilence>& planned, bool isKnown,
                         const QDateTime& now) {
    QMap<qint64, QList<KnownSilence>> bySource;
    for (const KnownSilence& silence : planned) {
        const auto source =
            connection.first(u"SELECT source_id FROM camera_configurations WHERE id = ?"_s, {silence.cameraId},
                             [](const Rows& row) { return row.number(u"source_id"_s); });
        if (!source)
            return std::unexpected(source.error());
        if (*source)
            bySource[**source] += silence;
    }
    for (auto one = bySource.cbegin(); one != bySource.cend(); ++one) {
        if (one.value().size() == 1) {
            if (auto noted = note(connection, one.value().first(), isKnown, now); !noted)
                return noted;
            continue;
        }
        if (const auto noted = ActivityStore(connection).append(lineOf(one.key(), one.value(), isKnown, now)); !noted)
            return std::unexpected(noted.error());
    }
    return {};
}

} // namespace

KnownSilenceStore::KnownSilenceStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<KnownSilence>> KnownSilenceStore::all() {
    return m_connection.list(u"SELECT * FROM known_silences ORDER BY camera_id, start"_s, {}, readSilence);
}

Result<void> KnownSilenceStore::write(const KnownSilence& silence, const QDateTime& now) {
    return m_connection.changeAny(
        u"INSERT INTO known_silences (camera_id, start, until, made_at, is_planned) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET until = excluded.until, made_at = excluded.made_at, "
        "is_planned = excluded.is_planned"_s,
        {silence.cameraId, silence.start, silence.until.isValid() ? toIsoUtc(silence.until) : QVariant(), toIsoUtc(now),
         silence.isPlanned});
}

Result<void> KnownSilenceStore::keep(const KnownSilence& silence, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        auto kept = write(silence, now);
        return kept ? note(m_connection, silence, true, now) : kept;
    });
}

Result<void> KnownSilenceStore::plan(const QList<qint64>& cameraIds, const QDateTime& from, const QDateTime& until,
                                     const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        QList<KnownSilence> planned;
        for (const qint64 id : cameraIds) {
            planned +=
                KnownSilence{.cameraId = id, .start = from.toSecsSinceEpoch(), .until = until, .isPlanned = true};
            if (auto written = write(planned.last(), now); !written)
                return written;
        }
        return notePlanned(m_connection, planned, true, now);
    });
}

Result<void> KnownSilenceStore::forget(qint64 cameraId, qint64 start, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        const auto known = m_connection.first(u"SELECT * FROM known_silences WHERE camera_id = ? AND start = ?"_s,
                                              {cameraId, start}, readSilence);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            return {};
        auto gone = erase(cameraId, start);
        return gone ? note(m_connection, **known, false, now) : gone;
    });
}

Result<void> KnownSilenceStore::forgetPlans(const QList<KnownSilence>& planned, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        const auto known = all();
        if (!known)
            return std::unexpected(known.error());
        QList<KnownSilence> gone = planned;
        gone.removeIf([&](const KnownSilence& silence) { return !known->contains(silence); });
        for (const KnownSilence& silence : std::as_const(gone)) {
            if (auto erased = erase(silence.cameraId, silence.start); !erased)
                return erased;
        }
        return notePlanned(m_connection, gone, false, now);
    });
}

Result<void> KnownSilenceStore::erase(qint64 cameraId, qint64 start) {
    return m_connection.changeAny(u"DELETE FROM known_silences WHERE camera_id = ? AND start = ?"_s, {cameraId, start});
}

} // namespace vtrack
