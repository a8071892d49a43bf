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

QString mailChannelTo(const QString& address) {
    return mailChannel.toString() + u':' + address;
}

QString reportChannelTo(const QString& address) {
    return u"report:"_s + address;
}

QString recipientOf(QStringView channel) {
    for (const QString& before : {mailChannelTo({}), reportChannelTo({})}) {
        if (channel.startsWith(before))
            return channel.sliced(before.size()).toString();
    }
    return {};
}

AlarmNoticeStore::AlarmNoticeStore(Connection& connection)
    : m_connection(connection) {}

Result<void> AlarmNoticeStore::setRecipients(const QStringList& addresses) {
    const auto present = channels();
    if (!present)
        return std::unexpected(present.error());
    QStringList gone = *present;
    QStringList fresh;
    for (const QString& address : addresses) {
        if (!gone.removeOne(mailChannelTo(address)))
            fresh += mailChannelTo(address);
        gone.removeAll(reportChannelTo(address));
    }
    gone.removeAll(webhookChannel.toString());
    if (gone.isEmpty() && fresh.isEmpty())
        return {};
    return m_connection.transaction([&]() -> Result<void> {
        Result<void> done;
        for (const QString& channel : std::as_const(gone)) {
            done = m_connection.changeAny(u"DELETE FROM alarm_channels WHERE channel = ?"_s, {channel});
            if (done && channel != mailChannel)
                done = m_connection.changeAny(u"DELETE FROM alarm_notices WHERE channel = ?"_s, {channel});
            if (!done)
                return done;
        }
        for (const QString& channel : std::as_const(fresh)) {
            done = m_connection.changeAny(u"INSERT INTO alarm_channels (channel) VALUES (?)"_s, {channel});
            if (done)
                done = m_connection.changeAny(
                    u"INSERT INTO alarm_notices (channel, kind, source_id, camera_id, severity, sentence, since) "
                    "SELECT ?, kind, source_id, camera_id, severity, sentence, since FROM alarm_notices "
                    "WHERE channel = ? AND over_at IS NULL"_s,
                    {channel, mailChannel.toString()});
            if (!done)
                return done;
        }
        return done;
    });
}

Result<QStringList> AlarmNoticeStore::channels() {
    const auto all = m_connection.list(u"SELECT channel FROM alarm_channels ORDER BY channel"_s, {},
                                       [](const Rows& row) { return row.text(u"channel"_s); });
    if (!all)
        return std::unexpected(all.error());
    return QStringList(*all);
}

Result<void> AlarmNoticeStore::raise(const AlarmRow& alarm) {
    return m_connection.changeAny(
        u"INSERT INTO alarm_notices (channel, kind, source_id, camera_id, severity, sentence, since) "
        "SELECT channel, ?, ?, ?, ?, ?, ? FROM "
        "(SELECT ? AS channel UNION SELECT ? UNION SELECT channel FROM alarm_channels WHERE channel NOT LIKE "
        "'report:%') WHERE true "
        "ON CONFLICT DO UPDATE SET severity = excluded.severity, "
        "sentence = excluded.sentence, since = CASE WHEN over_at IS NULL THEN since ELSE excluded.since END, "
        "over_at = NULL, over_sentence = ''"_s,
        {alarm.kind, alarm.sourceId, alarm.cameraId, severityWord(alarm.severity), alarm.sentence,
         toIsoUtc(alarm.since), mailChannel.toString(), webhookChannel.toString()});
}

Result<void> AlarmNoticeStore::over(const AlarmRow& alarm, const QString& sentence, const QDateTime& now) {
    auto noted = m_connection.changeAny(u"UPDATE alarm_notices SET over_at = ?, over_sentence = ?"_s + thisAlarm,
                                        QVariantList{toIsoUtc(now), textOrEmpty(sentence)} + keyOf(alarm));
    if (noted)
        noted = m_connection.changeAny(u"DELETE FROM alarm_notices WHERE channel = ? AND over_at IS NOT NULL"_s,
                                       {mailChannel.toString()});
    return noted;
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
        {kind, mailChannel.toString()}, alarmIn);
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

Result<bool> AlarmNoticeStore::isMailFailureTold(const QString& sentence) {
    const auto told = m_connection.first(
        u"SELECT 1 FROM alarm_channels WHERE failure_told = 1 AND last_error = ? AND channel LIKE ?"_s,
        {sentence, mailChannelTo(u"%"_s)}, [](const Rows& row) { return row.value(0).toInt(); });
    if (!told)
        return std::unexpected(told.error());
    return told->has_value();
}

Result<void> AlarmNoticeStore::startAfresh(QStringView channel) {
    return m_connection.changeAny(u"UPDATE alarm_channels SET tries = 0, failing_since = NULL, next_try = NULL, "
                                  "last_error = '', failure_told = 0 WHERE channel = ? OR channel LIKE ?"_s,
                                  {channel.toString(), channel.toString() + u":%"_s});
}

} // namespace vtrack
