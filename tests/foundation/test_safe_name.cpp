// SPDX-License-Identifier: GPL-3.0-or-later
#include "processor_time.h"
#include "safe_name.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestSafeName : public QObject {
    Q_OBJECT

private slots:

    void names_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        int row = 0;
        const auto add = [&](const QString& name, const QString& safe) {
            QTest::addRow("%d %s", ++row, qPrintable(name)) << name << safe;
        };
        const auto unchanged = [&](const QString& name) {
            add(name, name);
        };
        unchanged(u"video_20250115_103000.mp4"_s);
        unchanged(u"Front Door - 2-9-2020, 11.21.12pm.mp4"_s);
        unchanged(u"Cổng trước.mp4"_s);
        unchanged(u"包装台 📷.mp4"_s);
        unchanged(u".hidden"_s);
        unchanged(u"console.mp4"_s);
        unchanged(u"com10.mp4"_s);
        unchanged(u"..mp4"_s);
        unchanged(u"[M][0@0][0].dav"_s);
        // Not a name at all
        add(u""_s, u"_"_s);
        add(u"."_s, u"_"_s);
        add(u".."_s, u"_"_s);
        add(u" . . "_s, u"_"_s);
        // Ways out of the folder
        add(u"../../etc/passwd"_s, u".._.._etc_passwd"_s);
        add(u"/etc/passwd"_s, u"_etc_passwd"_s);
        add(u"..\\..\\boot.ini"_s, u".._.._boot.ini"_s);
        add(u"C:\\x.mp4"_s, u"C__x.mp4"_s);
        add(u"a.mp4:stream"_s, u"a.mp4_stream"_s);
        // Reserved on Windows
        add(u"<a>:\"b\"|?*.mp4"_s, u"_a___b____.mp4"_s);
        add(u"CON"_s, u"_CON"_s);
        add(u"nul.mp4"_s, u"_nul.mp4"_s);
        add(u"Lpt1.tar.gz"_s, u"_Lpt1.tar.gz"_s);
        add(u"aux .mp4"_s, u"_aux .mp4"_s);
        add(u"COM¹.mp4"_s, u"_COM¹.mp4"_s);
        add(u"CONIN$"_s, u"_CONIN$"_s);
        add(u"con."_s, u"_con"_s);
        // Dropped by Windows without a word
        add(u"clip.mp4."_s, u"clip.mp4"_s);
        add(u"clip.mp4 . "_s, u"clip.mp4"_s);
        add(u"  clip.mp4"_s, u"clip.mp4"_s);
        // Unseen
        add(QString(u"a\nb\tc\u007fd\u0085e.mp4"_s), u"a_b_c_d_e.mp4"_s);
        add(QString(u"a"_s + QChar(0) + u".mp4"_s), u"a_.mp4"_s);
        add(QString(u"clip\u202e4pm.exe"_s), u"clip_4pm.exe"_s);
        add(QString(u"\ufeffclip\u200b.mp4"_s), u"_clip_.mp4"_s);
        add(QString(u"a\u2028b\u2029.mp4"_s), u"a_b_.mp4"_s);
        add(QString(u"tag\U000E0041.mp4"_s), u"tag_.mp4"_s);
        // Half characters
        add(u"a"_s + QChar(0xd83d) + u".mp4"_s, u"a_.mp4"_s);
        add(u"a"_s + QChar(0xdcf7) + u".mp4"_s, u"a_.mp4"_s);
        // One form for one name
        add(QString(u"Ba\u0300n.mp4"_s), QString(u"B\u00e0n.mp4"_s));
        add(QString(u"<\u0338.mp4"_s), QString(u"\u226e.mp4"_s));
    }

    void names() {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeName(name), safe);
    }

    void longNamesKeepTheirExtension_data() {
        QTest::addColumn<QString>("letter");
        QTest::addRow("one byte") << u"x"_s;
        QTest::addRow("three bytes") << u"ộ"_s;
        QTest::addRow("four bytes") << u"📷"_s;
        QTest::addRow("a dot") << u"."_s;
    }

    void longNamesKeepTheirExtension() {
        QFETCH(QString, letter);
        const QString safe = safeName(u"a"_s + letter.repeated(300) + u".mp4"_s);
        QVERIFY(safe.toUtf8().size() <= 200);
        QVERIFY(safe.toUtf8().size() > 195);
        QVERIFY(safe.endsWith(u".mp4"_s));
        QVERIFY(safe.isValidUtf16());
    }

    void anythingBecomesSafeAndStaysSo() {
        QRandomGenerator chance(20251122);
        const QList<char32_t> letters{U'a', U'.',  U' ',  U'/', U'\\', U'\0',   U'\n',   0x202e, 0xd800, 0xdfff,
                                      U'é', 0x301, 0x338, U'<', U'>',  0x1f4f7, 0xe0001, U'c',   U'o',   U'n'};
        QTemporaryDir folder;
        for (int i = 0; i < 5'000; ++i) {
            QString name;
            for (quint32 left = chance.bounded(i % 10 == 0 ? 400U : 12U); left > 0; --left) {
                const char32_t letter = letters.at(chance.bounded(static_cast<int>(letters.size())));
                name +=
                    letter < 0x10000 ? QString(QChar(static_cast<char16_t>(letter))) : QString::fromUcs4(&letter, 1);
            }
            const QString safe = safeName(name);
            QCOMPARE(safeName(safe), safe);
            QVERIFY(!safe.isEmpty() && safe != u"."_s && safe != u".."_s);
            QVERIFY(!safe.endsWith(u'.') && !safe.endsWith(u' '));
            QVERIFY(safe.toUtf8().size() <= 200);
            QFile file(folder.filePath(safe));
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(safe));
            QVERIFY(QDir(folder.path()).exists(safe));
            QCOMPARE(QFileInfo(file.fileName()).canonicalPath(), QFileInfo(folder.path()).canonicalFilePath());
        }
    }

    void distinctNamesAreStableAndSafe() {
        const QString first = distinctName(u"a.mp4"_s, u"1AbC"_s);
        QCOMPARE(first, distinctName(u"a.mp4"_s, u"1AbC"_s));
        QCOMPARE(first, u"a~43218152.mp4"_s);
        QVERIFY(first != distinctName(u"a.mp4"_s, u"1Abc"_s));
        const QString longest = distinctName(safeName(QString(300, u'x') + u".mp4"_s), u"1AbC"_s);
        QCOMPARE(safeName(longest), longest);
        QVERIFY(longest.endsWith(u"~43218152.mp4"_s));
        QCOMPARE(distinctName(u"clip"_s, u"1AbC"_s), u"clip~43218152"_s);
    }

    void keysAreEqualWhereFilesAre() {
        QCOMPARE(nameKey(u"CLIP.MP4"_s), nameKey(u"clip.mp4"_s));
        QCOMPARE(nameKey(QString(u"B\u00c0N"_s)), nameKey(QString(u"ba\u0300n"_s)));
        QVERIFY(nameKey(u"clip1"_s) != nameKey(u"clip2"_s));
    }

    void unfinishedFilesAreToldFromOthers() {
        const QString part = partName(u"a.mp4"_s, u"1AbC"_s, u"md5"_s);
        QVERIFY(isPartName(part));
        QCOMPARE(part, partName(u"a.mp4"_s, u"1AbC"_s, u"md5"_s));
        QVERIFY(part != partName(u"a.mp4"_s, u"1AbC"_s, u"other"_s));
        QVERIFY(isPartName(partName(u"clip"_s, u"1"_s, {})));
        QVERIFY(isPartName(partName(QString(300, u'x') + u".mp4"_s, u"1"_s, {})));
        QVERIFY(isPartName(partName(u"clip.part"_s, u"1"_s, {})));
        for (const QString& other : {u"movie.mkv.part"_s, u"a~1234567.part"_s, u"a~12345678.mp4"_s})
            QVERIFY2(!isPartName(other), qPrintable(other));
        QCOMPARE(finishedName(u"a.part"_s), u"a.part_"_s);
        QCOMPARE(finishedName(removedName(u"a.mp4"_s, 7)), u"a.mp4~7.vtrack-removed_"_s);
        const auto removed = parsedRemovedName(removedName(u"a~1.mp4"_s, 7));
        QVERIFY(removed && removed->name == u"a~1.mp4"_s && removed->rowId == 7);
        QVERIFY(!parsedRemovedName(u"a.mp4"_s) && !parsedRemovedName(u"a~x.vtrack-removed"_s));
    }

    void longPathsAreShortenedUntilTheyFit() {
#ifdef Q_OS_WIN
        constexpr qsizetype longest = 32'767;
#else
        constexpr qsizetype longest = 4096; // PATH_MAX
#endif
        const QString root = u"/videos/source_1"_s;
        QCOMPARE(fittingFolder(root, {u"Cam"_s, u"2025-01-15"_s}), root + u"/Cam/2025-01-15"_s);
        for (const int levels : {24, 200, 3000}) {
            QStringList names;
            for (int i = 0; i < levels; ++i)
                names += QString(190, u'ư').left(90) + QString::number(i);
            const QString folder = fittingFolder(root, names);
            QVERIFY(folder.toUtf8().size() + 256 < longest);
            QCOMPARE(folder, fittingFolder(root, names));
            names.last() += u'x';
            QVERIFY(folder != fittingFolder(root, names));
#ifndef Q_OS_WIN // Wine's paths may be as long as those of Linux and no longer.
            QTemporaryDir place;
            QVERIFY(QDir().mkpath(place.path() + fittingFolder(root, names)));
#endif
        }
    }

    void theWorkOnANameIsNoMoreThanLinear() {
        const qint64 begun = test::processorMilliseconds();
        const QString marks =
            QString(500'000, QChar(0x0316)) + QString(500'000, QChar(0x0301)); // Sorted when normalised.
        for (const QString& name : {QString(1'000'000, u'x') + u".mp4"_s, QString(1'000'000, u' '),
                                    QString(1'000'000, u'ư') + u".mp4"_s, u'a' + marks + u".mp4"_s}) {
            for (int i = 0; i < 20; ++i) {
                const QString safe = safeName(name);
                QVERIFY(safe.toUtf8().size() <= 200);
                QVERIFY(distinctName(safe, u"id"_s).toUtf8().size() <= 200);
                QVERIFY(isPartName(partName(name, u"id"_s, u"md5"_s)));
            }
        }
        const qint64 took = test::processorMilliseconds() - begun;
        QVERIFY2(took < 5000, qPrintable(QString::number(took)));
    }

    void whatIsKeptOfANameEndsAsTheName() {
        QCOMPARE(boundedName(u"a.mp4"_s), u"a.mp4"_s);
        const QString kept = boundedName(QString(32'000, u'x') + u".mp4"_s);
        QCOMPARE(kept.size(), 1000);
        QVERIFY(kept.endsWith(u"x.mp4"_s));
        QVERIFY(boundedName(u"x"_s + QString::fromUcs4(U"\U0001F600").repeated(1000)).isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(TestSafeName)
#include "test_safe_name.moc"
