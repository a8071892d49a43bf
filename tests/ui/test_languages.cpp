// SPDX-License-Identifier: GPL-3.0-or-later
// Every language fits, one whose texts are 40 % longer, too: nothing is cut off, and no two things in a window or menu
// have the same key.
#include "account_dialog.h"
#include "clean_up_dialog.h"
#include "diagnostics_window.h"
#include "folder_store.h"
#include "folding_tabs.h"
#include "footage_desk.h"
#include "language.h"
#include "new_camera_banner.h"
#include "resume_banner.h"
#include "settings_dialog.h"
#include "setup_page.h"
#include "setup_wizard.h"
#include "sign_in_dialog.h"
#include "silence_dialog.h"
#include "source_editor.h"
#include "status_header.h"
#include "status_label.h"
#include "support_archive_dialog.h"
#include "tray_icon.h"
#include "unchosen_folder_store.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDesktopServices>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
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

/// Speaks the language ("wordy" for the longer one) while it exists.
class Speech final {
public:
    explicit Speech(const QString& language) {
        if (language == u"wordy")
            QCoreApplication::installTranslator(&m_wordy);
        else
            m_language.use(language);
    }

    ~Speech() {
        QCoreApplication::removeTranslator(&m_wordy);
        QLocale::setDefault(QLocale::c());
    }

    Q_DISABLE_COPY_MOVE(Speech)

private:
    Language m_language;
    Wordy m_wordy;
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

/// Keys (Alt and a letter) that lead to more than one of the texts: Qt then only moves the focus.
QStringList sharedAmong(const QStringList& texts) {
    QMap<QKeySequence, QStringList> ofKeys;
    for (const QString& text : texts) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            ofKeys[key] += text;
    }
    QStringList shared;
    for (const auto& [key, all] : ofKeys.asKeyValueRange()) {
        if (all.size() > 1)
            shared += u"%1: %2"_s.arg(key.toString(), all.join(u", "_s));
    }
    return shared;
}

/// Those of everything visible below `root`.
/// @param further texts that people see beside it.
QStringList sharedKeys(const QWidget& root, const QStringList& further = {}) {
    QStringList texts = further;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr && label->buddy() != nullptr)
            texts += label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts += button->text();
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                texts += tabs->tabText(tab);
    }
    return sharedAmong(texts);
}

/// Those of a menu with these actions, and of the menus that open from it.
QStringList sharedInMenus(const QList<QAction*>& actions) {
    QStringList texts;
    QStringList shared;
    for (const QAction* action : actions) {
        if (!action->isVisible())
            continue;
        texts += action->text();
        if (const auto* further = action->menu<QMenu*>())
            shared += sharedInMenus(further->actions());
    }
    return sharedAmong(texts) + shared;
}

/// The texts of the wizard's buttons that are shown with the page.
QStringList wizardButtons(const SetupWizard& wizard, int id) {
    const QWizardPage& page = *wizard.page(id);
    QStringList texts{page.buttonText(page.isFinalPage() ? QWizard::FinishButton : QWizard::NextButton)};
    if (id != wizard.pageIds().first())
        texts += page.buttonText(QWizard::BackButton);
    return texts;
}

/// Two folders that appeared beside the first camera of writeClips(), as rows only.
bool addNewFolders(const Database& database) {
    const auto connection = database.connect();
    if (!connection)
        return false;
    const auto source = SourceStore(**connection).byId(1);
    if (!source || !*source || (*source)->cameras.isEmpty())
        return false;
    const Camera& camera = (*source)->cameras.first();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const WatchedFolder own{.folderId = camera.folderId, .cameraId = camera.id, .parentId = u"parent"_s};
    bool done = FolderStore(**connection, 1).place(own, now).has_value();
    UnchosenFolderStore others(**connection, 1);
    for (const QString& name : {u"Cam3"_s, u"Cam4"_s}) {
        const UnchosenFolder other{.folderId = u"new_"_s + name, .parentId = u"parent"_s, .name = name};
        done = others.see(other, now).has_value() && done;
    }
    return done;
}

