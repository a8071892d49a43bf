// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever answers for Google sends what does not end: bodies, heads, drips, pages, deep and wide JSON. Every question
// ends by itself, in little memory, and a stop ends it at once.
#include "access_tokens.h"
#include "folder_service.h"
#include "resident_memory.h"
#include "sign_in.h"
#include "update_notice.h"
#include "wrong_clock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>
#include <QtConcurrentRun>
#include <QtTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr qint64 mostKilobytes = 64 * 1024;
constexpr qint64 longest = 180'000; // ms

/// What a request is answered with: a beginning, and then blocks without an end.
struct Answer {
    QByteArray beginning;
    QByteArray block = {};
    qint64 blocks = -1;                 ///< How many; -1: for ever.
    std::chrono::milliseconds pause{0}; ///< Before each block; 0: as fast as they are taken.
    QByteArray end = {};
};

/// A way not to end.
struct Endless {
    const char* kind = nullptr;
    Answer answer = {};
};

using Answers = std::function<Answer(const QByteArray& path)>;

/// One connection of the server.
class Line : public QObject {
public:
    /// @param pieces counts what was answered: beginnings and blocks.
    Line(QTcpSocket* socket, const Answers& answers, std::atomic<int>& pieces)
        : QObject(socket)
        , m_socket(*socket)
        , m_answers(answers)
        , m_pieces(pieces) {
        connect(socket, &QTcpSocket::readyRead, this, &Line::read);
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_answer.pause == 0ms)
                write();
        });
        connect(&m_timer, &QTimer::timeout, this, &Line::write);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void read() {
        m_received += m_socket.readAll();
        if (!m_received.contains("\r\n\r\n"))
            return;
        m_answer = m_answers(m_received.split(' ').value(1));
        m_received.clear();
        m_socket.write(m_answer.beginning);
        ++m_pieces;
        m_isOpen = true;
        if (m_answer.pause > 0ms)
            m_timer.start(m_answer.pause);
        else
            write();
    }

    void write() {
        while (m_isOpen && m_socket.bytesToWrite() < 256 * 1024) {
            if (m_answer.blocks-- == 0) {
                m_isOpen = false;
                m_socket.write(m_answer.end);
                m_socket.disconnectFromHost();
            } else {
                m_socket.write(m_answer.block);
                ++m_pieces;
            }
            if (m_answer.pause > 0ms)
                return;
        }
    }

    QTcpSocket& m_socket;
    const Answers& m_answers;
    std::atomic<int>& m_pieces;
    QByteArray m_received;
    Answer m_answer;
    bool m_isOpen = false;
    QTimer m_timer;
};

/// A server on a thread of its own.
class EndlessGoogle {
public:
    explicit EndlessGoogle(Answers answers)
        : m_answers(std::move(answers)) {
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                new Line(socket, m_answers, m_pieces);
        });
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_server, [this] { return m_server.listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    }

    ~EndlessGoogle() {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket*>());
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    EndlessGoogle(const EndlessGoogle&) = delete;
    EndlessGoogle& operator=(const EndlessGoogle&) = delete;

    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

    /// How many beginnings and blocks it has sent.
    [[nodiscard]] int pieces() const { return m_pieces; }

private:
    Answers m_answers;
    std::atomic<int> m_pieces = 0;
    QThread m_thread;
    QTcpServer m_server;
};

/// Runs a blocking call on a worker while the event loop turns.
template <typename Work> auto onWorker(Work work) {
    auto future = QtConcurrent::run(std::move(work));
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return future.takeResult();
}

