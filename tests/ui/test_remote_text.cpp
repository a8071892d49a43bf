// SPDX-License-Identifier: GPL-3.0-or-later
// Every name, account and word of a server is HTML that points at files. Every window, page and dialog shows it as it
// is, and opens none of them.
#include "account_dialog.h"
#include "alarm_notice_store.h"
#include "camera_panel.h"
#include "clean_up.h"
#include "clean_up_dialog.h"
#include "desk.h"
#include "diagnostics_window.h"
#include "display_text.h"
#include "drive_seed.h"
#include "evidence_dialog.h"
#include "item_roles.h"
#include "message_box.h"
#include "person_label.h"
#include "problem_box.h"
#include "settings_dialog.h"
#include "setup_file_import.h"
#include "setup_wizard.h"
#include "sign_in_dialog.h"
#include "source_editor.h"
#include "source_store.h"
#include "status_label.h"
#include "style.h"
#include "support_archive_dialog.h"
#include "timeline_panel.h"
#include "tray_icon.h"
#include "visible_text.h"

#include <QAbstractItemModel>
#include <QHelpEvent>
#include <QImage>
#include <QJsonDocument>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QToolTip>

#include <algorithm>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Files that a name points at, and whether anybody opens them. Reading the pipe would never end.
class Bait {
public:
    Bait() {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        if (!picture.save(m_folder.filePath(u"p.png"_s)) ||
            ::mkfifo(QFile::encodeName(m_folder.filePath(u"fifo"_s)).constData(), 0600) != 0 ||
            ::inotify_add_watch(m_watch, QFile::encodeName(m_folder.path()).constData(), IN_OPEN) < 0)
            qFatal("no bait");
    }

    ~Bait() { ::close(m_watch); }

    Bait(const Bait&) = delete;
    Bait& operator=(const Bait&) = delete;

    /// A name for `what` that a rich text would take for a picture, a heading and a link, and that turns the direction.
    [[nodiscard]] QString name(const QString& what) const {
        return u"<h1>%1</h1>\u202e<img src='%2/p.png'><img src='file://%2/fifo'><a href='http://x'>y</a>"_s.arg(
            what, m_folder.path());
    }

    [[nodiscard]] bool wasTaken() const {
        char event[4096];
        return ::read(m_watch, static_cast<char*>(event), sizeof event) > 0;
    }

private:
    QTemporaryDir m_folder;
    int m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
};

QJsonObject file(const QString& name) {
    return {{u"name"_s, name}, {u"size"_s, 2000}, {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s}};
}

QJsonObject driveOf(const Bait& bait) {
    const QString clip = u"_20250115_103000.mp4"_s;
    const QJsonArray camera{file(bait.name(u"clip"_s) + clip), file(bait.name(u"refused"_s) + clip),
                            file(bait.name(u"note"_s) + u".txt"_s)};
    const QJsonObject location = folder(bait.name(u"location"_s), {folder(bait.name(u"camera"_s), camera)});
    const QJsonObject project = folder(bait.name(u"project"_s), {folder(bait.name(u"area"_s), {location})});
    return {
        {u"users"_s, QJsonArray{QJsonObject{
                         {u"email"_s, u"a@example.com"_s}, {u"name"_s, bait.name(u"account"_s)}, {u"sub"_s, u"1"_s}}}},
        {u"files"_s, QJsonArray{project}},
        {u"drives"_s, QJsonArray{folder(bait.name(u"drive"_s), {})}}};
}

bool isTag(const QString& text) {
    return text.contains(u"<img"_s) || text.contains(u"<h1"_s) || text.contains(u"<b>"_s);
}

/// Whether something in it would act on what stands beside it.
QStringList complaintsAboutText(const QString& where, const QString& text) {
    return text == visibleLines(text) ? QStringList() : QStringList{where + u": "_s + text};
}

