// SPDX-License-Identifier: GPL-3.0-or-later
// How dates and times are written: by the language that a person chose and the country of the computer.
#include "language.h"

#include <QDate>
#include <QLocale>
#include <QTime>
#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:

    void formatsFollowTheCountry_data() {
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QLocale::Language>("language");
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<bool>("hours24");
        const QLocale vietnam(QLocale::Vietnamese, QLocale::Vietnam);
        const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
        const QLocale america(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("Vietnam, Vietnamese") << vietnam << u"vi"_s << QLocale::Vietnamese << true << true;
        QTest::newRow("Vietnam, the system's") << vietnam << QString() << QLocale::Vietnamese << true << true;
        QTest::newRow("Vietnam, English") << vietnam << u"en"_s << QLocale::English << true << true;
        QTest::newRow("Britain, English") << britain << u"en"_s << QLocale::English << true << true;
        QTest::newRow("Britain, the system's") << britain << QString() << QLocale::English << true << true;
        QTest::newRow("Britain, Vietnamese") << britain << u"vi"_s << QLocale::Vietnamese << true << true;
        QTest::newRow("America, English") << america << u"en"_s << QLocale::English << false << false;
        QTest::newRow("America, the system's") << america << QString() << QLocale::English << false << false;
        QTest::newRow("no language, the system's") << QLocale::c() << QString() << QLocale::English << true << true;
        QTest::newRow("no language, English") << QLocale::c() << u"en"_s << QLocale::English << true << true;
    }

    /// Times have no seconds anywhere.
    void formatsFollowTheCountry() {
        QFETCH(const QLocale, system);
        QFETCH(const QString, code);
        QFETCH(const QLocale::Language, language);
        QFETCH(const bool, dayFirst);
        QFETCH(const bool, hours24);
        const QLocale formats = Language::formatsFor(code, system);
        QCOMPARE(formats.language(), language);
        const QString date = formats.toString(QDate(2025, 1, 15), QLocale::ShortFormat);
        QVERIFY2(date.startsWith(dayFirst ? u"15/"_s : u"1/15/"_s), qPrintable(date));
        const QString time = formats.toString(QTime(14, 5), QLocale::ShortFormat);
        if (hours24)
            QCOMPARE(time, u"14:05"_s);
        else
            QVERIFY2(time.startsWith(u"2:05"_s) && time.endsWith(u"PM"_s), qPrintable(time));
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "test_language.moc"
