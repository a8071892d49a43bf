// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_trail.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;

class TestPageTrail : public QObject {
    Q_OBJECT

private slots:

    void noPageIsReadTwice() {
        PageTrail pages;
        QVERIFY(pages.follow(u"a"_s, 1) && pages.follow(u"b"_s, 1));
        QVERIFY(!pages.follow(u"a"_s, 1));
    }

    void everNewPagesEnd() { QCOMPARE(followed(1), PageTrail::mostPages); }

    void everNewPagesWithNothingEnd() { QCOMPARE(followed(0), PageTrail::mostEmpty); }

    void aListThatTakesTooLongEnds() {
        PageTrail pages(0ms);
        QVERIFY(!pages.follow(u"a"_s, 1));
    }

private:
    /// How many pages of so many rows are read.
    static qsizetype followed(qsizetype rows) {
        PageTrail pages;
        qsizetype count = 0;
        while (count < 100'000 && pages.follow(QString::number(count), rows))
            ++count;
        return count;
    }
};

QTEST_APPLESS_MAIN(TestPageTrail)
#include "test_page_trail.moc"