/// Looks at windows, and keeps what is wrong with them.
class Inspection final {
public:
    explicit Inspection(QString language)
        : m_language(std::move(language)) {}

    /// @param further texts with keys that people see beside the window's own.
    void look(QWidget& window, const QString& name, const QStringList& further = {}) {
        window.show();
        QTest::qWait(0);
        // A text that has just come gets its room with the next layout, or with one after that.
        (void)QTest::qWaitFor([&] { return cutOff(window).isEmpty(); }, patienceMs);
        for (const QString& text : cutOff(window))
            m_faults += u"%1: cut: %2"_s.arg(name, text);
        for (const QString& text : sharedKeys(window, further))
            m_faults += u"%1: one key: %2"_s.arg(name, text);
        if (!m_pictures.isEmpty())
            window.grab().save(u"%1/%2-%3.png"_s.arg(m_pictures, name, m_language));
    }

    void lookAtMenu(const QList<QAction*>& actions, const QString& name) {
        for (const QString& text : sharedInMenus(actions))
            m_faults += u"%1: one key: %2"_s.arg(name, text);
    }

    [[nodiscard]] const QStringList& faults() const { return m_faults; }

private:
    QString m_language;
    QString m_pictures = qEnvironmentVariable("VTRACK_PICTURES"); ///< A folder to look at them in.
    QStringList m_faults;
};

/// Looks at each menu with a name when it opens: on a busy computer, one may close before a test finds it.
class MenuWatch final : public QObject {
public:
    explicit MenuWatch(Inspection& inspection)
        : m_inspection(inspection) {
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] bool hasSeen(const QString& name) const { return m_seen.contains(name); }

