// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever scrolls a page with the wheel changes nothing on it.
#include "wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest>

#include <memory>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestWheelGuard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theWheelScrollsThePage_data();
    void theWheelScrollsThePage();
    void whatHasTheFocusIsChanged();

private:
    /// One notch downwards over the middle of the widget, as from a mouse.
    static void turnWheel(QWidget& widget) {
        const QPointF middle = widget.rect().center();
        QWheelEvent turned(middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                           Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turned);
        qApp->notify(&widget, &turned);
    }

    const WheelGuard m_guard;
    std::unique_ptr<QScrollArea> m_page;
    QLineEdit* m_first = nullptr;
    QComboBox* m_choice = nullptr;
    QSpinBox* m_number = nullptr;
    QDoubleSpinBox* m_fraction = nullptr;
    QSlider* m_slider = nullptr;
};

void TestWheelGuard::init() {
    m_page = std::make_unique<QScrollArea>();
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    m_first = new QLineEdit;
    m_choice = new QComboBox;
    m_choice->addItems({u"one"_s, u"two"_s, u"three"_s});
    m_number = new QSpinBox;
    m_number->setValue(50);
    m_fraction = new QDoubleSpinBox;
    m_fraction->setValue(50);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setValue(50);
    for (QWidget* field :
         {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_number),
          static_cast<QWidget*>(m_fraction), static_cast<QWidget*>(m_slider)})
        rows->addWidget(field);
    rows->addSpacing(2000);
    m_page->setWidgetResizable(true);
    m_page->setWidget(content);
    m_page->resize(300, 300);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_first->setFocus();
    QVERIFY(m_first->hasFocus());
    QTRY_VERIFY(m_page->verticalScrollBar()->maximum() > 0);
}

void TestWheelGuard::cleanup() {
    m_page.reset();
}

void TestWheelGuard::theWheelScrollsThePage_data() {
    QTest::addColumn<QString>("over");
    for (const char* over : {"choice", "number", "text of a number", "fraction", "slider"})
        QTest::newRow(over) << QString::fromLatin1(over);
}

void TestWheelGuard::theWheelScrollsThePage() {
    QFETCH(const QString, over);
    const QHash<QString, QWidget*> fields{{u"choice"_s, m_choice},
                                          {u"number"_s, m_number},
                                          {u"text of a number"_s, m_number->findChild<QLineEdit*>()},
                                          {u"fraction"_s, m_fraction},
                                          {u"slider"_s, m_slider}};
    QWidget* field = fields.value(over);
    QVERIFY(field != nullptr);
    turnWheel(*field);
    QCOMPARE(m_choice->currentIndex(), 0);
    QCOMPARE(m_number->value(), 50);
    QCOMPARE(m_fraction->value(), 50.0);
    QCOMPARE(m_slider->value(), 50);
    QVERIFY(m_page->verticalScrollBar()->value() > 0);
    QVERIFY(m_first->hasFocus()); // Otherwise the next notch would change the field.
}

void TestWheelGuard::whatHasTheFocusIsChanged() {
    m_number->setFocus();
    turnWheel(*m_number);
    QCOMPARE(m_number->value(), 49);
    QCOMPARE(m_page->verticalScrollBar()->value(), 0);
}

QTEST_MAIN(TestWheelGuard)
#include "test_wheel_guard.moc"
