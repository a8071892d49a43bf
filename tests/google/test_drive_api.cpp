// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_kinds.h"
#include "file_query.h"
#include "manual_clock.h"
#include "signed_in_program.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

/// Answers everything in the same way, in place of Google.
class Impostor : public QTcpServer {
public:
    Impostor(int status, const QByteArray& type, const QByteArray& body) {
        connect(this, &QTcpServer::newConnection, this, [this, status, type, body] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, status, type, body] {
                if (!socket->readAll().endsWith("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type +
                              "\r\nLocation: http://127.0.0.1:9/portal\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }
};

} // namespace

class TestDriveApi : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>();
        m_clock.set(SystemClock().now());
        Program& program = m_test->program();
        m_drive = std::make_unique<DriveApi>(program.http, program.tokens, program.endpoints, m_pacer, m_clock);
    }

    void init() { m_test->google.setFaults({}); }

    void listsAllPages() {
        const auto folders = onWorker([&] {
            return all({.q = u"mimeType = 'application/vnd.google-apps.folder' and trashed = false"_s, .pageSize = 3});
        });
        QVERIFY(folders.has_value());
        const auto once = onWorker(
            [&] { return all({.q = u"mimeType = 'application/vnd.google-apps.folder' and trashed = false"_s}); });
        QCOMPARE(folders->size(), once->size());
        QVERIFY(folders->size() > 12);
    }

    void emptyPagesDoNotEndAList() {
        m_test->google.control(u"paging"_s, {{u"partialPages"_s, 1}, {u"emptyPageEvery"_s, 2}});
        m_test->google.control(u"counters/reset"_s);
        const auto files = onWorker([&] { return all({.q = u"trashed = false"_s, .pageSize = 5}); });
        m_test->google.control(u"paging"_s);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() >
                files->size()); // Pages of one row, and empty ones.
        QCOMPARE(files->size(), onWorker([&] { return all({.q = u"trashed = false"_s}); })->size());
    }

    void quotesAreEscaped() {
        QCOMPARE(inFolder(u"it's"_s), u"'it\\'s' in parents and trashed = false"_s); // Of any text, not only of an id.
        QCOMPARE(foldersInFolder(u"%1'"_s),
                 u"mimeType = 'application/vnd.google-apps.folder' and '%1\\'' in parents and trashed = false"_s);
        QCOMPARE(quoted(u"O'Brien \\ Co"_s), u"'O\\'Brien \\\\ Co'"_s);
        const auto none = onWorker([&] { return all({.q = u"name = "_s + quoted(u"it's \\"_s)}); });
        QVERIFY(none.has_value());
        QVERIFY(none->isEmpty());
    }

    void strangeIdsNeverReachAnAddress() {
        m_test->google.control(u"counters/reset"_s);
        for (const auto& id : {u"../about"_s, u"a/b"_s, u""_s, u"a?b"_s, u"%2e%2e"_s})
            QCOMPARE(onWorker([&] { return m_drive->get(id); }).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 0);
    }

