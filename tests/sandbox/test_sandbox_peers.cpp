// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_drive.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

struct Outcome {
    int exitCode = -1;
    QByteArray output = {};
    QByteArray complaints = {};
};

Outcome run(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(90'000))
        return {.complaints = process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void write(const QString& file, const QByteArray& text) {
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

/// Lists everything and downloads the first video, as Google's own samples do it.
constexpr auto pythonClient = R"py(
import io, json, sys
import httplib2, google_auth_httplib2
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.http import MediaIoBaseDownload

settings = json.load(open(sys.argv[1]))
proxy = httplib2.ProxyInfo(httplib2.socks.PROXY_TYPE_HTTP, "127.0.0.1", settings["port"])
http = httplib2.Http(ca_certs=settings["ca"], proxy_info=proxy)
authorized = google_auth_httplib2.AuthorizedHttp(Credentials(settings["token"]), http=http)
drive = build("drive", "v3", http=authorized, cache_discovery=False)
files, token = [], None
while True:
    page = drive.files().list(q="mimeType = 'video/mp4' and trashed = false", pageSize=10, pageToken=token,
                              fields="nextPageToken, files(id, name, md5Checksum)").execute()
    files += page["files"]
    token = page.get("nextPageToken")
    if not token:
        break
data = io.BytesIO()
download = MediaIoBaseDownload(data, drive.files().get_media(fileId=files[0]["id"]), chunksize=4096)
done = False
while not done:
    _, done = download.next_chunk()
import hashlib
print(json.dumps({"count": len(files), "same": hashlib.md5(data.getvalue()).hexdigest() == files[0]["md5Checksum"]}))
)py";

} // namespace

/// Programs nobody here wrote, pointed at the sample Google by a proxy address and a certificate, and nothing else.
class TestSandboxPeers final : public QObject {
    Q_OBJECT

private slots:
    void rcloneListsAndCopies();
    void googlesPythonClientListsAndDownloads();

private:
    [[nodiscard]] QString certificate() const { return m_folder.filePath(u"ca.pem"_s); }

    QTemporaryDir m_folder;
    SandboxDrive m_google{{u"--consent"_s, u"auto"_s, u"--ca-file"_s, m_folder.filePath(u"ca.pem"_s)}};
};

void TestSandboxPeers::rcloneListsAndCopies() {
    const QString rclone = QStandardPaths::findExecutable(u"rclone"_s);
    if (rclone.isEmpty())
        QSKIP("rclone is not installed.");
    const QJsonObject tokens = m_google.signIn(u"https://www.googleapis.com/auth/drive.readonly"_s);
    const QJsonObject token{{u"access_token"_s, tokens.value(u"access_token"_s)},
                            {u"token_type"_s, u"Bearer"_s},
                            {u"refresh_token"_s, tokens.value(u"refresh_token"_s)},
                            {u"expiry"_s, QDateTime::currentDateTimeUtc().addSecs(-60).toString(Qt::ISODate)}};
    QFile clientFile(m_google.clientFile());
    QVERIFY(clientFile.open(QIODevice::ReadOnly));
    const QJsonValue client = QJsonDocument::fromJson(clientFile.readAll())[u"installed"];
    const QString config = m_folder.filePath(u"rclone.conf"_s);
    write(config,
          "[sample]\ntype = drive\nscope = drive.readonly\nclient_id = " + client[u"client_id"].toString().toUtf8() +
              "\nclient_secret = " + client[u"client_secret"].toString().toUtf8() +
              "\ntoken = " + QJsonDocument(token).toJson(QJsonDocument::Compact) + "\n");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HTTPS_PROXY"_s, m_google.api().toString());
    const QStringList flags{u"--config"_s, config, u"--ca-cert"_s, certificate(), u"--retries"_s, u"1"_s};

    const Outcome listed =
        run(rclone, QStringList{u"lsf"_s, u"-R"_s, u"--files-only"_s, u"sample:"_s} + flags, environment);
    QVERIFY2(listed.exitCode == 0, listed.complaints.constData());
    qsizetype expected = 0;
    for (const QJsonValue file : m_google.files())
        expected += file[u"trashed"].toBool() || !file.toObject().contains(u"md5"_s) ? 0 : 1;
    const QString names = QString::fromUtf8(listed.output);
    // The shortcut leads to a camera folder, which rclone follows: its seven files show a second time.
    const auto own = names.split(u'\n', Qt::SkipEmptyParts).filter(u"Shortcut to"_s).size();
    QCOMPARE(names.split(u'\n', Qt::SkipEmptyParts).size() - own, expected);
    QVERIFY(names.contains(u"Kho Hàng Hà Nội/Khu Đóng Gói/Bàn 1/Camera Trên Cao/"_s));
    QVERIFY(m_google.counters().value(u"refresh"_s).toInt() >= 1);

    const QString camera = u"sample:Packing Station Saigon/Packing Area A/Table 2/Hikvision Table 2"_s;
    const QString target = m_folder.filePath(u"copied"_s);
    const Outcome copied = run(rclone, QStringList{u"copy"_s, camera, target} + flags, environment);
    QVERIFY2(copied.exitCode == 0, copied.complaints.constData());
    const Outcome checked = run(rclone, QStringList{u"check"_s, camera, target} + flags, environment);
    QVERIFY2(checked.exitCode == 0, checked.complaints.constData());
    QCOMPARE(QDir(target).entryList(QDir::Files).size(), 5);
}

void TestSandboxPeers::googlesPythonClientListsAndDownloads() {
    const QString python = u"/usr/bin/python3"_s;
    const auto environment = QProcessEnvironment::systemEnvironment();
    if (run(python, {u"-c"_s, u"import googleapiclient, google_auth_httplib2"_s}, environment).exitCode != 0)
        QSKIP("python3-googleapi is not installed.");
    const QString settings = m_folder.filePath(u"settings.json"_s);
    write(settings, QJsonDocument(QJsonObject{{u"port"_s, m_google.ready().value(u"port"_s)},
                                              {u"ca"_s, certificate()},
                                              {u"token"_s, QString::fromLatin1(m_google.accessToken())}})
                        .toJson());
    const Outcome outcome = run(python, {u"-c"_s, QString::fromLatin1(pythonClient), settings}, environment);
    QVERIFY2(outcome.exitCode == 0, outcome.complaints.constData());
    const QJsonObject answer = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(answer.value(u"same"_s).toBool(), true);
    int videos = 0;
    for (const QJsonValue file : m_google.files())
        videos += file[u"mimeType"].toString() == u"video/mp4"_s && !file[u"trashed"].toBool() ? 1 : 0;
    QCOMPARE(answer.value(u"count"_s).toInt(), videos);
}

QTEST_GUILESS_MAIN(TestSandboxPeers)
#include "test_sandbox_peers.moc"
