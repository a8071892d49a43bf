// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of a list never acts on another row than the one it was opened for.
#include "row_menu.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QStringListModel>
#include <QtTest>

#include <memory>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestRowMenu : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_model.setStringList({u"first"_s, u"second"_s, u"third"_s});
        m_view = std::make_unique<QListView>();
        m_view->setModel(&m_model);
        m_view->addAction(&m_action);
        useRowMenu(*m_view);
        useRowMenu(*m_view); // Once is enough.
        m_view->resize(200, 60);
        m_view->show();
        m_view->setCurrentIndex(m_model.index(1));
    }

    void cleanup() { m_view.reset(); }

    void closesWithItsRow() {
        const QPointer<QMenu> menu = byKeyboard();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(m_model.removeRow(0)); // Another one.
        QVERIFY(menu->isVisible());
        QVERIFY(m_model.removeRow(0));
        QCOMPARE(m_view->currentIndex().data().toString(), u"third"_s);
        QVERIFY(!menu->isVisible());
        QTRY_VERIFY(!menu);
    }

    void closesWithTheLastRow() {
        QVERIFY(m_model.removeRow(2) && m_model.removeRow(0));
        const QPointer<QMenu> menu = byKeyboard();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(m_model.removeRow(0));
        QVERIFY(!menu->isVisible());
    }

    void closesWhenAllIsReadAgain() {
        const QPointer<QMenu> menu = byKeyboard();
        QVERIFY(menu && menu->isVisible());
        m_model.setStringList({u"fourth"_s});
        QVERIFY(!menu->isVisible());
    }

    void actsOnItsRow() {
        QStringList hit;
        const auto connection =
            connect(&m_action, &QAction::triggered, this, [&] { hit += m_view->currentIndex().data().toString(); });
        const QPoint place = m_view->visualRect(m_model.index(0)).center();
        ask(QContextMenuEvent::Mouse, place);
        const QPointer<QMenu> menu = m_view->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions() == m_view->actions());
        QTest::keyClick(menu.data(), Qt::Key_Down);
        QTest::keyClick(menu.data(), Qt::Key_Return);
        QCOMPARE(hit, QStringList{u"first"_s});
        disconnect(connection);
    }

    /// Also when the row is out of sight.
    void theKeyboardOpensItAtTheCurrentRow() {
        m_model.setStringList(QStringList(50, u"one of many"_s));
        const QModelIndex last = m_model.index(49);
        m_view->setCurrentIndex(last);
        m_view->scrollToTop();
        QVERIFY(!m_view->viewport()->rect().intersects(m_view->visualRect(last)));
        const QPointer<QMenu> menu = byKeyboard();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(last).center()));
        QCOMPARE(m_view->currentIndex(), last);
    }

    void withoutARowThereIsNone() {
        m_model.setStringList({});
        QVERIFY(!byKeyboard());
    }

private:
    void ask(QContextMenuEvent::Reason reason, const QPoint& place) {
        QContextMenuEvent asked(reason, place, m_view->viewport()->mapToGlobal(place));
        const bool byMouse = reason == QContextMenuEvent::Mouse;
        QCoreApplication::sendEvent(byMouse ? m_view->viewport() : m_view.get(), &asked);
    }

    /// The menu that the keyboard opens, which Qt asks for at the middle of the current row.
    QMenu* byKeyboard() {
        ask(QContextMenuEvent::Keyboard, m_view->visualRect(m_view->currentIndex()).center());
        const QList<QMenu*> menus = m_view->findChildren<QMenu*>();
        return menus.size() == 1 ? menus.first() : nullptr;
    }

    QStringListModel m_model;
    QAction m_action{u"Do it"_s};
    std::unique_ptr<QListView> m_view;
};

QTEST_MAIN(TestRowMenu)
#include "test_row_menu.moc"
