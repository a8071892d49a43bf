// SPDX-License-Identifier: GPL-3.0-or-later
// Every language fits, one whose texts are 40 % longer, too: nothing is cut off, and no two things in a window have the
// same key.
#include "clean_up_dialog.h"
#include "desk.h"
#include "diagnostics_window.h"
#include "folding_tabs.h"
#include "language.h"
#include "many_clips.h"
#include "settings_dialog.h"
#include "setup_wizard.h"
#include "source_editor.h"
#include "status_header.h"
#include "status_label.h"
#include "support_archive_dialog.h"
#include "timeline_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
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
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget);
            tabs != nullptr && tabs->width() < tabs->sizeHint().width())
            cut += u"tabs from %1 (%2 of %3)"_s.arg(tabs->tabText(0)).arg(tabs->width()).arg(tabs->sizeHint().width());
        if (const auto* line = qobject_cast<const ElidedLabel*>(widget)) { // May be cut, but then it says so.
            if (line->isCut() && !line->toolTip().contains(line->text().toHtmlEscaped()))
                cut += line->text() + u" without a tool tip"_s;
            continue;
        }
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

/// Buttons, labels and lists below `window` that are not wholly in it, and not in something that scrolls.
QStringList outside(const QWidget& window, const QString& name) {
    QStringList all;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QWidget* part = widget->parentWidget();
        while (part != nullptr && part != &window && qobject_cast<const QAbstractScrollArea*>(part) == nullptr)
            part = part->parentWidget();
        if (!widget->isVisible() || widget->isWindow() || part != &window)
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!window.rect().contains(place))
            all += u"%1: %2 %3 at %4,%5 %6x%7"_s
                       .arg(name, QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName())
                       .arg(place.x())
                       .arg(place.y())
                       .arg(place.width())
                       .arg(place.height());
    }
    return all;
}

/// Keys (Alt and a letter) that lead to more than one visible thing below `root`: Qt then only moves the focus.
QStringList sharedKeys(const QWidget& root) {
    QMap<QKeySequence, QStringList> texts;
    const auto take = [&](const QString& text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            texts[key] += text;
    };
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr && label->buddy() != nullptr)
            take(label->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            take(button->text());
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                take(tabs->tabText(tab));
    }
    QStringList shared;
    for (const auto& [key, all] : texts.asKeyValueRange()) {
        if (all.size() > 1)
            shared += u"%1: %2"_s.arg(key.toString(), all.join(u", "_s));
    }
    return shared;
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private slots:

    /// A computer without a language of its own (C, POSIX) has times without seconds, too.
    void timesAreShortWithoutALanguage() {
        if (QLocale::system().language() != QLocale::C)
            QSKIP("This computer has a language; where the tests run as a service there is none.");
        Language language;
        language.use({});
        QCOMPARE(QLocale().toString(QTime(9, 5), QLocale::ShortFormat), u"09:05"_s);
        QLocale::setDefault(QLocale::c());
    }

    void everythingFits_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Vietnamese") << u"vi"_s;
        QTest::newRow("40 % longer") << u"wordy"_s;
    }

    void everythingFits() {
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() == u"offscreen")
            QSKIP("Offscreen on Windows has letters wider than a screen's; this one needs a display.");
