// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a message box is shown whole, however long it and the title are.
#include "message_box.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <memory>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestMessageBox : public QObject {
    Q_OBJECT

private slots:
    void theSentenceIsWhole_data();
    void theSentenceIsWhole();
    void aLongNameIsWhole();

private:
    /// A box as the program shows it.
    static std::unique_ptr<QMessageBox> shown(const QString& text, const QString& more) {
        std::unique_ptr<QMessageBox> box(
            messageBox(QMessageBox::Warning, u"Settings"_s, text, more, QMessageBox::Ok, nullptr));
        box->show();
        return box;
    }
};

void TestMessageBox::theSentenceIsWhole_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("more");
    const QString more = u"Write days and hours like this."_s;
    QTest::newRow("short") << u"Yes?"_s << more;
    QTest::newRow("address") << u"Google Drive is connected as other@example.com."_s << more;
    QTest::newRow("field") << u"What was entered for “Folder for new sources” is not saved."_s << more;
    QTest::newRow("field, alone") << u"What was entered for “Folder for new sources” is not saved."_s << QString();
    QTest::newRow("Vietnamese") << u"Nội dung đã nhập cho “Khoảng thời gian yên lặng trong tuần” chưa được lưu."_s
                                << more;
    QString sentence = u"The camera folder at the back gate is not there any more"_s;
    while (sentence.size() < 119)
        sentence += u" and so on"_s;
    QTest::newRow("120 letters") << sentence.left(119) + u'.' << more;
    QTest::newRow("120 letters, alone") << sentence.left(119) + u'.' << QString();
    QTest::newRow("two paragraphs") << sentence + u'\n' + sentence << more;
}

void TestMessageBox::theSentenceIsWhole() {
    QFETCH(const QString, text);
    QFETCH(const QString, more);
    const auto box = shown(text, more);
    const auto* label = box->findChild<QLabel*>(u"qt_msgbox_label"_s);
    QVERIFY(label != nullptr);
    QCOMPARE(label->text(), text);
    const QSize room = label->contentsRect().size();
    const QSize onOneLine = label->fontMetrics().size(0, text);
    if (label->wordWrap())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QString::number(room.height())));
    else
        QVERIFY2(room.width() >= onOneLine.width(), qPrintable(u"%1 of %2"_s.arg(room.width()).arg(onOneLine.width())));
    QVERIFY(box->rect().contains(QRect(label->mapTo(box.get(), QPoint()), label->size())));
}

/// Without a place to wrap.
void TestMessageBox::aLongNameIsWhole() {
    QString name;
    const QFontMetrics metrics(QApplication::font());
    while (metrics.horizontalAdvance(name) < 540)
        name += u'm';
    const auto box = shown(u"The folder "_s + name + u" is not there."_s, {});
    const auto* label = box->findChild<QLabel*>(u"qt_msgbox_label"_s);
    QVERIFY(label != nullptr);
    QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(name),
             qPrintable(QString::number(label->width())));
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

QTEST_MAIN(TestMessageBox)
#include "test_message_box.moc"
