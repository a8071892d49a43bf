// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets are planted wherever the archive reads; none of them may come out.
#include "profile_store.h"
#include "signed_in_program.h"
#include "sync_run.h"
#include "sync_status_store.h"
#include "syncctl.h"
#include "version.h"

#include <QSettings>
#include <QtTest>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList planted{u"ya29.A0ARrdaM-planted-access-token-0123456789"_s,
                          u"1//0gPlanted-refresh-token-abcdefghijklmnop"_s,
                          u"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7"_s,
                          u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJlLXBsYW50ZWQ"_s,
                          u"gAAAAABplantedFernetTextWithManyLetters0123456789"_s,
                          u"planted.person@example.com"_s};

} // namespace

class TestSupportArchive : public QObject {
    Q_OBJECT

private slots:

    void tellsWhatHelps() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        QCOMPARE(onWorker([&] { return SyncRun(home.program().syncServices(), source->id).run({}); }).failed, 0);
        home.program().settings.set(setting::parallelDownloads, 4);
        const QString text = onWorker([&] { return home.program().supportArchive.compose(); });
        for (const QString& part :
             {u"== Versions =="_s, u"== Settings =="_s, u"== Checks =="_s, u"== Sources =="_s, u"== Database =="_s,
              u"== Log =="_s, u"parallel_downloads = 4"_s, u"CREATE TABLE"_s, u"connection: fine"_s, ownVersion(),
              QString::fromLatin1(qVersion()), u"sign-in: "_s})
            QVERIFY2(text.contains(part), qUtf8Printable(part + text));
        const QRegularExpression files(u"\\ndownloaded_files: [1-9]"_s);
        QVERIFY(text.contains(files));
    }

    void keepsSecrets() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        Program& program = home.program();
        for (const QString& secret : planted)
            qWarning().noquote() << "planted in the log:" << secret;
        QFile log(program.folder.logs() + u"/vtrack.log"_s); // As if the log's own care had failed.
        QVERIFY(log.open(QIODevice::Append));
        log.write("2025-01-15T10:30:00Z warning x: " + planted.join(u' ').toUtf8() + '\n');
        log.write("2025-01-15T10:30:00Z warning x: password=hunter2hunter2 in " + QDir::homePath().toUtf8() + "/x\n");
        log.write("2025-01-15T10:30:00Z warning x: /run/media/nora/DISK/a.mp4, /home/nora is full\n");
        log.write("2025-01-15T10:30:00Z warning x: C:\\Users\\Nora Queen\\Videos \xe2\x80\xae\x1b[2J\n");
        log.close();
        QSettings settings(program.folder.settings(), QSettings::IniFormat);
        settings.setValue(u"something_new"_s, u"hunter2hunter2"_s);
        settings.setValue(u"proxy/user"_s, u"hunter2hunter2"_s);
        settings.setValue(u"destination"_s, planted.first());
        settings.sync();
        const bool written = onWorker([&] {
            auto connection = program.database.connect();
            return SyncStatusStore(**connection)
                .fail(source->id, {.kind = ErrorKind::NetworkError, .sentence = planted.join(u' ')}, Severity::Error,
                      program.clock.now(), program.clock.now())
                .has_value();
        });
        QVERIFY(written);
        const QString text = onWorker([&] { return program.supportArchive.compose(); });
        const auto profile = onWorker([&] { return program.account.state(); })->profile;
        QStringList secrets = planted + home.google.secrets();
        secrets += {u"nora"_s,      u"queen"_s,    u"\u202e"_s,  u"\x1b"_s,       u"hunter2hunter2"_s,
                    profile->email, profile->name, profile->sub, QDir::homePath()};
        for (const QString& secret : secrets)
            QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qUtf8Printable(secret));
        QVERIFY(text.contains(u"something_new = (not shown)"_s)); // The places themselves were read.
        QVERIFY(text.contains(u"password=[removed] in ~/x"_s));
        QVERIFY(text.contains(u"[e-mail]"_s));
        QVERIFY(text.contains(u"/run/media/[person]/DISK/a.mp4"_s));
        QVERIFY(text.contains(u"C:\\Users\\[person]\\Videos"_s));
    }

    void isWrittenFromTheTerminal() {
        const SandboxDrive google({u"--consent"_s, u"auto"_s});
        const Syncctl ctl(google);
        QCOMPARE(ctl.run({u"sign-in"_s}).code, 0);
        const QString file = ctl.path(u"archive.txt"_s);
        const Outcome outcome = ctl.run({u"support-archive"_s, file, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json()[u"file"].toString(), file);
        QFile archive(file);
        QVERIFY(archive.open(QIODevice::ReadOnly));
        const QByteArray text = archive.readAll();
        QCOMPARE(text.size(), outcome.json()[u"bytes"].toInteger());
        QVERIFY(text.contains("== Log =="));
        for (const QString& secret : google.secrets())
            QVERIFY(!text.contains(secret.toUtf8()));
        QCOMPARE(ctl.run({u"support-archive"_s}).code, 2);
        QCOMPARE(ctl.run({u"support-archive"_s, u"/proc/nowhere/archive.txt"_s}).code, 6);
        const Outcome diagnosis = ctl.run({u"diagnose"_s, u"--json"_s});
        QCOMPARE(diagnosis.code, 9); // Google Drive is not connected.
        for (const QJsonValue& check : diagnosis.json().array()) {
            if (check[u"check"_s] == u"sign_in"_s)
                QVERIFY(check[u"command"_s].toString().contains(u"sign-in --drive"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestSupportArchive)
#include "test_support_archive.moc"