#endif
        QFETCH(const QString, language);
        Language spoken;
        Wordy wordy;
        if (language == u"wordy")
            QCoreApplication::installTranslator(&wordy);
        else
            spoken.use(language);
        QStringList cut;
        QStringList shared;
        const QString pictures = qEnvironmentVariable("VTRACK_PICTURES"); // A folder to look at them in.
        const auto look = [&](QWidget& window, const QString& name) {
            window.show();
            QTest::qWait(0);
            // A text that has just come gets its room with the next layout, or with one after that.
            (void)QTest::qWaitFor([&] { return cutOff(window).isEmpty(); }, patienceMs);
            for (const QString& text : cutOff(window))
                cut += name + u": "_s + text;
            for (const QString& text : sharedKeys(window))
                shared += name + u": "_s + text;
            if (!pictures.isEmpty())
                window.grab().save(u"%1/%2-%3.png"_s.arg(pictures, name, language));
        };
        Desk desk;
        look(*desk.window, u"empty"_s);
        const auto written = writeClips(desk.program->database, {.sources = 1,
                                                                 .cameras = 2,
                                                                 .clips = 24 * 60,
                                                                 .newest = QDateTime::currentDateTimeUtc(),
                                                                 .destination = desk.folder.path(),
                                                                 .silentEvery = 2});
        QVERIFY2(written, written ? "" : qUtf8Printable(written.error().detail));
        desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
        desk.window->resize(960, 640); // The test's screen is narrower than any that fitsEveryScreen() knows.
        desk.window->show();
        QTRY_COMPARE(desk.window->live().coverage.rowCount(), 2);
        QTRY_COMPARE(desk.window->live().files.rowCount() > 0, true);
        look(*desk.window, u"dashboard"_s);
        auto* history = desk.window->findChild<FoldingTabs*>(u"history"_s);
        history->setFolded(false);
        for (int tab = 0; tab < history->count(); ++tab) { // Each may say how much is in it.
            const QString title = history->tabText(tab);
            if (tab != 1 && tab < 4 && !title.endsWith(u')'))
                history->setTabText(tab, title + u" (12)"_s);
        }
        auto* header = desk.window->findChild<StatusHeader*>();
        for (const Remedy remedy :
             {Remedy::SignIn, Remedy::TryDownloads, Remedy::FreeSpace, Remedy::ChooseDestination}) {
            header->show({.sentence = u"Nothing comes in."_s, .remedy = remedy, .showsCameras = true});
            look(*desk.window, u"trouble-%1"_s.arg(int(remedy)));
        }
        SettingsDialog settings(settingsServices(*desk.program, desk.background));
        settings.show();
        auto* pages = settings.findChild<QListWidget*>(u"pages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            look(settings, u"settings-%1"_s.arg(page));
        }
        DiagnosticsWindow diagnostics(desk.program->diagnosis, *desk.scheduler, desk.background);
        diagnostics.show();
        QTRY_VERIFY(!diagnostics.isTesting());
        look(diagnostics, u"diagnostics"_s);
        CleanUpDialog cleanUp(CleanUp(desk.program->database, desk.program->clock, desk.program->footage), 0,
                              desk.background);
        cleanUp.show();
        QTRY_VERIFY(!cleanUp.findChild<QLabel*>(u"shares"_s)->text().isEmpty());
        QTRY_VERIFY(cleanUp.findChild<StatusLabel*>(u"status"_s)->tone() != Tone::Busy);
        look(cleanUp, u"clean-up"_s);
        SupportArchiveDialog archive(desk.program->supportArchive, desk.background);
        look(archive, u"support-archive"_s);
        SourceEditor editor(desk.setup(), {.source = {.name = u"Packing hall"_s}});
        for (const auto tab : {SourceEditor::Tab::Schedule, SourceEditor::Tab::Cameras, SourceEditor::Tab::Names}) {
            editor.showTab(tab);
            look(editor, u"editor-%1"_s.arg(int(tab)));
        }
        SetupWizard wizard(desk.setup());
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
        QVERIFY2(shared.isEmpty(), qUtf8Printable(shared.join(u'\n')));
    }

    void fitsEveryScreen_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("screen");
        const std::array<std::pair<const char*, QSize>, 5> screens{std::pair("1024x600", QSize(1024, 600)),
                                                                   {"1366x768", QSize(1366, 768)},
                                                                   {"1366x768 at 125 %", QSize(1093, 614)},
                                                                   {"1920x1080", QSize(1920, 1080)},
                                                                   {"3840x2160 at 200 %", QSize(1920, 1080)}};
        for (const QString& language : {u"en"_s, u"vi"_s, u"wordy"_s}) {
            for (const auto& [name, screen] : screens)
                QTest::addRow("%s, %s", name, qPrintable(language)) << language << screen;
        }
    }

    /// Nothing of a window lies outside of the screen, and nothing in it outside of the window. On a screen of 1366x768
    /// 20 cameras of a source are in view at once, on a large one 40.
    void fitsEveryScreen() {
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() == u"offscreen")
            QSKIP("Offscreen on Windows has letters wider than a screen's; this one needs a display.");
