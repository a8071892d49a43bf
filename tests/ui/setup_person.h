// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browser.h"
#include "camera_depth.h"
#include "folder_tree_model.h"
#include "setup_desk.h"
#include "setup_wizard.h"
#include "status_label.h"
#include "watched_models.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// The desktop's browser, with a person before it.
class DesktopBrowser final : public QObject {
    Q_OBJECT

public:
    DesktopBrowser() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }

    ~DesktopBrowser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    Browser browser;

public slots:

    void open(const QUrl& url) { browser.open(url); }
};

inline QPalette darkPalette() {
    QPalette dark(QColor(0x35, 0x39, 0x40), QColor(0x26, 0x29, 0x2e));
    dark.setColor(QPalette::Base, QColor(0x1d, 0x1f, 0x23));
    dark.setColor(QPalette::AlternateBase, QColor(0x22, 0x25, 0x2a));
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x7e, 0xd8));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x80, 0x84, 0x8a));
    dark.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x80, 0x84, 0x8a));
    dark.setColor(QPalette::Disabled, QPalette::Text, QColor(0x80, 0x84, 0x8a));
    return dark;
}

inline QStringList controlsWithoutName(const QWidget& page) {
    QStringList nameless;
    for (QWidget* each : page.findChildren<QWidget*>()) {
        if (!each->isVisibleTo(&page) || each->focusPolicy() == Qt::NoFocus || each->focusProxy() ||
            each->objectName().startsWith(u"qt_"_s) || qobject_cast<QLineEdit*>(each->parentWidget()) ||
            qobject_cast<QSpinBox*>(each->parentWidget()) || qobject_cast<QComboBox*>(each->parentWidget()))
            continue;
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(each);
        if (!seen || seen->text(QAccessible::Name).isEmpty())
            nameless += u"%1 %2"_s.arg(QLatin1String(each->metaObject()->className()), each->objectName());
    }
    return nameless;
}

/// Whether a program in this test finds no keyring. Windows always has one.
#ifdef Q_OS_WIN
inline constexpr bool keyringIsMissing = false;
#else
inline constexpr bool keyringIsMissing = true;
#endif

/// A wizard on a fresh computer and the person who uses it.
struct Person {
    explicit Person(const SandboxDrive& google)
        : drive(google)
        , desk(google)
        , wizard(std::make_unique<SetupWizard>(desk.services())) {
        wizard->show();
    }

    /// Closes the wizard as it is. What it keeps is on the disk when this returns.
    void leave() {
        wizard->reject();
        wizard.reset();
        draftOnDisk();
    }

    /// Opens the wizard again, as the program does, and waits until it has found its page.
    bool comeBack() {
        const std::optional<SetupDraft> draft = draftOnDisk();
        wizard = std::make_unique<SetupWizard>(desk.services());
        if (draft)
            wizard->goOn(*draft, SetupWizard::GoOn::Told);
        wizard->show();
        return QTest::qWaitFor([&] { return !draft || at<QWidget>(u"startOverButton"_s) != nullptr; }, patienceMs);
    }

    std::optional<SetupDraft> draftOnDisk() {
        const auto read = desk.program->setupDraft.read();
        return QTest::qWaitFor([&] { return read.isFinished(); }, patienceMs) ? read.result() : std::nullopt;
    }

    template <typename T> T* at(const QString& name) { return wizard->currentPage()->findChild<T*>(name); }

    [[nodiscard]] QString page() const { return wizard->currentPage()->objectName(); }

    StatusLabel* status() { return at<StatusLabel>(u"status"_s); }

    QAbstractButton* next() { return wizard->button(QWizard::NextButton); }

    void click(const QString& name) { QTest::mouseClick(at<QAbstractButton>(name), Qt::LeftButton); }

    bool goOn(const QString& to) {
        if (!QTest::qWaitFor([&] { return next()->isEnabled(); }, patienceMs))
            return false;
        QTest::mouseClick(next(), Qt::LeftButton);
        return QTest::qWaitFor([&] { return page() == to; }, patienceMs);
    }

    void type(const QString& field, const QString& text) {
        auto* edit = at<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    bool signIn(const QString& button) {
        auto* start = at<QAbstractButton>(button);
        if (!QTest::qWaitFor([&] { return start->isEnabled(); }, patienceMs))
            return false;
        QTest::mouseClick(start, Qt::LeftButton);
        return true;
    }

    /// Signs in twice; the first time the keyring turns out to be missing.
    bool signInTwice() {
        if (!signIn(u"gmailSignInButton"_s))
            return false;
        if (keyringIsMissing) {
            if (!QTest::qWaitFor([&] { return at<QWidget>(u"keyFileButton"_s)->isVisible(); }, patienceMs))
                return false;
            click(u"keyFileButton"_s);
        }
        return goOn(u"drivePage"_s) && signIn(u"driveSignInButton"_s) && goOn(u"foldersPage"_s);
    }

    bool takeClientFile() {
        type(u"clientFileEdit"_s, drive.clientFile());
        return goOn(u"gmailPage"_s);
    }

    QTreeView* tree() { return at<QTreeView>(u"folderTree"_s); }

    QModelIndex child(const QModelIndex& parent, const QString& name) {
        const QAbstractItemModel* model = tree()->model();
        const QPersistentModelIndex kept(parent);
        QModelIndex found;
        const bool there = QTest::qWaitFor(
            [&] {
                for (int row = 0; row < model->rowCount(kept) && !found.isValid(); ++row) {
                    if (model->index(row, 0, kept).data().toString() == name)
                        found = model->index(row, 0, kept);
                }
                return found.isValid();
            },
            patienceMs);
        return there ? found : QModelIndex();
    }

    /// Opens the path with the arrow keys and ticks its last folder with the space bar.
    bool tick(const QString& path) {
        watchModels(*wizard->currentPage());
        QModelIndex step = child({}, u"My Drive"_s);
        for (const QString& name : path.split(u'/')) {
            step = child(step, name);
            if (!step.isValid())
                return false;
            tree()->setCurrentIndex(step);
            if (step.data(FolderTreeModel::DepthRole).toInt() < cameraDepth)
                QTest::keyClick(tree(), Qt::Key_Right);
        }
        QTest::keyClick(tree(), Qt::Key_Space);
        return step.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

    /// Pictures of the page as it is, in both palettes; and nothing on it is without a name.
    bool look(const QString& name) {
        const QString folder = QCoreApplication::applicationDirPath() + u"/wizard"_s;
        QDir().mkpath(folder);
        const QPalette light = QApplication::palette();
        for (int level = 0; level < 4; ++level)
            QCoreApplication::processEvents(); // The layouts inside one another settle.
        const bool first = wizard->grab().save(u"%1/%2-light.png"_s.arg(folder, name));
        QApplication::setPalette(darkPalette());
        QCoreApplication::processEvents();
        const bool second = wizard->grab().save(u"%1/%2-dark.png"_s.arg(folder, name));
        QApplication::setPalette(light);
        QCoreApplication::processEvents();
        const QStringList nameless = controlsWithoutName(*wizard->currentPage());
        if (!nameless.isEmpty())
            qWarning() << name << "without a name:" << nameless;
        return first && second && nameless.isEmpty();
    }

    const SandboxDrive& drive;
    SetupDesk desk;
    DesktopBrowser desktop;
    std::unique_ptr<SetupWizard> wizard;
};

} // namespace vtrack::test