/// What is wrong with the tool tip; shows it.
QStringList complaintsAboutToolTip(const QString& tip, QWidget& at) {
    if (tip.isEmpty())
        return {};
    QToolTip::showText(at.mapToGlobal(QPoint(1, 1)), tip, &at);
    QCoreApplication::processEvents();
    return isTag(tip) ? QStringList{u"tool tip: "_s + tip} : complaintsAboutText(u"tool tip"_s, tip);
}

QStringList complaintsAboutItems(QAbstractItemView& view, const QModelIndex& parent = {}) { // NOLINT(misc-no-recursion)
    QStringList complaints;
    const QAbstractItemModel& model = *view.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            complaints += complaintsAboutToolTip(index.data(Qt::ToolTipRole).toString(), view);
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole),
                                   int(Qt::AccessibleDescriptionRole), int(DetailRole)})
                complaints += complaintsAboutText(u"item"_s, index.data(role).toString());
            complaints += complaintsAboutItems(view, index);
        }
    }
    return complaints;
}

/// Everything in the window that would take a name for HTML. Paints the window, and shows all tool tips.
QStringList complaintsAbout(QWidget& window) {
    QStringList complaints;
    window.grab();
    QList<QPointer<QWidget>> widgets{&window};
    for (QWidget* child : window.findChildren<QWidget*>())
        widgets += child;
    for (QWidget* widget : std::as_const(widgets)) {
        if (widget == nullptr)
            continue; // An earlier tool tip.
        complaints += complaintsAboutToolTip(widget->toolTip(), *widget);
        complaints += complaintsAboutText(u"title"_s, widget->windowTitle());
        complaints += complaintsAboutText(u"accessible name"_s, widget->accessibleName());
        complaints += complaintsAboutText(u"accessible description"_s, widget->accessibleDescription());
        const auto* label = qobject_cast<QLabel*>(widget);
        if (label && label->textFormat() != Qt::PlainText && isTag(label->text()))
            complaints += u"label: "_s + label->text();
        if (label)
            complaints += complaintsAboutText(u"label"_s, label->text());
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            complaints += complaintsAboutText(u"button"_s, button->text());
        for (const QAction* action : widget->actions())
            complaints += complaintsAboutText(u"action"_s, action->text());
        if (auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            complaints += complaintsAboutItems(*view);
    }
    return complaints;
}

QStringList complaintsAboutAllWindows() {
    QStringList complaints;
    QList<QPointer<QWidget>> windows;
    for (QWidget* window : QApplication::topLevelWidgets())
        windows += window;
    for (QWidget* window : std::as_const(windows)) {
        if (window && window->isVisible())
            complaints += complaintsAbout(*window);
    }
    return complaints;
}

int sightsOf(const QString& text, const QAbstractItemModel& model,
             const QModelIndex& parent = {}) { // NOLINT(misc-no-recursion)
    int sights = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            sights += (index.data().toString().contains(text) ? 1 : 0) + sightsOf(text, model, index);
        }
    }
    return sights;
}

/// How often a person sees the name for `what`, tags and all, in labels and lists.
int sightsOf(const QString& what, const QWidget& window) {
    int sights = 0;
    const QString seen = u"<h1>"_s + what;
    for (const QLabel* label : window.findChildren<QLabel*>())
        sights += label->text().contains(seen) ? 1 : 0;
    for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>())
        sights += view->model() ? sightsOf(seen, *view->model()) : 0;
    return sights;
}

