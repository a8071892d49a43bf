// SPDX-License-Identifier: GPL-3.0-or-later
// `vtrack-syncctl watch` and `sync` as a script uses them: the real program, the sample Google.
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

/// `watch --json`, line by line. It does not outlive this object.
class Watch {
public:
    explicit Watch(const Syncctl& ctl) {
        m_process.start(Syncctl::program(), ctl.flags() + QStringList{u"watch"_s, u"--json"_s});
    }

    ~Watch() { Syncctl::end(m_process); }

    /// The first line of that event that was not asked for so far; empty when none comes.
    QJsonObject next(const QString& event) {
        QJsonObject found;
        const bool came = QTest::qWaitFor(
            [&] {
                while (found.isEmpty() && m_process.canReadLine()) {
                    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
                    if (line[u"event"_s] == event)
                        found = line;
                }
                return !found.isEmpty();
            },
            patienceMs);
        return came ? found : QJsonObject();
    }

private:
    QProcess m_process;
};

} // namespace

class TestWatch : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"auto"_s});
        m_ctl = std::make_unique<Syncctl>(*m_google);
        QCOMPARE(m_ctl->run({u"sign-in"_s}).code, 0);
        QCOMPARE(m_ctl->run({u"sign-in"_s, u"--drive"_s}).code, 0);
        const Outcome added = m_ctl->run(
            {u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, m_ctl->path(u"videos"_s)});
        QVERIFY2(added.code == 0, qPrintable(added.err));
    }

    void aSourceNamedTwiceRunsOnce() {
        const Outcome both = m_ctl->run({u"sync"_s, u"1"_s, u"1"_s, u"--json"_s});
        QVERIFY2(both.code == 0, qPrintable(both.err));
        QCOMPARE(both.json()[u"sources"_s].toArray().size(), 1);
    }

    void anEndedSignInIsToldAndTriedAgain() {
        m_google->control(u"tokens/revoke"_s);
        Watch watch(*m_ctl);
        const QJsonObject finished = watch.next(u"run_finished"_s);
        QVERIFY(!finished[u"next_sync_timestamp"_s].isNull());
        QVERIFY(!watch.next(u"sign_in_ended"_s).isEmpty()); // From here on a sign-in is noticed.
        const Outcome signedIn = m_ctl->run({u"sign-in"_s});
        QVERIFY2(signedIn.code == 0, qPrintable(signedIn.err));
        QCOMPARE(m_ctl->run({u"sign-in"_s, u"--drive"_s}).code, 0);
        QVERIFY(!watch.next(u"sign_in_works"_s).isEmpty()); // Without waiting for the hour.
    }

private:
    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
};

QTEST_GUILESS_MAIN(TestWatch)
#include "test_watch.moc"