#endif
        QFETCH(const QString, language);
        QFETCH(const QSize, screen);
        constexpr QSize frame(16, 40);
        Language spoken;
        Wordy wordy;
        if (language == u"wordy")
            QCoreApplication::installTranslator(&wordy);
        else
            spoken.use(language);
        QStringList bad;
        const QString pictures = qEnvironmentVariable("VTRACK_PICTURES"); // A folder to look at them in.
        const auto look = [&](QWidget& window, const QString& name) {
            window.resize(screen - frame);
            window.show();
            QTest::qWait(0);
            const auto faults = [&] {
                QStringList found = outside(window, name);
                if (window.width() > screen.width() - frame.width() ||
                    window.height() > screen.height() - frame.height())
                    found += u"%1: is %2x%3"_s.arg(name).arg(window.width()).arg(window.height());
                for (const QString& text : cutOff(window))
                    found += name + u": "_s + text;
                return found;
            };
            (void)QTest::qWaitFor([&] { return faults().isEmpty(); }, patienceMs); // As above.
            bad += faults();
            if (!pictures.isEmpty())
                window.grab().save(u"%1/%2-%3-%4.png"_s.arg(pictures, name, language).arg(screen.width()));
        };
        Desk desk;
        const auto written = writeClips(desk.program->database, {.sources = 2,
                                                                 .cameras = 40,
                                                                 .clips = 40 * 24,
                                                                 .newest = QDateTime::currentDateTimeUtc(),
                                                                 .destination = desk.folder.path(),
                                                                 .silentEvery = 2});
        QVERIFY2(written, written ? "" : qUtf8Printable(written.error().detail));
        desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
        desk.window->show();
        QTRY_VERIFY(desk.window->live().coverage.rowCount() >= 40);
        auto* header = desk.window->findChild<StatusHeader*>();
        header->show({.sentence = u"3 of 40 cameras need you."_s,
                      .detail = u"Table 12: silent since 11:10 · Gate 2: folder gone from Drive since 09:02"_s,
                      .progress = SyncProgress{.files = 1, .allFiles = 2, .bytes = 1, .allBytes = 2},
                      .remedy = Remedy::ChooseFolders,
                      .showsCameras = true});
        look(*desk.window, u"dashboard"_s);
        const TimelineView& timeline = desk.window->findChild<TimelinePanel*>()->view();
        const int cameras = screen.height() >= 1080 ? 40 : screen.height() >= 768 ? 20 : 0;
        if (!QTest::qWaitFor([&] { return timeline.linesInView() > cameras; },
                             patienceMs)) // And the heading of their source.
            bad += u"%1 lines of cameras are in view"_s.arg(timeline.linesInView());
        desk.window->findChild<FoldingTabs*>()->setFolded(false);
        look(*desk.window, u"lists"_s);
        SettingsDialog settings(settingsServices(*desk.program, desk.background));
        look(settings, u"settings"_s);
        DiagnosticsWindow diagnostics(desk.program->diagnosis, *desk.scheduler, desk.background);
        diagnostics.show();
        QTRY_VERIFY(!diagnostics.isTesting());
        look(diagnostics, u"diagnostics"_s);
        SourceEditor editor(desk.setup(), {.source = {.name = u"Packing hall"_s}});
        for (const auto tab : {SourceEditor::Tab::Schedule, SourceEditor::Tab::Cameras, SourceEditor::Tab::Names}) {
            editor.showTab(tab);
            look(editor, u"editor-%1"_s.arg(int(tab)));
        }
        SetupWizard wizard(desk.setup());
        look(wizard, u"wizard"_s);
        QCoreApplication::removeTranslator(&wordy);
        QLocale::setDefault(QLocale::c());
        QVERIFY2(bad.isEmpty(), qUtf8Printable(bad.join(u'\n')));
    }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