/// The desk of somebody whose camera was synced, with a refused clip, a clip that was left out, and a new folder.
struct Scene {
    Scene()
        : google({u"--consent"_s, u"page"_s}, driveOf(bait))
        , desk(&google) {
        desk.window->show();
        const QString refused = idOf(bait.name(u"refused"_s) + u"_20250115_103000.mp4"_s);
        google.setFault(
            {{u"kind"_s, u"media"_s}, {u"fileId"_s, refused}},
            {{u"status"_s, 403},
             {u"body"_s,
              QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, 403},
                                                   {u"message"_s, bait.name(u"message"_s)},
                                                   {u"errors"_s, QJsonArray{QJsonObject{
                                                                     {u"reason"_s, bait.name(u"reason"_s)}}}}}}}}});
        QString camera;
        for (const QJsonValue& each : google.files())
            camera = each[u"id"_s].toString() == refused ? each[u"parent"_s].toString() : camera;
        source = desk.addSource({camera});
        if (source == 0 || !sync())
            qFatal("no source");
        google.control(u"add"_s, {{u"parent"_s, parentOf(parentOf(refused))},
                                  {u"name"_s, bait.name(u"another"_s)},
                                  {u"files"_s, QJsonArray{file(u"later.mp4"_s)}},
                                  {u"createdTime"_s, toIsoUtc(QDateTime::currentDateTimeUtc().addSecs(5))}});
        if (!sync())
            qFatal("no second check");
        desk.window->live().reader.refresh();
    }

    bool sync() { return desk.check(source); }

    [[nodiscard]] QString idOf(const QString& name) const {
        for (const QJsonValue& each : google.files()) {
            if (each[u"name"_s].toString() == name)
                return each[u"id"_s].toString();
        }
        qFatal("no such file");
    }

    [[nodiscard]] QString parentOf(const QString& id) {
        QString parent;
        const bool known = desk.onWorker([&]() -> Result<void> {
            const auto item = desk.program->drive.get(id);
            if (!item)
                return std::unexpected(item.error());
            parent = item->parentId;
            return {};
        });
        if (!known)
            qFatal("no parent");
        return parent;
    }

    Bait bait;
    SandboxDrive google;
    Desk desk;
    qint64 source = 0;
};

} // namespace