    bool eventFilter(QObject* object, QEvent* event) override {
        const auto* menu = event->type() == QEvent::Show ? qobject_cast<QMenu*>(object) : nullptr;
        if (menu == nullptr || menu->objectName().isEmpty())
            return false;
        m_inspection.lookAtMenu(menu->actions(), menu->objectName());
        const bool isOfSilentCamera = menu->findChild<QMenu*>(u"knownUntil"_s) != nullptr;
        if (isOfSilentCamera && !menu->isEmpty())
            m_seen += menu->objectName();
        return false;
    }

private:
    Inspection& m_inspection;
    QStringList m_seen;
};

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
        const Speech speech(language);
        Inspection inspection(language);
        const auto look = [&](QWidget& window, const QString& name) {
            inspection.look(window, name);
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
        // Before there are new folders: the remedies of several problems may have the same key.
        DiagnosticsWindow diagnostics(desk.program->diagnosis, *desk.scheduler, desk.background);
        diagnostics.show();
        QTRY_VERIFY(!diagnostics.isTesting());
        look(diagnostics, u"diagnostics"_s);
        QVERIFY(addNewFolders(desk.program->database));
        desk.window->live().reader.refresh();
        const auto* banner = desk.window->findChild<NewCameraBanner*>();
        QTRY_VERIFY(banner->isVisible());
        auto* header = desk.window->findChild<StatusHeader*>();
        for (const Remedy remedy : {Remedy::SignIn, Remedy::TryDownloads, Remedy::FreeSpace, Remedy::ChooseDestination,
                                    Remedy::ChooseFolders, Remedy::ImportClientFile}) {
            header->show({.sentence = u"Nothing comes in."_s, .remedy = remedy, .showsCameras = true});
            look(*desk.window, u"trouble-%1"_s.arg(int(remedy)));
        }
        header->show({.sentence = u"Alarms have not been sent."_s, .showsAlarms = true});
        look(*desk.window, u"alarms"_s);
        banner->findChild<QPushButton*>()->setText(NewCameraBanner::tr("Continue w&ith it")); // Where one is gone.
        look(*desk.window, u"successor"_s);
        SettingsDialog settings(settingsServices(*desk.program, desk.background));
        settings.show();
        auto* pages = settings.findChild<QListWidget*>(u"pages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            look(settings, u"settings-%1"_s.arg(page));
        }
        CleanUpDialog cleanUp(CleanUp(desk.program->database, desk.program->clock, desk.program->footage), 0,
                              desk.background);
        cleanUp.show();
        QTRY_VERIFY(!cleanUp.findChild<QLabel*>(u"shares"_s)->text().isEmpty());
        QTRY_VERIFY(cleanUp.findChild<StatusLabel*>(u"status"_s)->tone() != Tone::Busy);
        look(cleanUp, u"clean-up"_s);
        SupportArchiveDialog archive(desk.program->supportArchive, desk.background);
        look(archive, u"support-archive"_s);
        const SilenceScope scope{u"Cloud_Table_1"_s, {1}};
        SilenceDialog planned(SilenceDialog::Kind::Planned, {scope}, desk.program->clock);
        look(planned, u"planned-silence"_s);
        SilenceDialog present(SilenceDialog::Kind::Present, {scope}, desk.program->clock);
        look(present, u"known-silence"_s);
        SourceEditor editor(desk.setup(), {.source = {.name = u"Packing hall"_s}});
        for (const auto tab : {SourceEditor::Tab::Schedule, SourceEditor::Tab::Cameras, SourceEditor::Tab::Names}) {
            editor.showTab(tab);
            look(editor, u"editor-%1"_s.arg(int(tab)));
        }
        SetupWizard wizard(desk.setup());
        wizard.show();
        for (const int id : wizard.pageIds()) {
            auto* page = qobject_cast<SetupPage*>(wizard.page(id));
            QVERIFY(page);
            const bool isCurrent = id == wizard.currentId(); // It stays where it is, with the wizard's own buttons.
            const QStringList buttons = isCurrent ? QStringList() : wizardButtons(wizard, id);
            QWidget* window = &wizard;
            if (!isCurrent) {
                page->setParent(nullptr);
                page->resize(620, 480);
                window = page;
            }
            inspection.look(*window, u"wizard-%1"_s.arg(id), buttons);
            auto* resume = new ResumeBanner;
            page->putFirst(resume);
            resume->show();
            inspection.look(*window, u"wizard-%1-resumed"_s.arg(id), buttons);
            delete resume;
            if (!isCurrent)
                page->setParent(&wizard);
        }
        QVERIFY2(inspection.faults().isEmpty(), qUtf8Printable(inspection.faults().join(u'\n')));
    }

    void theAccountFits_data() { everythingFits_data(); }

    /// Whatever the reason to sign in is, and however long an address.
    void theAccountFits() {
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() == u"offscreen")
            QSKIP("Offscreen on Windows has letters wider than a screen's; this one needs a display.");
