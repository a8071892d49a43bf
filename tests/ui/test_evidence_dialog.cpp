// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "drive_seed.h"
#include "evidence_dialog.h"
#include "file_store.h"
#include "status_label.h"

#include <QFileDialog>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject oneCamera() {
    const QJsonObject clip{{u"name"_s, u"video_20250115_103000.mp4"_s}, {u"size"_s, 2'000'000}};
    return {{u"files"_s,
             QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, {folder(u"Cam1"_s, {clip})})})})}}};
}

QAction* evidenceAction(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (action->text() == evidenceText())
            return action;
    }
    return nullptr;
}

} // namespace

class TestEvidenceDialog : public QObject {
    Q_OBJECT

private slots:

    /// From the list of files; the person chooses the folder.
    void exportsWhatIsChosenInTheList() {
        const SandboxDrive google({u"--consent"_s, u"page"_s}, oneCamera());
        Desk desk(&google);
        desk.window->show();
        const qint64 source = desk.addSource({google.files().first()[u"parent"_s].toString()});
        QVERIFY(source != 0);
        desk.scheduler->schedule(source, 10min, 0ms);
        QAbstractItemView* files = desk.view(u"Recent files"_s);
        QTRY_COMPARE(files->model()->rowCount(), 1);
        files->setCurrentIndex(files->model()->index(0, 0));
        QAction* action = evidenceAction(files->actions());
        QVERIFY(action && action->isEnabled());
        action->trigger();
        auto* dialog = desk.window->findChild<EvidenceDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* open = dialog->findChild<QPushButton*>(u"openFolder"_s);
        QVERIFY(!open->isVisible());
        dialog->findChild<QPushButton*>(u"chooseFolder"_s)->click();
        auto* chooser = dialog->findChild<QFileDialog*>();
        QVERIFY(chooser);
        const QTemporaryDir folder;
        emit chooser->fileSelected(folder.path());
        chooser->close();
        QTRY_VERIFY(open->isVisible());
        const QStringList made = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        QCOMPARE(QDir(folder.filePath(made.first())).entryList(QDir::Files, QDir::Name).size(), 4);
        QVERIFY(!dialog->findChild<QProgressBar*>()->isVisible());

        // What has changed since is refused, in words, and can be tried elsewhere.
        auto connection = desk.program->database.connect();
        const auto recorded = FileStore(**connection).list({});
        QVERIFY(recorded && recorded->size() == 1);
        QFile clip(recorded->first().localFilePath);
        QVERIFY(clip.open(QIODevice::ReadWrite) && clip.write("changed") == 7);
        clip.close();
        const QTemporaryDir other;
        EvidenceDialog again(desk.program->evidence, recorded->first().localFilePath, desk.background);
        again.show();
        again.exportTo(other.path());
        auto* choose = again.findChild<QPushButton*>(u"chooseFolder"_s);
        QTRY_VERIFY(choose->isEnabled());
        const auto* status = again.findChild<StatusLabel*>(u"status"_s);
        QCOMPARE(status->tone(), Tone::Error);
        QVERIFY2(status->text().contains(u"is not what was fetched"_s), qPrintable(status->text()));
        QVERIFY(QDir(other.path()).isEmpty());
    }

    void closingItCancels() {
        Desk desk;
        const QTemporaryDir folder;
        {
            EvidenceDialog dialog(desk.program->evidence, folder.filePath(u"missing.mp4"_s), desk.background);
            dialog.exportTo(folder.path());
        }
        QVERIFY(desk.background.waitForDone(30'000));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TestEvidenceDialog)
#include "test_evidence_dialog.moc"
