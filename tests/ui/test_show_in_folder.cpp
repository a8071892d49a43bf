// SPDX-License-Identifier: GPL-3.0-or-later
// "Show in folder" selects the file in the desktop's file manager, on a session bus of its own. Skipped where there is
// no dbus-daemon.
#include "file_actions.h"
#include "opened_paths.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

/// The desktop's file manager, as far as its interface goes.
class FileManager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList selected;

public slots:

    // NOLINTNEXTLINE(readability-identifier-naming): as D-Bus has it.
    void ShowItems(const QStringList& uris, const QString& /*startupId*/) { selected += uris; }
};

class TestShowInFolder : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        const QString config = qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/secrets/session-bus.conf"_s;
        m_bus.setProgram(u"dbus-daemon"_s);
        m_bus.setArguments({u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        m_bus.setProcessEnvironment(environment);
        m_bus.start();
        if (!m_bus.waitForStarted())
            QSKIP("There is no dbus-daemon.");
        QVERIFY(QTest::qWaitFor([this] { return m_bus.canReadLine(); }, patienceMs));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed()); // Before anybody asks for the session's bus.
    }

    void cleanupTestCase() {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void selectsTheFile() {
        QFile clip(m_folder.filePath(u"clip 10:42.mp4"_s));
        QVERIFY(clip.open(QIODevice::WriteOnly));
        const OpenedPaths opened;
        // Nobody is there who could: at least the folder opens.
        showInFolder(clip.fileName());
        QTRY_COMPARE(opened.paths, QStringList{m_folder.path()});

        FileManager files;
        QDBusConnection desktop =
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
        QVERIFY2(desktop.isConnected(), qPrintable(desktop.lastError().message()));
        QVERIFY(desktop.registerObject(u"/org/freedesktop/FileManager1"_s, &files, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.freedesktop.FileManager1"_s));
        showInFolder(clip.fileName());
        QTRY_COMPARE(files.selected, QStringList{QUrl::fromLocalFile(clip.fileName()).toString(QUrl::FullyEncoded)});
        // A file that is gone cannot be selected.
        QVERIFY(clip.remove());
        showInFolder(clip.fileName());
        QTRY_COMPARE(opened.paths.size(), 2);
        QCOMPARE(files.selected.size(), 1);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
};

QTEST_MAIN(TestShowInFolder)
#include "test_show_in_folder.moc"
