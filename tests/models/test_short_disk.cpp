// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that will be full soon is told with whatever else is, with the button that helps.
#include "short_disk.h"

#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestShortDisk : public QObject {
    Q_OBJECT

private slots:

    void isToldFirstWhereAllIsWell() {
        Overview overview{.sentence = u"All footage is here."_s, .detail = u"Next check in 9:00."_s};
        tellOf(m_disk, overview);
        QCOMPARE(overview.state, OverallState::Warning);
        QCOMPARE(overview.sentence, m_disk.sentence);
        QCOMPARE(overview.detail, u"All footage is here. Next check in 9:00."_s);
        QCOMPARE(overview.remedy, Remedy::FreeSpace);
        QCOMPARE(overview.troubledSource, m_disk.sourceId);
    }

    /// A camera that is silent stays first.
    void isToldInTheDetailsOfAProblem() {
        Overview overview{.state = OverallState::Error, .sentence = u"Table 1: silent."_s, .showsCameras = true};
        tellOf(m_disk, overview);
        QCOMPARE(overview.state, OverallState::Error);
        QCOMPARE(overview.sentence, u"Table 1: silent."_s);
        QCOMPARE(overview.detail, m_disk.sentence);
        QCOMPARE(overview.remedy, Remedy::FreeSpace);
        QVERIFY(overview.showsCameras);
    }

    void leavesOtherButtonsAlone() {
        const Overview before{.state = OverallState::Error, .sentence = u"Sign in again."_s, .remedy = Remedy::SignIn};
        Overview overview = before;
        tellOf(m_disk, overview);
        QCOMPARE(overview, before);
    }

    void saysNothingWithoutOne() {
        const Overview before{.sentence = u"All footage is here."_s};
        Overview overview = before;
        tellOf({}, overview);
        QCOMPARE(overview, before);
    }

private:
    const ShortDisk m_disk{.sentence = u"The disk is full in about 2 days."_s, .sourceId = 7};
};

QTEST_APPLESS_MAIN(TestShortDisk)
#include "test_short_disk.moc"
