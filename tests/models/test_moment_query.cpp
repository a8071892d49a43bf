// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_query.h"
#include "moment_query.h"

#include <QLocale>
#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestMomentQuery : public QObject {
    Q_OBJECT

private slots:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void parses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QDate>("day");
        const QStringList table{u"table"_s, u"3"_s};
        const QDate today(2026, 11, 26); // A Thursday.
        const QDate none;
        QTest::newRow("nothing") << u""_s << QStringList() << QTime() << none;
        QTest::newRow("camera and time") << u"table 3 10:42"_s << table << QTime(10, 42) << none;
        QTest::newRow("time first") << u"10:42 Table 3"_s << table << QTime(10, 42) << none;
        QTest::newRow("seconds") << u"table 3 10:42:07"_s << table << QTime(10, 42, 7) << none;
        QTest::newRow("10h42") << u"Bàn 3 10h42"_s << QStringList{u"ban"_s, u"3"_s} << QTime(10, 42) << none;
        QTest::newRow("9h") << u"table 3 9h"_s << table << QTime(9, 0) << none;
        QTest::newRow("10.42") << u"table3 10.42"_s << table << QTime(10, 42) << none;
        QTest::newRow("afternoon") << u"table 3 3:15 pm"_s << table << QTime(15, 15) << none;
        QTest::newRow("noon") << u"table 3 12 pm"_s << table << QTime(12, 0) << none;
        QTest::newRow("midnight") << u"table 3 12:05am"_s << table << QTime(0, 5) << none;
        QTest::newRow("no such time") << u"table 3 27:99"_s << (table + QStringList{u"27"_s, u"99"_s}) << QTime()
                                      << none;
        QTest::newRow("yesterday") << u"table 3 yesterday 10:42"_s << table << QTime(10, 42) << today.addDays(-1);
        QTest::newRow("today") << u"Today table 3"_s << table << QTime() << today;
        QTest::newRow("last Tuesday") << u"table 3 last tuesday 10:42"_s << table << QTime(10, 42)
                                      << QDate(2026, 11, 24);
        QTest::newRow("Tue") << u"tue table 3"_s << table << QTime() << QDate(2026, 11, 24);
        QTest::newRow("the same weekday") << u"thursday"_s << QStringList() << QTime() << today;
        QTest::newRow("ISO") << u"table 3 2026-11-20 10:42"_s << table << QTime(10, 42) << QDate(2026, 11, 20);
        QTest::newRow("24/11") << u"24/11 table 3 10:42"_s << table << QTime(10, 42) << QDate(2026, 11, 24);
        QTest::newRow("last year's") << u"24/12 table 3"_s << table << QTime() << QDate(2025, 12, 24);
        QTest::newRow("24.11.") << u"table 3 24.11. 10:42"_s << table << QTime(10, 42) << QDate(2026, 11, 24);
        QTest::newRow("24/11/25") << u"table 3 24/11/25"_s << table << QTime() << QDate(2025, 11, 24);
        QTest::newRow("24-11-2025") << u"table 3 24-11-2025"_s << table << QTime() << QDate(2025, 11, 24);
        QTest::newRow("a name with a dash") << u"table 3-4"_s << (table + QStringList{u"4"_s}) << QTime() << none;
        QTest::newRow("no such day") << u"table 3 2026-02-31"_s << (table + QStringList{u"2026"_s, u"02"_s, u"31"_s})
                                     << QTime() << none;
        QTest::newRow("a part of a word")
            << u"monitor sunrise"_s << QStringList{u"monitor"_s, u"sunrise"_s} << QTime() << none;
        QTest::newRow("hostile") << QString(100'000, u'9') << QStringList{QString(200, u'9')} << QTime() << none;
    }

    void parses() {
        QFETCH(const QString, text);
        QFETCH(const QTime, time);
        const MomentQuery query = parseMoment(text, QDate(2026, 11, 26));
        QTEST(query.words, "words");
        QCOMPARE(query.time.value_or(QTime()), time);
        QTEST(query.day, "day");
    }

    void dayAndMonthAsInTheLanguage() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QDate today(2026, 11, 26);
        QCOMPARE(parseMoment(u"3/4"_s, today).day, QDate(2026, 3, 4));
        QCOMPARE(parseMoment(u"24/11"_s, today).day, QDate(2026, 11, 24));
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        QCOMPARE(parseMoment(u"3/4"_s, today).day, QDate(2026, 4, 3));
        QCOMPARE(parseMoment(QLocale().dayName(2, QLocale::LongFormat), today).day, QDate(2026, 11, 24));
    }

    void clipsAreFoundByCameraDayTimeAndName() {
        const QList<FootageCamera> cameras{
            {.id = 1, .sourceId = 1, .name = u"Cloud_Table_3"_s, .folderPath = u"/Kho Bắc/Khu 1/Table 3"_s},
            {.id = 2, .sourceId = 1, .name = u"Cloud_Table_13"_s, .folderPath = u"/Kho Bắc/Khu 3/Table 13"_s},
            {.id = 3, .sourceId = 2, .name = u"Gate 3"_s, .folderPath = u"/Kho Nam/Khu 1/Gate 3"_s}};
        const auto found = [&](const QList<int>& places) {
            QList<ClipFilter::Camera> list;
            for (const int place : places)
                list += {cameras[place].sourceId, cameras[place].name};
            return list;
        };
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        const QDateTime now(QDate(2026, 11, 26), QTime(15, 0), zone);
        const auto filter = [&](const QString& text) {
            return clipFilter(text, cameras, now, zone);
        };
        const auto at = [&](const QDate& day, const QTime& time) {
            return QDateTime(day, time, zone);
        };
        QCOMPARE(filter({}), ClipFilter{});
        QCOMPARE(filter(u"table 3"_s).cameras, found({0}));
        QCOMPARE(filter(u"table"_s).cameras, found({0, 1}));
        QCOMPARE(filter(u"3"_s).cameras, found({0, 2}));
        QCOMPARE(filter(u"RecM03_2026.mp4"_s).nameParts, QStringList{u"RecM03_2026.mp4"_s});
        QVERIFY(filter(u"RecM03_2026.mp4"_s).cameras.isEmpty());
        // By the folders, in quotes or not, with accents or without. A number belongs to the word before it.
        for (const QString& text : {u"kho bac"_s, u"Kho Bắc"_s, u"\"KHO BẮC\""_s, u"“kho bắc”"_s}) {
            QCOMPARE(filter(text).cameras, found({0, 1}));
            QVERIFY(filter(text).nameParts.isEmpty());
        }
        QCOMPARE(filter(u"kho nam gate 3"_s).cameras, found({2}));
        QCOMPARE(filter(u"khu 1"_s).cameras, found({0, 2}));
        QCOMPARE(filter(u"table 3"_s).cameras, found({0})); // Not table 13 of area 3.
        QCOMPARE(filter(u"\"RecM03_2026.mp4\""_s).nameParts, QStringList{u"RecM03_2026.mp4"_s});
        QCOMPARE(filter(u"gate forklift"_s).nameParts, QStringList{u"forklift"_s});
        const ClipFilter day = filter(u"gate yesterday"_s);
        const QDate yesterday(2026, 11, 25);
        QCOMPARE(day.recorded, (QList<ClipFilter::Span>{{at(yesterday, {0, 0}), at(yesterday.addDays(1), {0, 0})}}));
        const ClipFilter moment = filter(u"table 3 tue 10:42"_s);
        const QDate tuesday(2026, 11, 24);
        QCOMPARE(moment.recorded, (QList<ClipFilter::Span>{{at(tuesday, {10, 42}), at(tuesday, {10, 43})}}));
        QCOMPARE(filter(u"10:42"_s).recorded.size(), 31);
        QCOMPARE(filter(u"10:42"_s).recorded.first().from, at(QDate(2026, 11, 26), {10, 42}));
    }

    void namesFit() {
        const auto words = [](const QString& text) {
            return parseMoment(text, QDate(2026, 11, 26)).words;
        };
        QVERIFY(fit({u"Cloud_Table_3"_s}, words(u"table 3"_s)) > 0);
        QVERIFY(fit({u"Cloud_Table_03"_s}, words(u"TABLE3"_s)) > 0);
        QVERIFY(fit({u"Bàn đóng gói 3"_s}, words(u"ban dong goi 3"_s)) > 0);
        QCOMPARE(fit({u"Cloud_Table_13"_s}, words(u"table 3"_s)), 0);
        QCOMPARE(fit({u"Cloud_Table_3"_s}, words(u"table 33"_s)), 0);
        QCOMPARE(fit({u"Gate 3"_s}, words(u"table 3"_s)), 0);
        QVERIFY(fit({u"Table 3"_s}, words(u"table 3"_s)) > fit({u"Cloud Table 3 old"_s}, words(u"table 3"_s)));
        QVERIFY(fit({u"Table 3"_s}, words(u"tab 3"_s)) > fit({u"Stable 3"_s}, words(u"tab 3"_s)));
    }

    void misspeltCamerasAreGuessed_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("meant");
        const auto row = [](const char* what, const QString& typed, const QStringList& meant) {
            QTest::newRow(what) << typed << meant;
        };
        row("letters that changed places", u"tabel 3 10:42"_s, {u"Cloud_Table_3"_s});
        row("a letter too few", u"tble 13 yesterday"_s, {u"Cloud_Table_13"_s});
        row("a letter too many", u"gaate"_s, {u"Gate 3"_s});
        row("another letter", u"Packung 1"_s, {u"Packing 1"_s});
        row("another number", u"packing 2"_s, {u"Packing 1"_s});
        row("as it is called", u"table 3"_s, {});
        row("a part of it", u"tab"_s, {});
        row("without its marks", u"ban 3"_s, {});
        row("with its marks", u"bàn 3"_s, {});
        row("without some of its marks", u"ban đong goi 12"_s, {});
        row("marks and an error", u"bàng 3"_s, {u"Bàn 3"_s});
        row("no marks, and an error", u"ban dong goy 12"_s, {u"Bàn đóng gói 12"_s});
        row("something else", u"forklift"_s, {});
        row("nothing", u"10:42"_s, {});
        row("hostile", QString(10'000, u'x'), {});
    }

    /// In both languages: what is typed is read by the program's locale.
    void misspeltCamerasAreGuessed() {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, meant);
        const QStringList names{u"Cloud_Table_13"_s, u"Cloud_Table_3"_s, u"Gate 3"_s,
                                u"Packing 1"_s,      u"Bàn 3"_s,         u"Bàn đóng gói 12"_s};
        for (const QLocale::Language language : {QLocale::English, QLocale::Vietnamese}) {
            QLocale::setDefault(QLocale(language));
            const QStringList words = parseMoment(typed, QDate(2026, 11, 26)).words;
            QCOMPARE(similarNames(words, names), meant);
        }
    }

    void severalGuessesAreNamed() { const QStringList names{u"Table 1"_s, u"Table 2"_s, u"Table 4"_s, u"Table 5"_s}; }

    void namesOfFoldersFit() {
        const QStringList names{u"Table 1"_s, u"Kho Bắc"_s, u"Area 3"_s};
        QVERIFY(fit(names, {u"bac"_s, u"table"_s, u"1"_s}) > 0);
        QVERIFY(fit(names, {u"area"_s, u"3"_s}) > 0);
        QCOMPARE(fit(names, {u"table"_s, u"3"_s}), 0);
        const FootageCamera camera{.name = u"Table 1"_s, .folderPath = u"/Kho Bắc/Area 3"_s};
        QCOMPARE(searchedNames(camera), names);
        QCOMPARE(searchedNames(QList{camera, camera}), names);
    }

    void aCorrectedTextKeepsDayAndTime() {
        const QDate today(2026, 11, 26);
        const auto corrected = [&](const QString& typed, const QString& name) {
            return correctedText(parseMoment(typed, today), name);
        };
        QCOMPARE(corrected(u"tabel 3"_s, u"Cloud_Table_3"_s), u"Cloud Table 3"_s);
        QCOMPARE(corrected(u"tabel 3 tue 10h42"_s, u"Bàn-3"_s), u"Bàn 3 2026-11-24 10:42"_s);
        QCOMPARE(corrected(u"gaet 10:42:07"_s, u"Gate 9h"_s), u"Gate 9 h 10:42:07"_s);
        const MomentQuery read = parseMoment(corrected(u"gaet 10:42:07"_s, u"Gate 9h"_s), today);
        QCOMPARE(read.time, std::optional(QTime(10, 42, 7)));
        QCOMPARE(read.words, (QStringList{u"gate"_s, u"9"_s, u"h"_s}));
    }
};

QTEST_APPLESS_MAIN(TestMomentQuery)
#include "test_moment_query.moc"
