// SPDX-License-Identifier: GPL-3.0-or-later
// Help and About: what a person reads when nobody is there to ask.
#include "dashboard_window.h"
#include "desk.h"
#include "help.h"

#include <QAction>
#include <QDir>
#include <QMessageBox>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestHelp : public QObject {
    Q_OBJECT

private slots:

    void f1OpensTheHelpOnce() {
        QWidget window;
        addHelpKey(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QTest::keyClick(&window, Qt::Key_F1);
        QTRY_VERIFY(window.findChild<QTextBrowser*>(u"helpText"_s));
        openHelp(&window);
        const auto texts = window.findChildren<QTextBrowser*>(u"helpText"_s);
        QCOMPARE(texts.size(), 1);
        const QString text = texts.first()->toPlainText();
        for (const QString& word : {u"Ctrl+P"_s, u"Ctrl+D"_s, u"F1"_s, u"First steps"_s, u"Keys"_s, u"“Testing”"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QVERIFY(!text.contains(u'<'));
    }

    /// Each key of the window is in the list.
    void theWindowNamesItsKeys() {
        Desk desk;
        DashboardWindow& window = *desk.window;
        openHelp(&window);
        const QString text = window.findChild<QTextBrowser*>(u"helpText"_s)->toPlainText();
        QStringList missing;
        for (const QAction* action : window.findChildren<QAction*>()) {
            if (action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            for (const QKeySequence& key :
                 action->shortcuts().first(std::min<qsizetype>(1, action->shortcuts().size()))) {
                if (!text.contains(key.toString(QKeySequence::NativeText)))
                    missing += action->text() + u' ' + key.toString();
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
    }

    void aboutNamesPartsAndDataFolder() {
        Desk desk;
        QAction* about = nullptr;
        for (QAction* action : desk.window->findChildren<QAction*>())
            about = action->text() == u"A&bout…"_s ? action : about;
        QVERIFY(about);
        about->trigger();
        const auto* box = desk.window->findChild<QMessageBox*>(u"about"_s);
        QVERIFY(box);
        for (const QString& word : {u"QtKeychain"_s, u"libcurl"_s, u"OpenSSL"_s, u"SQLite"_s, u"LGPL-3.0"_s,
                                    QDir::toNativeSeparators(desk.program->folder.path())})
            QVERIFY2(box->informativeText().contains(word), qPrintable(box->informativeText()));
    }
};

QTEST_MAIN(TestHelp)
#include "test_help.moc"