#endif
        QFETCH(const QString, language);
        const Speech speech(language);
        Inspection inspection(language);
        const SandboxDrive google({u"--consent"_s, u"page"_s});
        Desk desk(&google);
        QVERIFY(desk.signIn(SignInMethod::Gmail));
        QVERIFY(desk.signIn(SignInMethod::Drive));
        const SignInServices services = signInServices(*desk.program, desk.background);
        AccountDialog account(services);
        account.show();
        auto* signOut = account.findChild<QPushButton*>(u"signOut"_s);
        QTRY_VERIFY(signOut->isEnabled());
        inspection.look(account, u"account"_s);
        signOut->click();
        QVERIFY(account.findChild<QPushButton*>(u"confirmSignOut"_s)->isVisible());
        inspection.look(account, u"sign-out"_s);

        Browser browser;
        browser.stopsAt = u"http"_s; // The page stays as it is.
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const auto unset = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"http"_s); });
        const SetupWizard wizard(desk.setup()); // Its sign-in pages have the same panel beside their buttons.
        const QStringList buttons = wizardButtons(wizard, wizard.pageIds().at(2));
        const QString sentence = u"Google ended this sign-in, so nothing is downloaded for “Packing hall” any more. "_s;
        const QString longAddress = u"somebody.with.a.long.name@packing-hall-north.example.com"_s;
        for (const auto& [person, address] : {std::pair(SignInDialog::Person::Same, QString()),
                                              std::pair(SignInDialog::Person::Another, longAddress)}) {
            const QString name = u"sign-in-%1"_s.arg(int(person));
            SignInDialog dialog(services, sentence.repeated(5), person, address);
            dialog.show();
            auto* signIn = dialog.findChild<QPushButton*>(u"driveSignInButton"_s);
            QTRY_VERIFY(signIn->isVisible() && signIn->isEnabled());
            inspection.look(dialog, name, buttons);
            auto* stop = signIn->parentWidget()->findChild<QPushButton*>(u"cancelSignInButton"_s);
            signIn->click();
            QTRY_VERIFY(stop->isVisible());
            inspection.look(dialog, name + u"-waiting"_s, buttons);
            stop->click();
        }
        QVERIFY2(inspection.faults().isEmpty(), qUtf8Printable(inspection.faults().join(u'\n')));
    }

    void menusHaveEachKeyOnce_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Vietnamese") << u"vi"_s;
    }

    /// A key that two entries of a menu share runs neither of them.
    void menusHaveEachKeyOnce() {
        QFETCH(const QString, language);
        const Speech speech(language);
        Inspection inspection(language);
        FootageDesk desk;
        DashboardWindow& window = *desk.window;
        SourceActions& source = window.sourceActions();
        const TrayIcon tray(*desk.scheduler, window.live(), window.actions());
        const auto lookAtAll = [&](const QString& when) {
            inspection.lookAtMenu(tray.menu().actions(), u"tray, "_s + when);
            for (const QMenu* menu : window.findChildren<QMenu*>())
                inspection.lookAtMenu(menu->actions(), u"menu, "_s + when);
            for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) // For useRowMenu().
                inspection.lookAtMenu(view->actions(), view->accessibleName() + u", "_s + when);
        };
        const MenuWatch opened(inspection);
        desk.watcher->look();
        QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
        QTRY_VERIFY(source.pause.isEnabled());
        lookAtAll(u"running"_s);

        const auto weekOf = [](const QDate& day) {
            return TimelineRange(TimelineRange::Scale::Week, day, QTimeZone::systemTimeZone());
        };
        const QDate today = desk.now.toLocalTime().date();
        QVERIFY(desk.shows(weekOf(today)));
        auto* lists = window.findChild<FoldingTabs*>();
        lists->setCurrentIndex(2);
        lists->setFolded(false);
        QAbstractItemView* gaps = desk.list(DashboardWindow::tr("Gaps"));
        QVERIFY(gaps != nullptr);
        QTRY_VERIFY(gaps->model()->rowCount() > 0);
        gaps->setCurrentIndex(gaps->model()->index(0, 0));
        emit gaps->customContextMenuRequested(gaps->visualRect(gaps->currentIndex()).center());
        QTRY_VERIFY(opened.hasSeen(u"gapMenu"_s));

        QVERIFY(desk.shows(weekOf(today.addDays(-1))));
        desk.view->point({1, desk.yesterday().span().from + 12 * 60 * 60});
        emit desk.view->menuRequested(QPoint(10, 10));
        QTRY_VERIFY(opened.hasSeen(u"clipMenu"_s));
        emit desk.view->cameraMenuRequested(1, QPoint(10, 10));
        QTRY_VERIFY(opened.hasSeen(u"cameraMenu"_s));

        QTRY_VERIFY(window.actions().pause.isEnabled());
        window.actions().pause.trigger();
        QVERIFY(window.actions().isPaused());
        lookAtAll(u"paused"_s);
        const QString text = source.pause.text();
        source.pause.trigger();
        QTRY_VERIFY(source.pause.text() != text);
        lookAtAll(u"source paused"_s);
        QVERIFY2(inspection.faults().isEmpty(), qUtf8Printable(inspection.faults().join(u'\n')));
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
