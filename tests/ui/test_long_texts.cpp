// SPDX-License-Identifier: GPL-3.0-or-later
// A language whose texts are 40 % longer must not be cut off, and every language must fit.
#include "clean_up_dialog.h"
#include "desk.h"
#include "diagnostics_window.h"
#include "language.h"
#include "settings_dialog.h"
#include "setup_wizard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QTranslator>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Says everything 40 % longer.
class Wordy final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                    int /*n*/) const override {
        const QString text = QString::fromUtf8(source);
        return text + u" xy"_s.repeated(int((text.size() * 4 / 10 + 2) / 3));
    }
};

/// Texts below `root` that have less room than they need.
QStringList cutOff(const QWidget& root) {
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* scroll = qobject_cast<const QScrollArea*>(widget);
            scroll != nullptr && scroll->widget()->width() > scroll->viewport()->width())
            cut += u"%1: wider than its page"_s.arg(scroll->accessibleName());
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
        if (text.isEmpty())
            continue;
        const bool wraps = label != nullptr && label->wordWrap();
        const bool fits = wraps ? widget->height() >= widget->heightForWidth(widget->width())
                                : widget->width() >= widget->minimumSizeHint().width() &&
                                      widget->width() + 1 >= widget->sizeHint().width();
        if (!fits)
            cut += u"%1 (%2x%3)"_s.arg(text).arg(widget->width()).arg(widget->height());
    }
    return cut;
}

} // namespace

class TestLongTexts : public QObject {
    Q_OBJECT

private slots:

    void nothingIsCutOff_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Vietnamese") << u"vi"_s;
        QTest::newRow("40 % longer") << u"wordy"_s;
    }

    void nothingIsCutOff() {
        QFETCH(const QString, language);
        Language spoken;
        Wordy wordy;
        if (language == u"wordy")
            QCoreApplication::installTranslator(&wordy);
        else
            spoken.use(language);
        QStringList cut;
        const QString pictures = qEnvironmentVariable("VTRACK_PICTURES"); // A folder to look at them in.
        const auto look = [&](QWidget& window, const QString& name) {
            window.show();
            QTest::qWait(0);
            for (const QString& text : cutOff(window))
                cut += name + u": "_s + text;
            if (!pictures.isEmpty())
                window.grab().save(u"%1/%2-%3.png"_s.arg(pictures, name, language));
        };
        Desk desk;
        look(*desk.window, u"dashboard"_s);
        SettingsDialog settings(desk.services());
        settings.show();
        auto* pages = settings.findChild<QListWidget*>(u"pages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            look(settings, u"settings-%1"_s.arg(page));
        }
        DiagnosticsWindow diagnostics(desk.services());
        diagnostics.show();
        QTRY_VERIFY_WITH_TIMEOUT(!diagnostics.isTesting(), 60'000);
        look(diagnostics, u"diagnostics"_s);
        CleanUpDialog cleanUp(desk.services());
        look(cleanUp, u"clean-up"_s);
        SetupWizard wizard(desk.services());
        wizard.show();
        look(wizard, u"wizard"_s);
        for (const int id : wizard.pageIds()) {
            if (id == wizard.currentId())
                continue;
            QWidget* page = wizard.page(id);
            page->setParent(nullptr);
            page->resize(620, 480);
            look(*page, u"wizard-%1"_s.arg(id));
            page->setParent(&wizard);
        }
        QCoreApplication::removeTranslator(&wordy);
        QLocale::setDefault(QLocale::c());
        QVERIFY2(cut.isEmpty(), qUtf8Printable(cut.join(u'\n')));
    }
};

QTEST_MAIN(TestLongTexts)
#include "test_long_texts.moc"
