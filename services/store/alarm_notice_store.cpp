// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_notice_store.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString thisAlarm = u" WHERE kind = ? AND source_id = ? AND camera_id = ?"_s;

AlarmRow alarmIn(const Rows& row) {
    return {.kind = row.text(u"kind"_s),
            .sourceId = row.number(u"source_id"_s),
            .cameraId = row.number(u"camera_id"_s),
            .severity = severityOf(row.text(u"severity"_s)),
            .sentence = row.text(u"sentence"_s),
            .since = row.time(u"since"_s)};
}

QVariantList keyOf(const AlarmRow& alarm) {
    return {alarm.kind, alarm.sourceId, alarm.cameraId};
}

AlarmChannelState channelStateIn(const Rows& row) {
    return {.sentAt = row.time(u"sent_at"_s),
            .tries = int(row.number(u"tries"_s)),
            .failingSince = row.time(u"failing_since"_s),
            .nextTry = row.time(u"next_try"_s),
            .lastError = row.text(u"last_error"_s),
            .isFailureTold = row.flag(u"failure_told"_s)};
}

} // namespace

QStringList alarmChannels() {
    return {mailChannel.toString(), webhookChannel.toString()};
}

AlarmNoticeStore::AlarmNoticeStore(Connection& connection)
    : m_connection(connection) {}

Result<void> AlarmNoticeStore::raise(const AlarmRow& alarm) {
    for (const QString& channel : alarmChannels()) {
        auto raised = m_connection.changeAny(
            u"INSERT INTO alarm_notices (channel, kind, source_id, camera_id, severity, sentence, since) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET severity = excluded.severity, "
            "sentence = excluded.sentence, since = CASE WHEN over_at IS NULL THEN since ELSE excluded.since END, "
            "over_at = NULL, over_sentence = ''"_s,
            {channel, alarm.kind, alarm.sourceId, alarm.cameraId, severityWord(alarm.severity), alarm.sentence,
             toIsoUtc(alarm.since)});
        if (!raised)
            return raised;
    }
    return {};
}

Result<void> AlarmNoticeStore::over(const AlarmRow& alarm, const QString& sentence, const QDateTime& now) {
    return m_connection.changeAny(u"UPDATE alarm_notices SET over_at = ?, over_sentence = ?"_s + thisAlarm,
                                  QVariantList{toIsoUtc(now), textOrEmpty(sentence)} + keyOf(alarm));
}

Result<void> AlarmNoticeStore::forget(const AlarmRow& alarm) {
    return m_connection.changeAny(u"DELETE FROM alarm_notices"_s + thisAlarm, keyOf(alarm));
}

Result<QList<AlarmNotice>> AlarmNoticeStore::of(QStringView channel) {
    return m_connection.list(
        u"SELECT * FROM alarm_notices WHERE channel = ? ORDER BY since, source_id, camera_id, kind"_s,
        {channel.toString()}, [](const Rows& row) {
            return AlarmNotice{.alarm = alarmIn(row),
                               .toldAt = row.time(u"told_at"_s),
                               .overAt = row.time(u"over_at"_s),
                               .overSentence = row.text(u"over_sentence"_s)};
        });
}

Result<QList<AlarmRow>> AlarmNoticeStore::lasting(const QString& kind) {
    return m_connection.list(
        u"SELECT * FROM alarm_notices WHERE kind = ? AND channel = ? AND over_at IS NULL ORDER BY source_id"_s,
        {kind, alarmChannels().first()}, alarmIn);
}

Result<void> AlarmNoticeStore::dropPassed(QStringView channel) {
    return m_connection.changeAny(
        u"DELETE FROM alarm_notices WHERE channel = ? AND over_at IS NOT NULL AND told_at IS NULL"_s,
        {channel.toString()});
}

Result<void> AlarmNoticeStore::dropOver(QStringView channel) {
    return m_connection.changeAny(u"DELETE FROM alarm_notices WHERE channel = ? AND over_at IS NOT NULL"_s,
                                  {channel.toString()});
}

Result<AlarmChannelState> AlarmNoticeStore::state(QStringView channel) {
    const auto state =
        m_connection.first(u"SELECT * FROM alarm_channels WHERE channel = ?"_s, {channel.toString()}, channelStateIn);
    if (!state)
        return std::unexpected(state.error());
    return state->value_or(AlarmChannelState{});
}

Result<std::optional<AlarmChannelState>> AlarmNoticeStore::longestFailing() {
    return m_connection.first(
        u"SELECT * FROM alarm_channels WHERE failure_told = 1 AND tries > 0 ORDER BY failing_since LIMIT 1"_s, {},
        channelStateIn);
}

Result<void> AlarmNoticeStore::sent(QStringView channel, const QList<AlarmNotice>& notices, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const AlarmNotice& notice : notices) {
            const QVariantList key = keyOf(notice.alarm) + QVariantList{channel.toString()};
            // Meanwhile it may have ended, or come again: that is still to be told.
            auto noted =
                m_connection.changeAny(u"UPDATE alarm_notices SET told_at = "_s +
                                           (notice.isOver() ? u"NULL"_s : u"?"_s) + thisAlarm + u" AND channel = ?"_s,
                                       notice.isOver() ? key : QVariantList{toIsoUtc(now)} + key);
            if (noted && notice.isOver())
                noted = m_connection.changeAny(
                    u"DELETE FROM alarm_notices"_s + thisAlarm + u" AND channel = ? AND over_at IS NOT NULL"_s, key);
            if (!noted)
                return noted;
        }
        return m_connection.changeAny(
            u"INSERT INTO alarm_channels (channel, sent_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET "
            "sent_at = excluded.sent_at, tries = 0, failing_since = NULL, next_try = NULL, last_error = '', "
            "failure_told = 0"_s,
            {channel.toString(), toIsoUtc(now)});
    });
}

Result<void> AlarmNoticeStore::failed(QStringView channel, const QString& sentence, const QDateTime& now,
                                      const QDateTime& nextTry) {
    return m_connection.changeAny(
        u"INSERT INTO alarm_channels (channel, tries, failing_since, next_try, last_error) VALUES (?, 1, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET tries = tries + 1, failing_since = coalesce(failing_since, excluded.failing_since), "
        "next_try = excluded.next_try, last_error = excluded.last_error"_s,
        {channel.toString(), toIsoUtc(now), toIsoUtc(nextTry), textOrEmpty(sentence)});
}

Result<void> AlarmNoticeStore::failureTold(QStringView channel) {
    return m_connection.changeAny(u"UPDATE alarm_channels SET failure_told = 1 WHERE channel = ?"_s,
                                  {channel.toString()});
}

Result<void> AlarmNoticeStore::startAfresh(QStringView channel) {
    return m_connection.changeAny(u"UPDATE alarm_channels SET tries = 0, failing_since = NULL, next_try = NULL, "
                                  "last_error = '', failure_told = 0 WHERE channel = ?"_s,
                                  {channel.toString()});
}

} // namespace vtrack
