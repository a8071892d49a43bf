// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"
#include "data_folder.h"
#include "exit_codes.h"
#include "private_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

void setMode(const QString& path, uint mode) {
#ifndef Q_OS_WIN
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("chmod failed");
#else
    Q_UNUSED(path)
    Q_UNUSED(mode)
#endif
}

uint modeOf(const QString& path) {
#ifndef Q_OS_WIN
    struct stat facts{};

    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0;
#else
    Q_UNUSED(path)
    return 0;
#endif
}

} // namespace

class TestDataFolder : public QObject {
    Q_OBJECT

private slots:

    void makesItsPlaces() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/data"_s);
        const auto data = DataFolder::open(path);
        QVERIFY(data);
        QCOMPARE(data->path(), path);
        for (const QString& place : {data->tokens(), data->credentials(), data->logs()}) {
            QVERIFY(QFileInfo(place).isDir());
            QVERIFY(place.startsWith(path + u'/'));
        }
        QCOMPARE(data->database(), path + u"/vtrack.db"_s);
        QCOMPARE(data->settings(), path + u"/settings.ini"_s);
        QVERIFY(data->clientFile().startsWith(data->credentials()));
    }

    void othersCannotLookIn() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"data"_s);
        const auto data = DataFolder::open(path);
        QVERIFY(data);
        for (const QString& place : {path, data->tokens(), data->credentials(), data->logs()})
            QVERIFY(test::isPrivate(place));
    }

    void noPathMeansTheSystemsPlace() {
        const auto data = DataFolder::open();
        QVERIFY(data);
        QVERIFY2(data->path().startsWith(qEnvironmentVariable("XDG_DATA_HOME")), qPrintable(data->path()));
    }

    /// A folder for footage may lie in it, and stays when the program's own files are deleted.
    void theSystemsPlaceIsOursWhateverElseLiesThere() {
        const QString place = DataFolder::resolved({});
        QVERIFY(writePrivateFile(place + u"/videos/clip.mp4"_s, "x"));
        const auto clean = qScopeGuard([&] { QDir(place).removeRecursively(); });
        for (const QString& name : QDir(place).entryList(QDir::Files))
            QFile::remove(place + u'/' + name); // What other tests left.
        QVERIFY(DataFolder::open());
    }

    /// What an uninstaller with /DELETEDATA does not get rid of, such as an open file, is no file of something else.
    void ownNamesAloneAreNothingOfSomethingElse() {
        for (const char* name :
             {"removal.lock", "vtrack.db-wal", "settings.ini.lock", "sources.json.unfinished-abcDEF"}) {
            const QTemporaryDir folder;
            QVERIFY(writePrivateFile(folder.filePath(QString::fromUtf8(name)), "x"));
            QVERIFY2(DataFolder::open(folder.path()), name);
        }
    }

    /// On Windows a folder inherits the rights of the one above it.
    void aNewFolderIsTakenFromOthers() {
#ifndef Q_OS_WIN
        QSKIP("A folder that others may write to is refused where it has a mode");
#endif
        const QTemporaryDir folder;
        test::openToAll(folder.path());
        QVERIFY(!test::isPrivate(folder.path()));
        QVERIFY(DataFolder::open(folder.path()));
        QVERIFY(test::isPrivate(folder.path()));
        test::openToAll(folder.path()); // Somebody means it so.
        QVERIFY(DataFolder::open(folder.path()));
        QVERIFY(!test::isPrivate(folder.path()));
    }

    void aLockWithoutAnOwnerIsTaken() {
        const QTemporaryDir folder;
        QFile lock(folder.filePath(u"vtrack.lock"_s)); // Its owner was killed before it had written a byte.
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        const auto data = DataFolder::open(folder.path());
        QVERIFY(data);
        QCOMPARE(DataFolder::open(folder.path()).error().kind, ErrorKind::InstanceRunning);
    }

    void leftoversOfAKilledProgramGo() {
        const QTemporaryDir folder;
        {
            const auto data = DataFolder::open(folder.path());
            QVERIFY(writePrivateFile(data->tokens() + u"/a.json.unfinished-bcdEFG"_s, "half"));
            QFile old(data->tokens() + u"/a.json.unfinished-bcdEFG"_s);
            QVERIFY(old.open(QIODevice::ReadWrite));
            QVERIFY(old.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
            // Another program may just be writing this one.
            QVERIFY(writePrivateFile(data->tokens() + u"/b.json.unfinished-bcdEFG"_s, "half"));
            QVERIFY(writePrivateFile(data->tokens() + u"/a.json"_s, "whole"));
        }
        const auto data = DataFolder::open(folder.path());
        QCOMPARE(QDir(data->tokens()).entryList(QDir::Files),
                 (QStringList{u"a.json"_s, u"b.json.unfinished-bcdEFG"_s}));
    }

    void manyMayWorkBesideTheOwner() {
        const QTemporaryDir folder;
        auto beside = DataFolder::open(folder.path(), DataFolder::Use::Beside);
        QVERIFY(beside);
        auto owner = DataFolder::open(folder.path());
        QVERIFY(owner);
        QVERIFY(DataFolder::open(folder.path(), DataFolder::Use::Beside));
        QCOMPARE(beside->take().error().kind, ErrorKind::InstanceRunning);
        owner->release();
        QVERIFY(beside->take());
        QCOMPARE(owner->take().error().kind, ErrorKind::InstanceRunning);
        beside->release();
        QVERIFY(owner->take());
    }

    void twoInOneProcessAreOneTooMany() {
        const QTemporaryDir folder;
        auto first = std::make_unique<Result<DataFolder>>(DataFolder::open(folder.path()));
        QVERIFY(*first);
        const auto second = DataFolder::open(folder.path());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InstanceRunning);
        QVERIFY(second.error().sentence.contains(folder.path()));
        first.reset();
        QVERIFY(DataFolder::open(folder.path()));
    }

    void theLockHoldsBetweenProcesses() {
        const QTemporaryDir folder;
        const auto mine = DataFolder::open(folder.path());
        QVERIFY(mine);
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--open"_s, folder.path()});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), exitCode(ErrorKind::InstanceRunning));
    }

    void aDeadOwnersLockIsTakenOver() {
        const QTemporaryDir folder;
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder.path()});
        QVERIFY(other.waitForReadyRead());
        const auto held = DataFolder::open(folder.path());
        QVERIFY(!held);
        QCOMPARE(held.error().kind, ErrorKind::InstanceRunning);
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(DataFolder::open(folder.path()));
    }

    void aFolderOfSomethingElseIsRefusedAndKeepsItsMode_data() {
        QTest::addColumn<uint>("mode");
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("everybody's, sticky") << 01777U << true;
        QTest::newRow("everybody's, with a file") << 01777U << false;
        QTest::newRow("the group's") << 0770U << true;
        QTest::newRow("a file of something else") << 0755U << false;
    }

    void aFolderOfSomethingElseIsRefusedAndKeepsItsMode() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        QFETCH(uint, mode);
        QFETCH(bool, isEmpty);
        const QTemporaryDir folder;
        if (!isEmpty)
            QVERIFY(writePrivateFile(folder.filePath(u"letter.txt"_s), "x"));
        setMode(folder.path(), mode);
        for (const auto use : {DataFolder::Use::Holder, DataFolder::Use::Beside}) {
            const auto data = DataFolder::open(folder.path(), use);
            QVERIFY(!data);
            QCOMPARE(data.error().kind, ErrorKind::PermissionDenied);
            QVERIFY(data.error().sentence.contains(folder.path()));
        }
        QCOMPARE(modeOf(folder.path()), mode);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), isEmpty ? 0 : 1);
    }

    void somebodysLogsAreNotOurs() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        const QTemporaryDir folder;
        const QString logs = folder.filePath(u"logs"_s);
        QVERIFY(QDir().mkdir(logs) && writePrivateFile(logs + u"/web.log"_s, "x"));
        setMode(logs, 0755);
        QVERIFY(!DataFolder::open(folder.path()));
        QCOMPARE(modeOf(logs), 0755U);
    }

    void settingsAreForTheOwnerOnly() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        const QTemporaryDir folder;
        setMode(folder.path(), 0755);
        const QString settings = DataFolder::open(folder.path())->settings();
        QVERIFY(writePrivateFile(settings, "a=1\n"));
        setMode(settings, 0644);
        QVERIFY(DataFolder::open(folder.path()));
        QCOMPARE(modeOf(settings), 0600U);
    }

    void anotherUsersFolderIsRefused() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#else
        const QTemporaryDir folder;
        if (::chown(QFile::encodeName(folder.path()), 1234, 1234) != 0)
            QSKIP("Only root gives files away");
        const auto data = DataFolder::open(folder.path());
        QVERIFY(!data);
        QVERIFY2(data.error().sentence.contains(u"another user"_s), qPrintable(data.error().sentence));
        QVERIFY(QDir(folder.path()).isEmpty());
