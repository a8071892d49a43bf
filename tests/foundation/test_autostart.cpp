// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's entry for everybody, and a person's own, as desktops of Linux read them.
#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestAutostart : public QObject {
    Q_OBJECT

private slots:

    /// It counts for everybody who has not said otherwise.
    void obeysTheAdministratorsEntry() {
        const QTemporaryDir common;
        qputenv("XDG_CONFIG_DIRS", common.path().toUtf8());
        const QString path = common.filePath(u"autostart/vtrack-cloud-sync.desktop"_s);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        const auto writeEntry = [&](const QByteArray& last) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) &&
                   file.write("[Desktop Entry]\nExec=vtrack-cloud-sync\n" + last) > 0;
        };
        const Autostart autostart({u"/usr/bin/vtrack-cloud-sync"_s, u"--minimized"_s});
        QVERIFY(writeEntry("Hidden=true\n")); // As it is installed.
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(writeEntry(""));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(writeEntry("Hidden=true\n"));
        QVERIFY(autostart.set(false));
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "test_autostart.moc"
