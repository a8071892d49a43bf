// SPDX-License-Identifier: GPL-3.0-or-later
// A setup that is exported on one computer and imported on another.
#include "syncctl_test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

bool write(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSetupCommands : public SyncctlTest {
    Q_OBJECT

private slots:

    void initTestCase() {
        QVERIFY(m_ctl->signIn());
        const Outcome added =
            run({u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s),
                 u"--interval"_s, u"7"_s, u"--time-zone"_s, u"Asia/Ho_Chi_Minh"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const Outcome set = run({u"settings"_s, u"keep_free_gb=3"_s, u"peak_hours=Mon-Fri 8-18"_s});
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QVERIFY(write(path(u"password"_s), "correct horse battery\n"));
        const Outcome exported =
            run({u"export-setup"_s, path(u"setup.json"_s), u"--password-file"_s, path(u"password"_s), u"--json"_s});
        QVERIFY2(exported.code == 0, qPrintable(exported.err));
        QVERIFY(exported.json()[u"client_file"_s].toBool());
    }

    void noSecretIsInIt() {
        const QByteArray setup = contentOf(path(u"setup.json"_s));
        const QJsonObject client = QJsonDocument::fromJson(contentOf(m_google->clientFile())).object();
        const QByteArray secret = client.begin()->toObject()[u"client_secret"_s].toString().toUtf8();
        QVERIFY(!secret.isEmpty() && !setup.contains(secret));
        QVERIFY(!setup.contains("correct horse") && !setup.contains("refresh_token"));
        QVERIFY(!setup.contains("demo@example.com"));
    }

    void anExistingFileStays() {
        const QByteArray before = contentOf(path(u"setup.json"_s));
        QCOMPARE(run({u"export-setup"_s, path(u"setup.json"_s)}).code, 2);
        QCOMPARE(contentOf(path(u"setup.json"_s)), before);
    }

    /// Its own computer is set up so already, and an import changes nothing.
    void itsOwnComputerDiffersInNothing() {
        const Outcome checked = check(*m_ctl);
        QVERIFY2(checked.code == 0, checked.out.constData());
        QCOMPARE(checked.json().array().size(), 0);
        const QJsonDocument before = run({u"sources"_s, u"--json"_s}).json();
        QCOMPARE(import(*m_ctl).code, 0);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json(), before);
    }

    /// Only the sign-in is left, which is the person's own.
    void aBareComputerSyncsAfterOneCommand() {
        const Syncctl bare(*m_google);
        QVERIFY(check(bare).code != 0);
        const Outcome imported = import(bare);
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        QCOMPARE(check(bare).code, 0);
        QCOMPARE(import(bare).code, 0); // Again changes nothing.
        QCOMPARE(bare.run({u"sources"_s, u"--json"_s}).json().array().size(), 1);
        QCOMPARE(bare.run({u"settings"_s, u"--json"_s}).json()[u"keep_free_gb"_s].toString(), u"3"_s);
        QVERIFY(bare.signIn());
        const Outcome synced = bare.run({u"sync"_s, u"--json"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.err));
        QVERIFY(synced.json()[u"sources"_s][0][u"downloaded"_s].toInt() > 0);
    }

    void whatDiffersIsNamed() {
        Syncctl other(*m_google);
        QCOMPARE(import(other).code, 0);
        QVERIFY(other.run({u"set-source"_s, u"1"_s, u"--interval"_s, u"9"_s, u"--enabled"_s, u"no"_s}).code == 0);
        QVERIFY(other.run({u"settings"_s, u"keep_free_gb=9"_s}).code == 0);
        const Outcome checked = check(other);
        QVERIFY(checked.code != 0);
        const QJsonArray rows = checked.json().array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"name"_s].toString(), u"keep_free_gb"_s);
        QCOMPARE(rows[0][u"here"_s].toString(), u"9"_s);
        QCOMPARE(rows[0][u"there"_s].toString(), u"3"_s);
        QCOMPARE(rows[1][u"different"_s].toArray(), (QJsonArray{u"interval_minutes"_s, u"enabled"_s}));
        QCOMPARE(import(other).code, 0);
        QCOMPARE(check(other).json().array().size(), 0);
    }

    /// Such as one that says that nothing differs.
    void aHostileFileForgesNoLine() {
        const QByteArray setup = R"({"format":"vtrack-setup","version":1,"sources":[],
            "settings":{"a\nThis computer is set up like the file.":"1"}})";
        QVERIFY(write(path(u"forged.json"_s), setup));
        const Outcome checked = run({u"import-setup"_s, path(u"forged.json"_s), u"--check"_s});
        QVERIFY(checked.code != 0);
        QVERIFY2(checked.out.contains("This computer"), checked.out.constData());
        QVERIFY2(!checked.out.contains("\nThis computer"), checked.out.constData());
    }

    void aWrongPasswordChangesNothing() {
        const Syncctl bare(*m_google);
        QVERIFY(write(bare.path(u"wrong"_s), "another password"));
        const Outcome refused = bare.run(
            {u"import-setup"_s, path(u"setup.json"_s), u"--password-file"_s, bare.path(u"wrong"_s), u"--json"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.out.contains("password"), refused.out.constData());
        QCOMPARE(bare.run({u"import-setup"_s, path(u"setup.json"_s)}).code, 2);
        QVERIFY(bare.run({u"sources"_s, u"--json"_s}).json().array().isEmpty());
    }

    /// The second source cannot be: its destination is a file.
    void allOrNothing() {
        const Syncctl bare(*m_google);
        QJsonObject setup = QJsonDocument::fromJson(setupFor(bare)).object();
        QJsonArray sources = setup[u"sources"_s].toArray();
        QJsonObject second = sources[0].toObject();
        second[u"name"_s] = u"Second"_s;
        second[u"destination"_s] = bare.path(u"file/videos"_s);
        QVERIFY(write(bare.path(u"file"_s), "not a folder"));
        setup[u"sources"_s] = sources << second;
        setup.remove(u"client_file"_s);
        QVERIFY(write(bare.path(u"two.json"_s), QJsonDocument(setup).toJson()));
        const Outcome refused = bare.run({u"import-setup"_s, bare.path(u"two.json"_s), u"--json"_s});
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.out.contains("Second"), refused.out.constData());
        QVERIFY(bare.run({u"sources"_s, u"--json"_s}).json().array().isEmpty());
        QVERIFY(bare.run({u"settings"_s, u"--json"_s}).json()[u"keep_free_gb"_s].toString() != u"3"_s);
    }

private:
    /// The exported setup as another computer would get it, whose footage is on another disk.
    [[nodiscard]] QByteArray setupFor(const Syncctl& ctl) const {
        QJsonObject setup = QJsonDocument::fromJson(contentOf(path(u"setup.json"_s))).object();
        QJsonObject source = setup[u"sources"_s][0].toObject();
        source[u"destination"_s] = QDir::toNativeSeparators(ctl.path(u"videos"_s));
        setup[u"sources"_s] = QJsonArray{source};
        return QJsonDocument(setup).toJson();
    }

    [[nodiscard]] Outcome import(const Syncctl& ctl, const QStringList& more = {}) const {
        const QString file = ctl.path(u"from_another.json"_s);
        if (!write(file, setupFor(ctl)))
            return {};
        return ctl.run(QStringList{u"import-setup"_s, file, u"--password-file"_s, path(u"password"_s), u"--json"_s} +
                       more);
    }

    [[nodiscard]] Outcome check(const Syncctl& ctl) const { return import(ctl, {u"--check"_s}); }
};

QTEST_GUILESS_MAIN(TestSetupCommands)
#include "test_setup_commands.moc"