/// Somebody who is signed in at that server.
struct Person {
    Person(const EndlessGoogle& google, const QDateTime& expires)
        : endpoints(*GoogleEndpoints::at(google.address())) {
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const QJsonObject fields{{u"client_id"_s, u"1.apps.example"_s},
                                 {u"client_secret"_s, u"x"_s},
                                 {u"auth_uri"_s, google.address() + u"/auth"_s},
                                 {u"token_uri"_s, google.address() + u"/token"_s}};
        QFile file(data->clientFile());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QJsonDocument(QJsonObject{{u"installed"_s, fields}}).toJson()) < 0 || !file.flush())
            qFatal("no client file");
        for (const SignInMethod method : {SignInMethod::Gmail, SignInMethod::Drive}) {
            const SignInGrant grant{
                .method = method,
                .clientId = u"1.apps.example"_s,
                .identity = {.sub = u"1"_s, .email = u"ann@example.com"_s, .name = u"Ann"_s, .photoUrl = {}},
                .tokens = {.accessToken = Secret("access"),
                           .refreshToken = Secret("refresh"),
                           .idToken = {},
                           .expiresAt = expires,
                           .scopes = {}},
                .scopes = scopesFor(method),
                .origin = tokenOrigin(*storedClientSecrets(data->clientFile()), endpoints)};
            if (const auto accepted = onWorker([&] { return account.accept(grant); }); !accepted)
                qFatal("%s", qPrintable(accepted.error().sentence));
        }
    }

    QTemporaryDir home;
    SystemClock clock;
    GoogleEndpoints endpoints;
    Result<DataFolder> data = DataFolder::open(home.filePath(u"data"_s));
    Result<Database> database = Database::open(data->database());
    HttpClient http;
    KeyVault vault{data->credentials()};
    Account account{*data, *database, vault, http, clock};
    AccessTokens tokens{account, http, clock, data->clientFile(), endpoints};
    QuotaPacer quota{clock, 0};
    DriveApi drive{http, tokens, endpoints, quota, clock, RetryPolicy{.tries = 2, .firstWait = 1ms}};
    FolderService folders{drive, clock};
};

/// What is asked of Google.
struct Question {
    const char* what = nullptr;
    std::function<bool(Person&, const std::stop_token&)> ask = {};
    bool needsRefresh = false; ///< Whether the access token is over.
    bool heedsStop = true;     ///< What people wait for ends by itself sooner.

    [[nodiscard]] QDateTime expiry() const { return QDateTime::currentDateTimeUtc().addDays(needsRefresh ? 0 : 1); }
};

const QByteArray goodHead = "HTTP/1.1 200 OK\r\n\r\n";

QByteArray whole(const QJsonObject& json) {
    const QByteArray body = QJsonDocument(json).toJson();
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

/// Lists whose pages never end: each row is new, and so is each token.
class EndlessPages {
public:
    explicit EndlessPages(QString mimeType, int rows)
        : m_mimeType(std::move(mimeType))
        , m_rows(rows) {}

    Answer operator()(const QByteArray& path) {
        const QByteArray item = path.mid(path.indexOf("/files/") + 7).split('?').first();
        if (path.contains("/files/"))
            return {.beginning = whole({{u"id"_s, QString::fromUtf8(item)},
                                        {u"name"_s, u"x"_s},
                                        {u"mimeType"_s, folderMimeType.toString()}}),
                    .blocks = 0};
        static const QRegularExpression parentForm(u"'([^']+)' in parents"_s);
        const QUrlQuery query(QUrl(QString::fromUtf8(path)));
        const QString parent = parentForm.match(query.queryItemValue(u"q"_s, QUrl::FullyDecoded)).captured(1);
        QJsonArray rows;
        for (int i = 0; i < m_rows; ++i)
            rows += QJsonObject{{u"id"_s, u"row%1"_s.arg(++m_count)},
                                {u"name"_s, QString(5000, u'n')},
                                {u"parents"_s, QJsonArray{parent}},
                                {u"mimeType"_s, m_mimeType}};
        return {.beginning = whole({{path.contains("/drives") ? u"drives"_s : u"files"_s, rows},
                                    {u"nextPageToken"_s, u"page%1"_s.arg(++m_count)}}),
                .blocks = 0};
    }

private:
    QString m_mimeType;
    int m_rows;
    int m_count = 0;
};

} // namespace

Q_DECLARE_METATYPE(Answers)
Q_DECLARE_METATYPE(Question)

class TestEndlessGoogle : public QObject {
    Q_OBJECT

private slots:

    void everyQuestionEndsInLittleMemory_data() {
        columns();
        const auto row = [](const char* name, const Answer& answer, const Question& question) {
            QTest::newRow(name) << Answers([answer](const QByteArray&) { return answer; }) << question;
        };
        for (const Question& question : m_questions) {
            for (const auto& [kind, answer] : m_endless)
                row((QByteArray(kind) + " for " + question.what).constData(), answer, question);
        }
        const QString folders = folderMimeType.toString();
        QTest::newRow("pages of folders")
            << Answers(EndlessPages(folders, 100)) << Question{.what = "cameras", .ask = searchCameras};
        QTest::newRow("pages of shared drives")
            << Answers(EndlessPages(folders, 100)) << Question{.what = "drives", .ask = listDrives};
    }

