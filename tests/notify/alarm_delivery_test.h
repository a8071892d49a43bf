// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_store.h"
#include "alarm_delivery.h"
#include "alarm_receivers.h"
#include "manual_clock.h"
#include "proxy.h"
#include "store_fixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QMutex>
#include <QtConcurrentRun>

#include <cstdio>

namespace vtrack::test {

using namespace std::chrono_literals;

inline const QByteArray password = "pass-word-4711";
inline const QByteArray signingKey = "signing-key-0815-0815";
inline const QString toA = mailChannelTo(u"a@example.com"_s);
inline const QString toB = mailChannelTo(u"b@example.com"_s);

inline QStringList logLines; // NOLINT: the message handler has no place of its own.

inline void keepLine(QtMsgType type, const QMessageLogContext& /*context*/, const QString& line) {
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    logLines += line;
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(line));
}

/// Alarms on their way to a real mail server and a real webhook, by a clock that the test moves.
class AlarmDeliveryTest : public QObject {
protected:
    void begin() {
        qInstallMessageHandler(keepLine); // Only now: Qt Test sets its own before.
        QLoggingCategory::setFilterRules(u"vtrack.*=true"_s);
        m_receivers.start();
        m_store = std::make_unique<StoreFixture>();
        VERIFY_OK(SourceStore(*m_store->connection).add(projectA(), projectAToken, m_clock.now())); // Id 1.
        m_http = std::make_unique<HttpClient>();
        const QString credentials = m_store->folder.filePath(u"credentials"_s);
        QDir().mkpath(credentials);
        m_vault = std::make_unique<KeyVault>(credentials);
        m_vault->setWithoutKeyring(WithoutKeyring::KeyFile);
        m_secrets = std::make_unique<AlarmSecrets>(credentials, *m_vault, m_clock);
        m_choices = {.server = {.host = u"localhost"_s, .port = m_receivers.smtpPort(), .user = u"guard"_s},
                     .from = u"station@example.com"_s,
                     .to = {u"a@example.com"_s, u"b@example.com"_s}};
        m_names = {{1, u"Cam1"_s}, {2, u"Cam2"_s}, {3, u"Cam3"_s}};
        VERIFY_OK(AlarmNoticeStore(*m_store->connection).setRecipients(m_choices.to));
        setPassword(password);
    }

    /// A secret is in no file, no line of the log, no activity and no error.
    void finish() {
        for (const QByteArray& secret : {password, signingKey, "hook-path-secret"_ba}) {
            QDirIterator files(m_store->folder.path(), QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            }
            QVERIFY(!logLines.join(u'\n').toUtf8().contains(secret));
        }
        useProxy({.kind = ProxyChoice::Kind::None});
        m_secrets.reset();
        m_vault.reset();
        m_http.reset();
        m_store.reset();
    }

    /// As keys come over this thread.
    template <typename Work> auto onWorker(Work work) {
        auto future = QtConcurrent::run(std::move(work));
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        return future.takeResult();
    }

    /// As the Watcher does.
    void raise(int camera) { VERIFY_OK(AlarmStore(*m_store->connection).keep(alarm(camera))); }

    void end(int camera) {
        VERIFY_OK(AlarmStore(*m_store->connection)
                      .end(alarm(camera), u"%1 records again."_s.arg(m_names.value(camera)), m_clock.now()));
    }

    AlarmRow alarm(int camera) {
        return {.kind = u"silent"_s,
                .sourceId = 1,
                .cameraId = camera,
                .sentence = m_names.value(camera) + u" silent since 10:30."_s,
                .since = m_clock.now()};
    }

    /// By a new object each time, as after a restart.
    std::optional<ChannelChange> deliver(QStringView channel = toA, bool changed = false) {
        return onWorker([&] {
            const AlarmSender sender(*m_http, *m_secrets, m_clock);
            return AlarmDelivery(channel.toString(), m_store->database, sender, m_clock)
                .deliver(m_choices, changed, {})
                .change;
        });
    }

    /// Who got the mails, one for each.
    QStringList recipients() {
        QStringList all;
        for (const QJsonObject& mail : m_receivers.with(u"mail"_s)) {
            for (const auto& to : mail.value(u"to"_s).toArray())
                all += to.toString().section(u'<', 1).section(u'>', 0, 0);
        }
        return all;
    }

    void setPassword(const QByteArray& text) {
        VERIFY_OK(onWorker([&] { return m_secrets->setMailPassword(m_choices.server, Secret(text)); }));
    }

    void setWebhook(const QByteArray& address) {
        VERIFY_OK(onWorker(
            [&] { return m_secrets->setWebhook({.address = Secret(address), .signingKey = Secret(signingKey)}); }));
    }

    AlarmChannelState state(QStringView channel = toA) {
        return AlarmNoticeStore(*m_store->connection).state(channel).value();
    }

    static QByteArray textOf(const QJsonObject& mail) {
        const QByteArray bytes = mail.value(u"mail"_s).toString().toUtf8();
        return QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n")));
    }

    QStringList activity() {
        QStringList lines;
        const auto entries = ActivityStore(*m_store->connection).recent(20).value();
        for (const ActivityEntry& entry : entries)
            lines += entry.message;
        return lines;
    }

    AlarmReceivers m_receivers;
    ManualClock m_clock;
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<AlarmSecrets> m_secrets;
    AlarmChoices m_choices;
    QHash<int, QString> m_names;
};

} // namespace vtrack::test
