// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the registry that start the program, as Windows reads them.
#include "autostart.h"
#include "own_registry.h"

#include <QSettings>
#include <QtTest>

#include <windows.h>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

const QString name = u"VTrackCloudSync"_s;
const QString ownKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString approvalKey =
    u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run"_s;

const QString commonKey = u"HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString commonApprovalKey =
    u"HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run"_s;

/// The computer's registry (HKEY_LOCAL_MACHINE) as an empty one within OwnRegistry, which must live longer.
class OwnMachine {
public:
    OwnMachine() {
        HKEY own = nullptr;
        if (RegCreateKeyExW(HKEY_CURRENT_USER, L"machine", 0, nullptr, REG_OPTION_NON_VOLATILE, KEY_ALL_ACCESS, nullptr,
                            &own, nullptr) != ERROR_SUCCESS ||
            RegOverridePredefKey(HKEY_LOCAL_MACHINE, own) != ERROR_SUCCESS)
            qFatal("There is no computer of the test's own.");
        RegCloseKey(own);
    }

    ~OwnMachine() { RegOverridePredefKey(HKEY_LOCAL_MACHINE, nullptr); }

    OwnMachine(const OwnMachine&) = delete;
    OwnMachine& operator=(const OwnMachine&) = delete;
};

QVariant valueIn(const QString& key) {
    return QSettings(key, QSettings::NativeFormat).value(name);
}

void setValueIn(const QString& key, const QVariant& value) {
    QSettings(key, QSettings::NativeFormat).setValue(name, value);
}

} // namespace

class TestAutostart : public QObject {
    Q_OBJECT

private slots:

    void theCommandIsQuoted() {
        const OwnRegistry registry;
        const Autostart autostart({u"C:/Program Files/V Track\\"_s, u"--minimized"_s});
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QCOMPARE(valueIn(ownKey).toString(), u"\"C:\\Program Files\\V Track\\\\\" \"--minimized\""_s);
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        QVERIFY(!valueIn(ownKey).isValid());
        QVERIFY(autostart.set(false)); // Nothing to remove is no error.
    }

    /// As the Task Manager turns it off and on: an odd first byte means off. Qt writes text, which has the same bytes.
    void theTaskManagersWordCounts() {
        const OwnRegistry registry;
        const Autostart autostart({u"C:/vtrack.exe"_s});
        QVERIFY(autostart.set(true));
        setValueIn(approvalKey, QString(QChar(3)));
        QVERIFY(!autostart.isOn());
        setValueIn(approvalKey, QString(QChar(2)));
        QVERIFY(autostart.isOn());
        setValueIn(approvalKey, QString(QChar(3)));
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
    }

    /// It is turned off for everybody elsewhere than a person's own, and a person may still want it.
    void theAdministratorsEntryMayBeTurnedOff() {
        const OwnRegistry registry;
        const OwnMachine machine;
        const Autostart autostart({u"C:/vtrack.exe"_s});
        setValueIn(commonKey, u"vtrack.exe"_s);
        QVERIFY(autostart.isOn());
        QCOMPARE(autostart.set(false).error().kind, ErrorKind::PermissionDenied);
        setValueIn(commonApprovalKey, QString(QChar(3)));
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(valueIn(ownKey).isValid());
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "test_autostart_windows.moc"
