// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;

namespace {

const QJsonObject seed{
    {u"files"_s,
     QJsonArray{QJsonObject{{u"name"_s, u"Camera"_s},
                            {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"clip"_s, 0}},
                                                    QJsonObject{{u"name"_s, u"b.mp4"_s}, {u"size"_s, 5000}}}}}}},
    {u"levers"_s, QJsonObject{{u"tokens/lifetime"_s, QJsonObject{{u"seconds"_s, 600}}}}}};

} // namespace

/// The sample Google as an object, without sockets: what a simulation stands on.
class TestSandboxInProcess final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void listsAndDeliversWithChecksums();
    void timeIsTheOneHandedIn();
    void sameSeedGivesTheSameStory();
    void otherChanceGivesOtherTokens();
    void faultsAreToldNotActedOut();
    void leversOfTheSeedArePulled();

private:
    [[nodiscard]] QJsonObject ask(const QString& target) {
        return QJsonDocument::fromJson(m_google->answer(InProcess::get(target, m_bearer)).body).object();
    }

    QDateTime m_now{QDate(2025, 1, 15), QTime(10, 30), Qt::UTC};
    std::unique_ptr<InProcess> m_google;
    QByteArray m_bearer;
};

void TestSandboxInProcess::init() {
    m_now = QDateTime(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC);
    m_google = std::make_unique<InProcess>(seed, [this] { return m_now; });
    m_bearer = m_google->accessToken();
}

void TestSandboxInProcess::listsAndDeliversWithChecksums() {
    const QJsonArray files =
        ask(u"/drive/v3/files?q=name%20contains%20'a'&fields=files(id,size,md5Checksum)"_s).value(u"files"_s).toArray();
    QCOMPARE(files.size(), 1);
    const vtrack::http::Response media =
        m_google->answer(InProcess::get(u"/drive/v3/files/%1?alt=media"_s.arg(files[0][u"id"].toString()), m_bearer));
    QCOMPARE(media.status, 200);
    QCOMPARE(QString::number(media.bodySize()), files[0][u"size"].toString());
    const QByteArray bytes =
        vtrack::http::bodyPiece(media, 0, 100) + vtrack::http::bodyPiece(media, 100, media.bodySize() - 100);
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex()),
             files[0][u"md5Checksum"].toString());
}

void TestSandboxInProcess::timeIsTheOneHandedIn() {
    m_now = m_now.addSecs(90);
    const QJsonObject added = m_google->control(
        u"add"_s, QJsonObject{{u"parentPath"_s, u"Camera"_s}, {u"name"_s, u"c.mp4"_s}, {u"size"_s, 1}});
    QCOMPARE(added.value(u"createdTime"_s).toString(), u"2025-01-15T10:31:30.000Z"_s);
    m_now = m_now.addSecs(600 - 91);
    QVERIFY(!ask(u"/drive/v3/files"_s).contains(u"error"_s));
    m_now = m_now.addSecs(1);
    QCOMPARE(ask(u"/drive/v3/files"_s).value(u"error"_s)[u"code"].toInt(), 401);
}

void TestSandboxInProcess::sameSeedGivesTheSameStory() {
    const auto story = [this](quint64 chance) {
        InProcess google(seed, [this] { return m_now; }, chance);
        QByteArray told = google.accessToken() + google.client().secret.toLatin1();
        const QByteArray bearer = google.accessToken();
        const auto tell = [&](const QString& target) {
            told += google.answer(InProcess::get(target, bearer)).body;
        };
        tell(u"/drive/v3/changes/startPageToken"_s);
        google.control(u"new-clip"_s);
        google.control(u"rename"_s, QJsonObject{{u"path"_s, u"Camera/a.mp4"_s}, {u"name"_s, u"z.mp4"_s}});
        tell(u"/drive/v3/files?fields=*"_s);
        tell(u"/drive/v3/changes?pageToken=1000&fields=*"_s);
        told += QJsonDocument(google.look(u"files"_s).toArray()).toJson();
        return told;
    };
    QCOMPARE(story(7), story(7));
    QVERIFY(story(7).contains("z.mp4"));
}

void TestSandboxInProcess::otherChanceGivesOtherTokens() {
    InProcess other(seed, [this] { return m_now; }, 2);
    QVERIFY(other.accessToken() != m_bearer);
}

void TestSandboxInProcess::faultsAreToldNotActedOut() {
    QCOMPARE(m_google
                 ->control(u"faults"_s,
                           QJsonArray{QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"list"_s}}},
                                                  {u"do"_s, QJsonObject{{u"latency"_s, 5000}, {u"cutAfter"_s, 3}}}}})
                 .value(u"ok"_s),
             true);
    const vtrack::http::Response answer = m_google->answer(InProcess::get(u"/drive/v3/files"_s, m_bearer));
    QCOMPARE(answer.delivery.latencyMs, 5000);
    QCOMPARE(answer.delivery.cutAfter, std::optional<qint64>(3));
}

void TestSandboxInProcess::leversOfTheSeedArePulled() {
    QDateTime start = m_now;
    InProcess google({{u"levers"_s, QJsonObject{{u"paging"_s, QJsonObject{{u"incomplete"_s, true}}}}}},
                     [&start] { return start; });
    const vtrack::http::Response answer = google.answer(InProcess::get(u"/drive/v3/files"_s, google.accessToken()));
    QCOMPARE(QJsonDocument::fromJson(answer.body)[u"incompleteSearch"].toBool(), true);
}

QTEST_GUILESS_MAIN(TestSandboxInProcess)
#include "test_sandbox_in_process.moc"