    void everyQuestionEndsInLittleMemory() {
        QFETCH(const Answers, answers);
        QFETCH(const Question, question);
        const EndlessGoogle google(answers);
        Person person(google, question.expiry());
        const qint64 before = residentKilobytes();
        forgetPeak();
        QElapsedTimer time;
        time.start();
        (void)onWorker([&] { return question.ask(person, {}); });
        QVERIFY2(time.elapsed() < longest, qPrintable(QString::number(time.elapsed())));
        const qint64 more = peakKilobytes() - before;
        if (memoryIsOurs)
            QVERIFY2(more < mostKilobytes, qPrintable(QString::number(more)));
    }

    /// Asked in a sign-in whose tokens do not say who it is.
    void userinfoEndsInLittleMemory_data() {
        QTest::addColumn<Answers>("answers");
        for (const auto& [kind, answer] : m_endless)
            QTest::newRow(kind) << Answers([each = answer](const QByteArray&) { return each; });
    }

    void userinfoEndsInLittleMemory() {
        QFETCH(const Answers, answers);
        const EndlessGoogle google([&](const QByteArray& path) {
            if (path.startsWith("/token"))
                return Answer{.beginning = whole({{u"access_token"_s, u"access"_s}, {u"expires_in"_s, 3600}}),
                              .blocks = 0};
            return answers(path);
        });
        Person person(google, QDateTime::currentDateTimeUtc().addDays(1));
        SignIn signIn(SignInMethod::Gmail, scopesFor(SignInMethod::Gmail),
                      storedClientSecrets(person.data->clientFile()).value(), person.endpoints, person.http,
                      person.clock);
        bool failed = false;
        connect(&signIn, &SignIn::failed, this, [&failed] { failed = true; });
        QVERIFY(signIn.start());
        QUrl back(signIn.redirectUri());
        back.setQuery(u"code=1&state="_s + signIn.state());
        const qint64 before = residentKilobytes();
        forgetPeak();
        QVERIFY(onWorker([&] { return person.http.ask({.url = back}, {}); }));
        QTRY_VERIFY_WITH_TIMEOUT(failed, int(longest));
        const qint64 more = peakKilobytes() - before;
        if (memoryIsOurs)
            QVERIFY2(more < mostKilobytes, qPrintable(QString::number(more)));
    }

    void aStopEndsItAtOnce_data() {
        columns();
        const auto row = [](const char* name, const Answer& answer, const Question& question) {
            QTest::newRow(name) << Answers([answer](const QByteArray&) { return answer; }) << question;
        };
        for (const Question& question : m_questions) {
            const auto name = [&](const char* kind) {
                return QByteArray(kind) + " for " + question.what;
            };
            if (!question.heedsStop)
                continue;
            row(name("nothing").constData(), {.beginning = {}, .pause = 50ms}, question);
            row(name("a dripping head").constData(),
                {.beginning = "HTTP/1.1 200 OK\r\nX-Line: ", .block = "x", .pause = 50ms}, question);
            row(name("a dripping body").constData(), {.beginning = goodHead, .block = " ", .pause = 50ms}, question);
        }
        QTest::newRow("pages without cameras")
            << Answers(EndlessPages(u"video/mp4"_s, 1)) << Question{.what = "cameras", .ask = searchCameras};
        QTest::newRow("pages of shared drives")
            << Answers(EndlessPages(u"video/mp4"_s, 1)) << Question{.what = "drives", .ask = listDrives};
    }

    void aStopEndsItAtOnce() {
        QFETCH(const Answers, answers);
        QFETCH(const Question, question);
        const EndlessGoogle google(answers);
        Person person(google, question.expiry());
        std::stop_source stop;
        auto asked = QtConcurrent::run([&, token = stop.get_token()] { return question.ask(person, token); });
        QTRY_VERIFY(google.pieces() >= 3); // In the middle of it.
        QVERIFY(!asked.isFinished());
        QElapsedTimer time;
        time.start();
        stop.request_stop();
        QTRY_VERIFY(asked.isFinished());
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed()))); // So long the exit waits.
        QVERIFY(!asked.result());
    }

    /// Whoever drips is heard no longer than an answer may take, however often it is asked.
    void dripsEnd_data() {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("head") << "HTTP/1.1 200 OK\r\nX-Line: "_ba;
        QTest::newRow("body") << goodHead;
    }

    void dripsEnd() {
        QFETCH(const QByteArray, beginning);
        const EndlessGoogle google(
            [&](const QByteArray&) { return Answer{.beginning = beginning, .block = "x", .pause = 50ms}; });
        HttpClient http;
        QElapsedTimer time;
        time.start();
        const auto answer =
            onWorker([&] { return http.ask({.url = QUrl(google.address() + u"/x"_s), .longest = 1s}, {}); });
        QVERIFY(!answer);
        QVERIFY2(std::chrono::milliseconds(time.elapsed()) < HttpRequest().longest / 2,
                 qPrintable(QString::number(time.elapsed())));
        QVERIFY(2 * HttpRequest().longest <= std::chrono::milliseconds(longest)); // With a second try.
    }

