// SPDX-License-Identifier: GPL-3.0-or-later
// The sample Drive, as README's scripts/run uses it: each command starts it at another port, and it is the same one.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestSampleCommands : public QObject {
    Q_OBJECT

private slots:

    void oneSignInIsEnoughForAllCommands() {
        const QTemporaryDir folder;
        const QString videos = folder.filePath(u"videos"_s);
        const QList<QStringList> commands{
            {u"sign-in"_s},
            {u"sign-in"_s, u"--drive"_s},
            {u"add-source"_s, u"Hall"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, videos},
            {u"sync"_s},
        };
        for (const QStringList& command : commands) {
            const auto [code, said] = run(folder.filePath(u"data"_s), command);
            QVERIFY2(code == 0, said.constData());
        }
        QVERIFY(!QDir(videos).isEmpty());
    }

    void aFolderOfGooglesIsLeftAlone_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("client file") << u"credentials/client.json"_s;
        QTest::newRow("sign-in alone") << u"tokens/session.json"_s;
    }

    void aFolderOfGooglesIsLeftAlone() {
        QFETCH(const QString, path);
        const QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        QVERIFY(run(data, {u"whoami"_s}).first == 3); // A folder of the program's, with nobody signed in.
        const QString client = data + u"/credentials/client.json"_s;
        QVERIFY(QFile::remove(client));
        const QByteArray real = R"({"installed": {"client_id": "1-a.apps.googleusercontent.com",
            "client_secret": "GOCSPX-x", "auth_uri": "https://accounts.google.com/o/oauth2/auth",
            "token_uri": "https://oauth2.googleapis.com/token", "redirect_uris": ["http://localhost"]}})";
        const QString name = data + u'/' + path;
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(real) == real.size());
        file.close();
        const auto [code, said] = run(data, {u"whoami"_s});
        QCOMPARE(code, 2);
        QVERIFY2(said.contains("is set up for Google"), said.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), real);
        QCOMPARE(QFile::exists(client), name == client);
    }

private:
    /// @return exit code, and all that was said.
    static std::pair<int, QByteArray> run(const QString& data, const QStringList& command) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BROWSER"_s, u"curl -sSL -o /dev/null"_s); // It agrees by itself.
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-syncctl"_s,
                      QStringList{u"--sample"_s, u"--data-dir"_s, data} + command);
        process.waitForFinished(120'000);
        const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAll()};
    }
};

QTEST_GUILESS_MAIN(TestSampleCommands)
#include "test_sample_commands.moc"
