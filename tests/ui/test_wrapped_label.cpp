// SPDX-License-Identifier: GPL-3.0-or-later
// A text that comes after its window is open is shown whole, in every label that wraps.
#include "dialog.h"
#include "status_label.h"
#include "style.h"
#include "wrapped_label.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace vtrack;
using namespace Qt::StringLiterals;

namespace {

/// Several lines at any width that a window here has.
const QString longText = u"Some words that take several lines in this window. "_s.repeated(8);

bool isWhole(const QWidget& window) {
    const QList<WrappedLabel*> labels = window.findChildren<WrappedLabel*>();
    return std::ranges::all_of(labels, [&](const WrappedLabel* label) {
        const QRect place(label->mapTo(&window, QPoint()), label->size());
        return label->height() >= label->heightForWidth(label->width()) && window.rect().contains(place);
    });
}

} // namespace

class TestWrappedLabel : public QObject {
    Q_OBJECT

private slots:

    void init();
    void laterTextIsWhole_data();
    void laterTextIsWhole();
    void narrowWindowIsWhole();
    void hiddenLabelTakesNoRoom();
    void aDialogGrowsWithItAsFarAsTheScreenReaches();
    void theFirstLineIsBesideItsIcon();

private:
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout* m_layout = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_hint = nullptr;
    StatusLabel* m_status = nullptr;
};

void TestWrappedLabel::init() {
    m_window = std::make_unique<QWidget>();
    m_layout = new QVBoxLayout(m_window.get());
    m_text = style::textLabel({});
    m_hint = style::hintLabel({});
    m_status = new StatusLabel;
    for (QWidget* part :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_status)})
        m_layout->addWidget(part);
    m_window->setMinimumWidth(300);
    m_window->resize(300, 40);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWrappedLabel::laterTextIsWhole_data() {
    QTest::addColumn<QString>("which");
    for (const QString& which : {u"text"_s, u"hint"_s, u"status"_s})
        QTest::newRow(qUtf8Printable(which)) << which;
}

void TestWrappedLabel::laterTextIsWhole() {
    QFETCH(const QString, which);
    const int before = m_window->height();
    if (which == u"status"_s)
        m_status->setStatus(Tone::Error, longText);
    else
        style::setText(which == u"text"_s ? *m_text : *m_hint, longText);
    QTRY_VERIFY(m_window->height() > before);
    QTRY_VERIFY(isWhole(*m_window));
}

void TestWrappedLabel::narrowWindowIsWhole() {
    style::setText(*m_text, longText);
    QTRY_VERIFY(isWhole(*m_window));
    const int narrow = m_window->height();
    m_window->resize(900, 60);
    QTRY_VERIFY(m_window->minimumHeight() < narrow); // Fewer lines need less.
    m_window->resize(900, 60);
    const int wide = m_window->height();
    QVERIFY(isWhole(*m_window));
    m_window->resize(300, 60);
    QTRY_VERIFY(m_window->height() > wide && isWhole(*m_window));
}

/// A part that is hidden, or not yet laid out, has no width that means anything.
void TestWrappedLabel::hiddenLabelTakesNoRoom() {
    const int before = m_window->height();
    m_text->hide();
    style::setText(*m_text, longText);
    QTest::qWait(0);
    QCOMPARE_LE(m_window->height(), before);
    m_text->show();
    QTRY_VERIFY(isWhole(*m_window));
}

/// Then its contents scroll, and its buttons stay in view.
void TestWrappedLabel::aDialogGrowsWithItAsFarAsTheScreenReaches() {
    Dialog dialog;
    QLabel* text = style::textLabel(u"Short."_s);
    auto* contents = new QVBoxLayout;
    contents->addWidget(text);
    QDialogButtonBox* buttons = style::buttonBox(QDialogButtonBox::Close);
    dialog.lay(contents, buttons, 300);
    const QRect screen = dialog.screen()->availableGeometry();
    dialog.show();
    dialog.move(screen.center());
    const auto isInView = [&] {
        const QRect place(buttons->mapTo(&dialog, QPoint()), buttons->size());
        return screen.contains(dialog.frameGeometry()) && dialog.rect().contains(place);
    };
    const auto* body = dialog.findChild<QScrollArea*>();
    const int before = dialog.height();
    style::setText(*text, longText);
    QTRY_VERIFY(dialog.height() > before && isWhole(dialog));
    QTRY_VERIFY(isInView());
    QTRY_COMPARE(body->verticalScrollBar()->maximum(), 0);
    style::setText(*text, longText.repeated(40));
    QTRY_VERIFY(body->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(isInView());
    QVERIFY(dialog.height() > screen.height() / 2);
    dialog.move(screen.bottomRight());
    dialog.hide();
    dialog.show(); // On the screen from the beginning.
    QTRY_VERIFY(isInView());
}

/// Also where the window has more room than the text needs, and for the spinner.
void TestWrappedLabel::theFirstLineIsBesideItsIcon() {
    m_text->hide();
    m_hint->hide();
    const auto* words = m_status->findChild<WrappedLabel*>();
    for (const Tone tone : {Tone::Warning, Tone::Busy}) {
        for (const QString& text : {u"Signing out…"_s, longText}) {
            m_status->setStatus(tone, text);
            m_window->resize(300, 900);
            QTRY_VERIFY(words->height() > words->heightForWidth(words->width())); // There is more room.
            const QList<QWidget*> parts = m_status->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
            const auto icon =
                std::ranges::find_if(parts, [&](const QWidget* part) { return part != words && part->isVisible(); });
            QVERIFY(icon != parts.end());
            const int above = words->alignment().testFlag(Qt::AlignTop)
                                  ? words->contentsMargins().top()
                                  : (words->height() - words->heightForWidth(words->width())) / 2;
            const int line = words->y() + above + words->fontMetrics().height() / 2;
            QVERIFY2(std::abs(line - (*icon)->geometry().center().y()) <= 1, qPrintable(text));
        }
    }
}

QTEST_MAIN(TestWrappedLabel)
#include "test_wrapped_label.moc"
