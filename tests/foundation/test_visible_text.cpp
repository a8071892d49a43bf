// SPDX-License-Identifier: GPL-3.0-or-later
#include "visible_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestVisibleText : public QObject {
    Q_OBJECT

private slots:

    void nothingActs_data() {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Đóng gói 1.mp4"_s << u"Đóng gói 1.mp4"_s;
        QTest::newRow("escape") << u"a\x1b[2Jb"_s << u"a␛[2Jb"_s;
        QTest::newRow("C1") << u"a\u009b2Jb"_s << u"a\ufffd2Jb"_s;
        QTest::newRow("delete") << u"a\x7f"_s + u'b' << u"a\ufffdb"_s;
        QTest::newRow("line feed") << u"a\nb\rc"_s << u"a␊b␍c"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\ufffdb"_s;
        QTest::newRow("right to left") << u"gpj.\u202eexe"_s << u"gpj.\ufffdexe"_s;
        QTest::newRow("tag") << u"<b>a</b>"_s << u"<b>a</b>"_s;
    }

    void nothingActs() {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(visibleText(raw), shown);
        QCOMPARE(forPeople(raw), shown);
    }

    void ourOwnLinesStay() { QCOMPARE(visibleLines(u"a\n\tb\x1b"_s), u"a\n\tb␛"_s); }

    void longNamesAreShort() {
        const QString name = forPeople(u"begin"_s + QString(1'000'000, u'x') + u"end.mp4"_s);
        QVERIFY(name.size() < 300);
        QVERIFY(name.startsWith(u"begin"_s) && name.endsWith(u"end.mp4"_s));
    }

    void noMarkupBegins() {
        QCOMPARE(withoutMarkup(u"<img src='x'>\x1b"_s), u"‹img src='x'›␛"_s);
        QCOMPARE(withoutMarkup(u"&lt;b&gt;"_s), u"＆lt;b＆gt;"_s);
    }

    void programsReadWhatWasThere() {
        const QString name = u"a\x1b\u009b\u202e\n\x7f"_s + u'b';
        const QString json = QString::fromUtf8(QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson());
        const QString shown = visibleJson(json);
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).object()[u"name"_s].toString(), name);
        QCOMPARE(visibleLines(shown), shown);
    }
};

QTEST_APPLESS_MAIN(TestVisibleText)
#include "test_visible_text.moc"