class TestRemoteText : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { m_scene = std::make_unique<Scene>(); }

    void cleanupTestCase() { m_scene.reset(); }

    void cleanup() {
        QToolTip::hideText();
        QVERIFY(!m_scene->bait.wasTaken());
    }

    void theDashboardAndItsLists() {
        DashboardWindow& window = *m_scene->desk.window;
        QTRY_VERIFY(sightsOf(u"refused"_s, window) > 0);
        QTRY_VERIFY(sightsOf(u"clip"_s, window) > 0);
        // A camera is called as its folder on this computer, which no tag gets into.
        QTRY_VERIFY(sightsOf(u"_h1_camera"_s, window.live().coverage) > 0);
        QTRY_VERIFY(sightsOf(u"another"_s, window) > 0);
        QCOMPARE(complaintsAbout(window), QStringList());
        window.findChild<TimelinePanel*>()->setRange(
            TimelineRange(TimelineRange::Scale::Day, QDate(2025, 1, 15), QTimeZone::systemTimeZone()));
        QCoreApplication::processEvents();
        QCOMPARE(complaintsAbout(window), QStringList());
    }

    void theQuestionBeforeASourceIsRemoved() {
        DashboardWindow& window = *m_scene->desk.window;
        QTRY_VERIFY(window.sourceActions().remove.isEnabled());
        window.sourceActions().remove.trigger();
        auto* question = window.findChild<QMessageBox*>(u"removeSourceQuestion"_s);
        QVERIFY(question);
        QCOMPARE(complaintsAbout(*question), QStringList());
        question->close();
    }

    void messageBoxes() {
        const QString name = m_scene->bait.name(u"box"_s);
        QMessageBox* box = messageBox(QMessageBox::Warning, name, name, name, QMessageBox::Ok, nullptr);
        box->show();
        QCOMPARE(sightsOf(u"box"_s, *box), 2);
        QCOMPARE(complaintsAbout(*box), QStringList());
        box->close();
        showProblem(m_scene->desk.window.get(), name, name);
        QCOMPARE(complaintsAboutAllWindows(), QStringList());
        m_scene->desk.window->findChild<QMessageBox*>()->close();
    }

    void theSignIn() {
        SignInDialog dialog(signInServices(*m_scene->desk.program, m_scene->desk.background),
                            m_scene->bait.name(u"reason"_s), SignInDialog::Person::Same);
        dialog.show();
        QVERIFY(sightsOf(u"reason"_s, dialog) > 0);
        QTRY_VERIFY(sightsOf(u"account"_s, dialog) > 0);
        QCOMPARE(complaintsAbout(dialog), QStringList());
    }

    void theAccount() {
        AccountDialog dialog(signInServices(*m_scene->desk.program, m_scene->desk.background));
        dialog.show();
        QTRY_VERIFY(sightsOf(u"account"_s, dialog) > 0);
        QCOMPARE(complaintsAbout(dialog), QStringList());
    }

    void theSettings() {
        SettingsDialog dialog(settingsServices(*m_scene->desk.program, m_scene->desk.background));
        dialog.show();
        auto* pages = dialog.findChild<QListWidget*>(u"pages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            QCOMPARE(complaintsAbout(dialog), QStringList());
        }
    }

    /// A mail server or a webhook that answers with a picture.
    void whyAlarmsAreNotSent() {
        Desk& desk = m_scene->desk;
        const auto connection = desk.program->database.connect();
        const QDateTime now = desk.program->clock.now();
        QVERIFY(AlarmNoticeStore(**connection).failed(mailChannel, m_scene->bait.name(u"channel"_s), now, now));
        SettingsDialog dialog(settingsServices(*desk.program, desk.background));
        dialog.show();
        dialog.findChild<QListWidget*>(u"pages"_s)->setCurrentRow(4);
        QTRY_VERIFY(sightsOf(u"channel"_s, dialog) > 0);
        QCOMPARE(complaintsAbout(dialog), QStringList());
    }

    void theEvidence() {
        Desk& desk = m_scene->desk;
        const QTemporaryDir folder;
        EvidenceDialog dialog(desk.program->evidence, m_scene->bait.name(u"evidence"_s), desk.background);
        dialog.show();
        QCOMPARE(complaintsAbout(dialog), QStringList());
        dialog.exportTo(folder.path());
        QTRY_VERIFY(sightsOf(u"evidence"_s, dialog) > 0); // It is no clip of this program.
        QCOMPARE(complaintsAbout(dialog), QStringList());
    }

    /// That somebody sent, with a mistake in a source.
    void aSetupFile() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"setup.json"_s));
        const QJsonObject setup{{u"format"_s, u"vtrack-setup"_s},
                                {u"version"_s, 1},
                                {u"sources"_s, QJsonArray{QJsonObject{{u"name"_s, m_scene->bait.name(u"setup"_s)}}}}};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(setup).toJson()) > 0);
        file.close();
        SetupWizard wizard(m_scene->desk.setup());
        wizard.show();
        auto* import = wizard.findChild<SetupFileImport*>();
        QVERIFY(import);
        import->take(file.fileName());
        QTRY_VERIFY(sightsOf(u"setup"_s, wizard) > 0);
        QCOMPARE(complaintsAbout(wizard), QStringList());
    }

    void theDiagnosis() {
        Desk& desk = m_scene->desk;
        DiagnosticsWindow window(desk.program->diagnosis, *desk.scheduler, desk.background);
        window.show();
        QTRY_VERIFY(sightsOf(u"refused"_s, window) > 0);
        QCOMPARE(complaintsAbout(window), QStringList());
        SupportArchiveDialog archive(desk.program->supportArchive, desk.background);
        archive.show();
        QCOMPARE(complaintsAbout(archive), QStringList());
        CleanUpDialog cleanUp(CleanUp(desk.program->database, desk.program->clock, desk.program->footage), 0,
                              desk.background);
        cleanUp.show();
        QCOMPARE(complaintsAbout(cleanUp), QStringList());
    }

    void everyTabOfTheEditor() {
        Desk& desk = m_scene->desk;
        const auto connection = desk.program->database.connect();
        const auto source = SourceStore(**connection).byId(m_scene->source);
        SourceEditor editor(desk.setup(), {**source, {}});
        editor.show();
        QCOMPARE(complaintsAbout(editor), QStringList());
        editor.showTab(SourceEditor::Tab::Names);
        QCOMPARE(complaintsAbout(editor), QStringList());
        QVERIFY(sightsOf(u"camera"_s, editor) > 0);
        editor.showTab(SourceEditor::Tab::Cameras);
        const auto* told = editor.findChild<QWidget*>(u"foldersPage"_s)->findChild<StatusLabel*>(u"status"_s);
        QTRY_VERIFY(told->tone() != Tone::Busy);
        QCOMPARE(complaintsAbout(editor), QStringList());
    }

    void trayAndNotifications() {
        const QString name = m_scene->bait.name(u"tray"_s) + u"&lt;b&gt;\u202e\n"_s;
        const auto isHarmless = [](const QString& text) {
            return !text.isEmpty() && !text.contains(u'<') && !text.contains(u'&') && !text.contains(u'\u202e');
        };
        Desk& desk = m_scene->desk;
        TrayIcon tray(*desk.scheduler, desk.window->live(), desk.window->actions());
        tray.show({.title = name, .text = name});
        QVERIFY(isHarmless(tray.shown().title) && isHarmless(tray.shown().text));
        QVERIFY(isHarmless(trayToolTip({.sentence = name})));
    }

    void theTraysListOfFiles() {
        Desk& desk = m_scene->desk;
        QTRY_VERIFY(desk.window->live().files.rowCount() > 0);
        const TrayIcon tray(*desk.scheduler, desk.window->live(), desk.window->actions());
        int clips = 0;
        for (const QAction* action : tray.menu().actions()) {
            auto* menu = action->menu();
            if (!menu)
                continue;
            QCOMPARE(complaintsAbout(*menu), QStringList());
            for (const QAction* file : menu->actions())
                clips += file->text().contains(u" · "_s) ? 1 : 0; // Camera and time.
        }
        QVERIFY(clips > 0);
    }

    void whatIsShownLater() {
        const QString name = u"a\u202eb\x1b"_s;
        const std::unique_ptr<QLabel> label(style::plainLabel());
        style::setText(*label, name);
        QCOMPARE(label->text(), visibleText(name));
        DashboardWindow& window = *m_scene->desk.window;
        auto* cameras = window.findChild<CameraPanel*>();
        cameras->showSource(m_scene->source, name);
        const auto shows = [&](const QLabel* each) {
            return each->text().contains(visibleText(name));
        };
        QVERIFY(std::ranges::any_of(cameras->findChildren<QLabel*>(), shows));
        QCOMPARE(complaintsAbout(window), QStringList());
    }

    void statusesAndLabels() {
        const QString name = u"a\u202eb\x1b"_s;
        StatusLabel status;
        status.setStatus(Tone::Error, name);
        QCOMPARE(status.text(), visibleText(name));
        QCOMPARE(std::unique_ptr<QLabel>(style::plainLabel(name))->text(), visibleText(name));
        QCOMPARE(std::unique_ptr<QLabel>(style::hintLabel(name))->text(), visibleText(name));
        PersonLabel person;
        person.showPerson({.email = u"a\n"_s + name, .name = QString(1000, u'x')});
        QVERIFY(person.findChild<QLabel*>(u"personName"_s)->text().size() < 300);
        QVERIFY(!person.findChild<QLabel*>(u"personEmail"_s)->text().contains(u'\n'));
    }

private:
    std::unique_ptr<Scene> m_scene;
};

QTEST_MAIN(TestRemoteText)
#include "test_remote_text.moc"