private:
    static void columns() {
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<Question>("question");
    }

    static bool searchCameras(Person& person, const std::stop_token& stop) {
        return person.folders.camerasBelow(u"root"_s, stop).has_value();
    }

    static bool listDrives(Person& person, const std::stop_token& stop) {
        return person.drive.sharedDrives(stop).has_value();
    }

    static bool lookForNewerVersion(Person& person, const std::stop_token& stop) {
        const UpdateNotice notice(person.home.filePath(u"update.json"_s), person.http, person.clock);
        return !notice.look(person.endpoints.root() + u"/version"_s, stop).newer.isEmpty();
    }

    /// The beginning of a file: that the rest ends is up to the downloader.
    static bool download(Person& person, const std::stop_token& stop) {
        const auto content = person.drive.media({.id = u"1"_s, .mimeType = u"video/mp4"_s}, 0, 30s, stop);
        for (int chunks = 0; content && chunks < 200; ++chunks) {
            if (const auto chunk = (*content)->read(); !chunk || chunk->isEmpty())
                return chunk.has_value();
        }
        return false;
    }

    const std::vector<Endless> m_endless{
        {"a body", {.beginning = goodHead, .block = QByteArray(64 * 1024, ' ')}},
        {"a head", {.beginning = "HTTP/1.1 200 OK\r\n", .block = "X-Line: " + QByteArray(1000, 'x') + "\r\n"}},
        {"one line of a head", {.beginning = "HTTP/1.1 200 OK\r\nX-Line: ", .block = QByteArray(64 * 1024, 'x')}},
        {"an error's body",
         {.beginning = "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n",
          .block = QByteArray(64 * 1024, ' ')}},
        {"deep JSON", {.beginning = goodHead, .block = QByteArray(64 * 1024, '['), .blocks = 200}},
        {"wide JSON",
         {.beginning = goodHead + "{\"files\":[{}",
          .block = QByteArray(",[0]").repeated(16 * 1024),
          .blocks = 200,
          .end = "]}"}},
        {"long texts",
         {.beginning = goodHead + "{\"files\":[],\"error\":\"",
          .block = QByteArray("\xc3\xa9").repeated(32 * 1024),
          .blocks = 200,
          .end = "\""}}};

    const std::vector<Question> m_questions{
        {.what = "a list",
         .ask =
             [](Person& p, const std::stop_token& stop) {
                 return p.drive.list({}, stop).has_value();
             }},
        {.what = "tokens",
         .ask = [](Person& p, const std::stop_token& stop) { return p.tokens.valid(stop).has_value(); },
         .needsRefresh = true},
        {.what = "one file",
         .ask =
             [](Person& p, const std::stop_token& stop) {
                 return p.drive.get(u"1"_s, stop).has_value();
             }},
        {.what = "changes",
         .ask =
             [](Person& p, const std::stop_token& stop) {
                 return p.drive.changes({}, u"1"_s, stop).has_value();
             }},
        {.what = "the beginning of changes",
         .ask =
             [](Person& p, const std::stop_token& stop) {
                 return p.drive.changesStart({}, stop).has_value();
             }},
        {.what = "the clock",
         .ask =
             [](Person& p, const std::stop_token& stop) {
                 return clockOffset(p.http, p.endpoints, p.clock, stop).has_value();
             }},
        {.what = "a newer version", .ask = lookForNewerVersion},
        {.what = "revoking",
         .ask = [](Person& p, const std::stop_token& /*stop*/) { return p.tokens.revoke().has_value(); },
         .heedsStop = false},
        {.what = "a download", .ask = download}};
};

QTEST_GUILESS_MAIN(TestEndlessGoogle)
#include "test_endless_google.moc"