#endif
    }

    void oursThatOthersCanWriteToIsRefused() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"data"_s);
        QVERIFY(DataFolder::open(path));
        setMode(path, 0777);
        QCOMPARE(DataFolder::open(path).error().kind, ErrorKind::PermissionDenied);
        setMode(path, 0700);
        QVERIFY(DataFolder::open(path));
        setMode(path + u"/tokens"_s, 0777);
        QCOMPARE(DataFolder::open(path).error().kind, ErrorKind::PermissionDenied);
    }

    void anEmptyFolderKeepsItsMode() {
#ifdef Q_OS_WIN
        QSKIP("Windows has access lists in place of modes");
#endif
        const QTemporaryDir folder;
        setMode(folder.path(), 0755);
        QVERIFY(DataFolder::open(folder.path()));
        QVERIFY(DataFolder::open(folder.path())); // Ours now.
        QCOMPARE(modeOf(folder.path()), 0755U);
        QCOMPARE(modeOf(folder.filePath(u"tokens"_s)), 0700U);
    }

    void plantedLinksAreRefused() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        const QTemporaryDir elsewhere;
        for (const QString& name : {u"tokens"_s, u"logs"_s, u"vtrack.lock"_s}) {
            const QTemporaryDir folder;
            QVERIFY(QFile::link(elsewhere.filePath(name == u"vtrack.lock"_s ? name : u"."_s), folder.filePath(name)));
            const auto data = DataFolder::open(folder.path());
            QVERIFY2(!data, qPrintable(name));
            QCOMPARE(data.error().kind, ErrorKind::PermissionDenied);
        }
        QVERIFY(QDir(elsewhere.path()).isEmpty());
    }

    void filesThatPeopleMoveAsideStay() {
        const QTemporaryDir folder;
        QVERIFY(DataFolder::open(folder.path()));
        const QStringList aside{u"keys.json.backup"_s, u"session.json.broken"_s, u"keys.json.123456"_s};
        for (const QString& name : aside) {
            QFile file(folder.filePath(u"credentials/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        }
        QVERIFY(DataFolder::open(folder.path()));
        QCOMPARE(QDir(folder.filePath(u"credentials"_s)).entryList(QDir::Files).size(), aside.size());
    }

    void aPlaceThatCannotBeWrittenIsNamed() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"file"_s);
        QVERIFY(writePrivateFile(file, "x"));
        const auto data = DataFolder::open(file + u"/data"_s);
        QVERIFY(!data);
        QCOMPARE(data.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(data.error().sentence.contains(file + u"/data"_s));
    }

    void aFileInAPlaceOfAFolderIsSaid() {
        const QTemporaryDir folder;
        QVERIFY(writePrivateFile(folder.filePath(u"logs"_s), "x"));
        const auto data = DataFolder::open(folder.path());
        QVERIFY(!data);
        QCOMPARE(data.error().kind, ErrorKind::PermissionDenied);
    }
};

namespace {

/// The other process of the tests above: opens the folder, and with --hold says so and keeps it until it is killed.
int runAsOther(QCoreApplication& app, const QStringList& arguments) {
    const auto data = DataFolder::open(arguments.at(2));
    if (!data)
        return exitCode(data.error().kind);
    if (arguments.at(1) != u"--hold"_s)
        return 0;
    std::puts("held");
    std::fflush(stdout);
    return app.exec();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3)
        return runAsOther(app, arguments);
    TestDataFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_data_folder.moc"
