// SPDX-License-Identifier: GPL-3.0-or-later
// What panels are told, on a session bus of the test's own (dbus-run-session).
#include "taskbar_progress.h"

#include <QDBusConnection>
#include <QVariantMap>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestTaskbarProgress : public QObject {
    Q_OBJECT

public slots:

    void onUpdate(const QString& program, const QVariantMap& state) { m_told += std::pair(program, state); }

private slots:

    void panelsAreToldOnceForEachStep() {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.isConnected());
        QVERIFY(bus.connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
                            SLOT(onUpdate(QString, QVariantMap))));
        TaskbarProgress progress;
        progress.show(nullptr, -1); // Nothing was shown.
        progress.show(nullptr, 250);
        progress.show(nullptr, 250);
        progress.show(nullptr, -1);
        QTRY_COMPARE(m_told.size(), 2);
        QCOMPARE(m_told[0].first, u"application://vtrack-cloud-sync.desktop"_s);
        QCOMPARE(m_told[0].second[u"progress"_s].toDouble(), 0.25);
        QCOMPARE(m_told[0].second[u"progress-visible"_s].toBool(), true);
        QCOMPARE(m_told[1].second[u"progress-visible"_s].toBool(), false);
    }

private:
    QList<std::pair<QString, QVariantMap>> m_told;
};

QTEST_GUILESS_MAIN(TestTaskbarProgress)
#include "test_taskbar_progress.moc"
