// SPDX-License-Identifier: GPL-3.0-or-later
// A whole life with all logging on; then every file, all output and the command lines are searched for every secret.
#include "core_limit.h"
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSecretsStayInside : public QObject {
    Q_OBJECT

private slots:

    void noSecretIsFoundAnywhere() {
        const SandboxDrive google({u"--consent"_s, u"auto"_s});
        const Syncctl ctl(google);
        QByteArray said;
        const auto run = [&](QStringList arguments) {
            arguments.prepend(u"--verbose"_s);
            const Outcome outcome = ctl.run(arguments);
            if (outcome.code != 0)
                qWarning().noquote() << arguments << outcome.err;
            said += outcome.out + outcome.err.toUtf8();
            return outcome.code;
        };
        QStringList secrets{QString::fromUtf8(
            ctl.run({u"sign-in"_s, u"--json"_s, u"--show-token"_s}).json()[u"session_token"_s].toString().toUtf8())};
        QVERIFY(secrets.first().startsWith(u"eyJ"_s));
        QCOMPARE(run({u"sign-in"_s, u"--drive"_s}), 0);
        QCOMPARE(run({u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, ctl.path(u"videos"_s)}),
                 0);
        google.control(u"tokens/expire"_s); // A refresh in the midst of the sync.
        google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 500}}, 2);
        QCOMPARE(run({u"sync"_s}), 0);
        QCOMPARE(run({u"replace-keys"_s}), 0);
        commandLinesHoldNone(google, ctl);
        secrets += google.secrets();
        QVERIFY(secrets.size() >= 8);
        filesHoldNone(ctl, secrets); // While signed in,
        QCOMPARE(run({u"sign-out"_s, u"--revoke"_s}), 0);
        filesHoldNone(ctl, secrets); // and after.
        for (const QString& secret : secrets)
            QVERIFY(!said.contains(secret.toUtf8()));
        QVERIFY(contentOf(newestLog(ctl)).size() > 1000); // There was something to search.
    }

private:
    static QString newestLog(const Syncctl& ctl) {
        const QDir logs(ctl.path(u"data/logs"_s));
        return logs.filePath(logs.entryList(QDir::Files, QDir::Time).value(0));
    }

    static void filesHoldNone(const Syncctl& ctl, const QStringList& secrets) {
        QDirIterator files(ctl.path(u"data"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QByteArray content = contentOf(path);
            for (const QString& secret : secrets) {
                if (path.endsWith(u"/credentials/client.json"_s) && secret.startsWith(u"GOCSPX-"_s))
                    continue; // The administrator's own file, for its owner only.
                for (const QByteArray& form :
                     {secret.toUtf8(), QUrl::toPercentEncoding(secret), secret.toUtf8().toBase64()})
                    QVERIFY2(!content.contains(form), qPrintable(path));
            }
        }
    }

    /// The program's own command line while it works with tokens.
    static void commandLinesHoldNone(const SandboxDrive& google, const Syncctl& ctl) {
#ifdef Q_OS_LINUX
        google.control(u"tokens/expire"_s);
        google.setFault({{u"kind"_s, u"list"_s}}, {{ u"hang"_s, true }});
        google.control(u"counters/reset"_s);
        QProcess program;
        program.start(Syncctl::program(), ctl.flags() + QStringList{u"list-subfolders"_s});
        QTRY_VERIFY(google.counters().value(u"list"_s).toInt() > 0);
        const QString process = u"/proc/%1/"_s.arg(program.processId());
        const QByteArray seen = contentOf(process + u"cmdline"_s) + contentOf(process + u"environ"_s);
        QVERIFY(seen.contains("list-subfolders"));
        QVERIFY(writesNoCore(program.processId()));
        QVERIFY(writesNoCore(google.processId()));
        for (const QString& secret : google.secrets())
            QVERIFY(!seen.contains(secret.toUtf8()));
        program.terminate();
        QVERIFY(program.waitForFinished());
        google.setFaults({});
#else
        Q_UNUSED(google);
        Q_UNUSED(ctl);
#endif
    }
};

QTEST_GUILESS_MAIN(TestSecretsStayInside)
#include "test_secrets_stay_inside.moc"