    void transientErrorsAreTriedAgain_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("503") << QJsonObject{{u"status"_s, 503}};
        QTest::newRow("not implemented") << QJsonObject{{u"status"_s, 501}};
        QTest::newRow("rate") << QJsonObject{{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}};
        QTest::newRow("HTML") << QJsonObject{{u"html"_s, true}};
    }

    void transientErrorsAreTriedAgain() {
        QFETCH(const QJsonObject, fault);
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, fault, 2);
        QVERIFY(onWorker([&] { return m_drive->get(u"root"_s); }).has_value());
        const auto waited = m_clock.waited() - before;
        QVERIFY2(waited >= 3s && waited < 8s,
                 qPrintable(QString::number(waited.count()))); // 1 s and 2 s, plus chance, or the pacer.
    }

    /// At times Qt itself sends a request that was cut off once more, without a wait (measured with Qt 6: 3 or 4
    /// requests, one wait or two); so one wait is certain, and three requests.
    void aCutAnswerIsAskedForAgain() {
        const auto before = m_clock.waited();
        m_test->google.control(u"counters/reset"_s);
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"cutAfter"_s, 5}}, 2);
        QVERIFY(onWorker([&] { return m_drive->get(u"root"_s); }).has_value());
        QVERIFY(m_test->google.counters().value(u"get"_s).toInt() >= 3);
        const auto waited = m_clock.waited() - before;
        QVERIFY2(waited >= 1s && waited < 8s, qPrintable(QString::number(waited.count())));
    }

    void retryAfterIsHeeded() {
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 429}, {u"retryAfter"_s, 20}}, 1);
        QVERIFY(onWorker([&] { return m_drive->get(u"root"_s); }).has_value());
        const auto waited = m_clock.waited() - before;
        QVERIFY2(waited >= 20s && waited < 22s, qPrintable(QString::number(waited.count())));
    }

    /// Whoever asked does something else until then.
    void aLongRetryAfterIsReturnedAtOnce() {
        for (const int status : {429, 503}) {
            const auto before = m_clock.waited();
            m_test->google.control(u"counters/reset"_s);
            m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, status}, {u"retryAfter"_s, 3600}});
            const auto later = onWorker([&] { return m_drive->get(u"root"_s); });
            QCOMPARE(later.error().retryAfter, 3600s);
            QCOMPARE(m_clock.waited(), before);
            QCOMPARE(m_test->google.counters().value(u"get"_s).toInt(), 1);
            m_test->google.setFaults({});
            m_clock.advance(1min);
        }
    }

    void paceIsWaitedOutForTwoMinutes() {
        const DriveFile file = someVideo();
        for (const QString& reason : {u"userRateLimitExceeded"_s, u"rateLimitExceeded"_s}) {
            for (const bool media : {false, true}) {
                const auto before = m_clock.waited();
                m_test->google.setFault({{u"kind"_s, media ? u"media"_s : u"list"_s}},
                                        {{u"status"_s, 403}, {u"reason"_s, reason}});
                const auto refused = onWorker([&]() -> Result<void> {
                    if (media)
                        return errorOf(m_drive->media(file, 0, 5s));
                    return errorOf(m_drive->list({.q = u"trashed = false"_s}));
                });
                QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
                QVERIFY(!refused.error().transient); // Enough for now.
                const auto waited = m_clock.waited() - before;
                QVERIFY2(waited > 60s && waited < 200s, qPrintable(QString::number(waited.count())));
                m_test->google.setFaults({});
            }
        }
    }

    /// Google does it for minutes at times; the sign-in is good.
    void aSecond401IsPassing() {
        for (const bool media : {false, true}) {
            m_test->program().tokens.forget();
            m_test->google.control(u"counters/reset"_s);
            const DriveFile file = someVideo();
            m_test->google.setFault({{u"kind"_s, media ? u"media"_s : u"get"_s}},
                                    {{u"status"_s, 401}, {u"reason"_s, u"authError"_s}});
            const auto refused = onWorker([&]() -> Result<void> {
                return media ? errorOf(m_drive->media(file, 0, 5s)) : errorOf(m_drive->get(u"root"_s));
            });
            QCOMPARE(refused.error().kind, ErrorKind::NetworkError);
            QCOMPARE(ownerOf(refused.error()), Owner::Account);
            QVERIFY(refused.error().transient);
            QCOMPARE(m_test->google.counters().value(u"refresh"_s).toInt(), 1); // However often it is tried.
            QVERIFY(onWorker([&] { return m_test->program().account.state(); })->driveConnected);
            m_test->google.setFaults({});
        }
    }

    void lastingErrorsAreNotTriedAgain() {
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
        QCOMPARE(onWorker([&] { return m_drive->get(u"root"_s); }).error().kind, ErrorKind::QuotaExceeded);
        QCOMPARE(m_clock.waited(), before);
    }

    /// A refusal is an answer. A hanging network gives none, however often it is tried.
    void notesSinceWhenDriveHasNotAnswered() {
        Program& program = m_test->program();
        AnswerWatch answers;
        DriveApi drive(program.http, program.tokens, program.endpoints, m_pacer, m_clock, RetryPolicy{.tries = 1},
                       &answers);
        const auto get = [&](const std::stop_token& stop = {}) {
            return drive.get(u"root"_s, stop);
        };
        QVERIFY(onWorker([&] { return get(); }).has_value());
        QVERIFY(!answers.unansweredSince().isValid());
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}});
        QVERIFY(!onWorker([&] { return get(); }).has_value());
        QVERIFY(!answers.unansweredSince().isValid());
        // No answer: it counts from the first request without one.
        const QDateTime first = m_clock.now();
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"cutAfter"_s, 5}});
        QCOMPARE(onWorker([&] { return get(); }).error().kind, ErrorKind::NetworkError);
        m_clock.advance(20s);
        QVERIFY(!onWorker([&] { return get(); }).has_value());
        QCOMPARE(answers.unansweredSince(), first);
        m_test->google.setFaults({});
        QVERIFY(onWorker([&] { return get(); }).has_value());
        QVERIFY(!answers.unansweredSince().isValid());
        // Under way, and then not wanted any more.
        m_test->google.setFault({{u"kind"_s, u"get"_s}}, {{u"hang"_s, true}});
        std::stop_source stop;
        const auto hanging = QtConcurrent::run([&] { return get(stop.get_token()).has_value(); });
        QTRY_VERIFY(answers.unansweredSince().isValid());
        stop.request_stop();
        QTRY_VERIFY(hanging.isFinished());
        QVERIFY(!hanging.result());
        QVERIFY(!answers.unansweredSince().isValid());
    }

    /// The time is that of a request which is still waited for, or was tried again.
    void aRequestThatIsOverLeavesItsTimeToNoOther() {
        using enum AnswerWatch::End;
        const QDateTime noon = m_clock.now();
        const auto at = [&noon](qint64 seconds) {
            return noon.addSecs(seconds);
        };
        AnswerWatch answers;
        answers.sent(at(0));
        answers.sent(at(20));
        answers.ended(Stopped, at(0), at(30));
        QCOMPARE(answers.unansweredSince(), at(20));
        answers.ended(Failed, at(20), at(50));
        answers.sent(at(60)); // Another try.
        QCOMPARE(answers.unansweredSince(), at(20));
        answers.ended(Failed, at(60), at(90));
        answers.sent(at(700)); // The next run.
        QCOMPARE(answers.unansweredSince(), at(700));
        answers.sent(at(710));
        answers.ended(Answered, at(710), at(711));
        QCOMPARE(answers.unansweredSince(), at(711));
        answers.ended(Answered, at(700), at(712));
        QVERIFY(!answers.unansweredSince().isValid());
    }

    /// A network that hangs when the token is to be renewed: Drive itself is not even asked.
    void notesThatNoTokenComes() {
        SignedInProgram test;
        Program& program = test.program();
        const auto token = onWorker([&] { return program.tokens.valid(); });
        QVERIFY(token.has_value());
        QVERIFY(program.tokens.reject(*token));
        test.google.setFault({{u"kind"_s, u"refresh"_s}}, {{u"hang"_s, true}});
        AnswerWatch answers;
        DriveApi drive(program.http, program.tokens, program.endpoints, m_pacer, m_clock, RetryPolicy{.tries = 1},
                       &answers);
        std::stop_source stop;
        const auto hanging = QtConcurrent::run([&] { return drive.get(u"root"_s, stop.get_token()).has_value(); });
        QTRY_VERIFY(answers.unansweredSince().isValid());
        stop.request_stop();
        QTRY_VERIFY(hanging.isFinished());
        QVERIFY(!hanging.result());
        QVERIFY(!answers.unansweredSince().isValid());
    }

    void htmlInPlaceOfDataIsRefused() {
        const auto videos = onWorker([&] { return all({.q = u"mimeType contains 'video/'"_s}); });
        QVERIFY(videos.has_value() && !videos->isEmpty());
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"html"_s, true}});
        const auto media = onWorker([&] { return m_drive->media(videos->first(), 0, 5s); });
        QVERIFY(!media.has_value());
        // Somebody in between: no reason to blame the file.
        QCOMPARE(media.error().kind, ErrorKind::NetworkError);
        QCOMPARE(ownerOf(media.error()), Owner::Connection);
    }

    /// Each method, each answer that proves nothing: no empty folder, no token, nobody to blame but the way there.
    void whatIsNotGooglesAnswerIsNone_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const auto json = [](const char* name, const QByteArray& body) {
            QTest::newRow(name) << 200 << QByteArray("application/json") << body;
        };
        json("{}", "{}");
        json("null", "null");
        json("[]", "[]");
        json("nothing", "");
        json("text", "\"ok\"");
        json("cut JSON", "{\"files\": [");
        json("error with 200", R"({"error":{"code":403,"errors":[{"reason":"notFound"}]}})");
        json("null in place of arrays",
             R"({"files":null,"changes":null,"drives":null,"id":null,"startPageToken":null})");
        json("objects in place of arrays", R"({"files":{},"changes":{},"drives":{},"id":{},"startPageToken":{}})");
        json("wrong elements", R"({"files":[1],"changes":[null],"newStartPageToken":"7","drives":["a"]})");
        json("elements without an id", R"({"files":[{"name":"a"}],"changes":[{"fileId":"abc"}],"newStartPageToken":"7",
             "drives":[{"name":"a"}],"mimeType":"video/mp4"})");
        json("numbers as tokens",
             R"({"files":[],"nextPageToken":7,"changes":[],"newStartPageToken":7,"drives":[],"startPageToken":7})");
        const QByteArray endless = '"' + QByteArray(9000, 'x') + '"';
        json("tokens without an end", R"({"files":[],"changes":[],"drives":[],"nextPageToken":)" + endless +
                                          R"(,"newStartPageToken":)" + endless + R"(,"startPageToken":)" + endless +
                                          '}');
        json("another item", R"({"id":"somethingElse","mimeType":"video/mp4"})");
        for (const int status : {200, 302, 401, 403, 404, 429, 500})
            QTest::newRow(("HTML " + QByteArray::number(status)).constData())
                << status << QByteArray("text/html") << QByteArray("<html>Sign in to this network</html>");
    }

    void whatIsNotGooglesAnswerIsNone() {
        QFETCH(const int, status);
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        Impostor impostor(status, type, body);
        DriveApi drive(m_test->program().http, m_test->program().tokens, *GoogleEndpoints::at(impostor.address()),
                       m_pacer, m_clock, RetryPolicy{.tries = 1});
        const DriveFile file = someVideo();
        const QList<Result<void>> answers = onWorker([&] {
            return QList<Result<void>>{errorOf(drive.list({.q = u"trashed = false"_s})),
                                       errorOf(drive.get(file.id)),
                                       errorOf(drive.changesStart({})),
                                       errorOf(drive.changes({}, u"1"_s)),
                                       errorOf(drive.sharedDrives()),
                                       errorOf(drive.media(file, 0, 5s))};
        });
        for (const Result<void>& answer : answers) {
            // A file's bytes prove themselves by their checksum; the type of the content is what tells here.
            QVERIFY2(!answer.has_value(), qPrintable(QString::number(&answer - answers.data())));
            QVERIFY2(answer.error().kind == ErrorKind::NetworkError, qPrintable(answer.error().detail));
            QVERIFY(answer.error().transient);
            QVERIFY(ownerOf(answer.error()) == Owner::Connection || ownerOf(answer.error()) == Owner::Drive);
            QVERIFY(!answer.error().sentence.isEmpty());
        }
        QVERIFY(onWorker([&] { return m_test->program().account.state(); })->driveConnected);
    }

private:
    template <typename T> static Result<void> errorOf(const Result<T>& result) {
        return result ? Result<void>() : std::unexpected(result.error());
    }

    DriveFile someVideo() {
        return onWorker([&] { return all({.q = u"mimeType contains 'video/'"_s}); })->first();
    }

    /// Every page of a listing. On a worker.
    Result<QList<DriveFile>> all(DriveQuery query) {
        QList<DriveFile> files;
        do {
            const auto page = m_drive->list(query);
            if (!page)
                return std::unexpected(page.error());
            files += page->files;
            query.pageToken = page->nextPageToken;
        } while (!query.pageToken.isEmpty());
        return files;
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock;
    QuotaPacer m_pacer{m_clock, 0};
    std::unique_ptr<DriveApi> m_drive;
};

QTEST_GUILESS_MAIN(TestDriveApi)
#include "test_drive_api.moc"
