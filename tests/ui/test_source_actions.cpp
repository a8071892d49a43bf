// SPDX-License-Identifier: GPL-3.0-or-later
// A source is paused and removed from the window.
#include "desk.h"
#include "drive_seed.h"
#include "language.h"
#include "message_box.h"
#include "source_store.h"
#include "status_label.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDirIterator>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

QJsonObject seed() {
    const QJsonArray clips{QJsonObject{{u"generate"_s, QJsonObject{{u"count"_s, 3}, {u"size"_s, 300'000}}}}};
    const QJsonArray cameras{folder(u"Cam1"_s, clips), folder(u"Cam2"_s, {})};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

int filesBelow(const QString& path) {
    int count = 0;
    for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); ++count)
        files.next();
    return count;
}

} // namespace

class TestSourceActions : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"page"_s}, seed());
        m_desk = std::make_unique<Desk>(m_google.get());
        m_desk->window->show();
        QStringList cameras;
        QVERIFY(m_desk->signIn(SignInMethod::Gmail));
        QVERIFY(m_desk->signIn(SignInMethod::Drive));
        QVERIFY(m_desk->onWorker([&]() -> Result<void> {
            const auto below = m_desk->program->folders.camerasBelow(u"root"_s);
            if (!below)
                return std::unexpected(below.error());
            for (const Folder& camera : *below)
                cameras += camera.id;
            return {};
        }));
        m_source = m_desk->addSource(cameras);
        QVERIFY(m_source != 0);
        QTRY_COMPARE(m_desk->window->live().sources.rowCount(), 1);
        m_connection = std::move(*m_desk->program->database.connect());
    }

    void cleanup() {
        m_connection.reset();
        m_desk.reset();
        m_google.reset();
    }

    void pausesAndResumes() {
        SourceActions& commands = m_desk->window->sourceActions();
        QVERIFY(commands.pause.isEnabled());
        QCOMPARE(commands.pause.text(), u"&Pause this source"_s);
        commands.pause.trigger();
        QTRY_COMPARE(commands.pause.text(), u"&Resume this source"_s);
        QVERIFY(!status().syncEnabled);
        commands.pause.trigger();
        QTRY_COMPARE(commands.pause.text(), u"&Pause this source"_s);
        QVERIFY(status().syncEnabled);
    }

    /// One source, and no other; from the button, which has what the right click has.
    void syncsOneSource() {
        SourceActions& commands = m_desk->window->sourceActions();
        m_desk->scheduler->schedule(m_source, 10min, 10min);
        auto* button = m_desk->window->findChild<QToolButton*>(u"sourceMenuButton"_s);
        QVERIFY(button && button->isVisible());
        emit button->menu()->aboutToShow();
        QVERIFY(button->menu()->actions() == m_desk->view(u"Sources"_s)->actions());
        QVERIFY(button->menu()->actions().contains(&commands.syncNow));
        QVERIFY(commands.syncNow.isEnabled());
        QSignalSpy ran(m_desk->scheduler, &SyncScheduler::runFinished);
        commands.syncNow.trigger();
        QTRY_COMPARE(ran.size(), 1);
        QTRY_VERIFY(commands.syncNow.isEnabled());
        m_desk->scheduler->pause();
        QVERIFY(!commands.syncNow.isEnabled());
    }

    void removesAndKeepsTheVideos() {
        sync();
        QMessageBox* question = ask();
        QVERIFY(question->informativeText().contains(u"3 clips"_s));
        QVERIFY(question->informativeText().contains(u"stay on this computer"_s));
        QVERIFY(question->informativeText().contains(u"Size: 900.0 kB."_s));
        QTRY_VERIFY(question->informativeText().endsWith(u"3 of them are not processed yet."_s));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        removeButton(question)->click();
        QTRY_COMPARE(m_desk->window->live().sources.rowCount(), 0);
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
        QCOMPARE(filesBelow(videos()), 3);
        QVERIFY(!m_desk->window->sourceActions().remove.isEnabled());
    }

    /// As people see it: with the plural forms of English.
    void oneVideoIsNotSeveral() {
        Language language;
        language.use(u"en"_s);
        SourceModel& sources = m_desk->window->live().sources;
        QList<SourceRow> rows = sources.rows();
        rows.first().files = 1;
        sources.setRows(rows);
        QMessageBox* question = ask();
        QVERIFY2(question->informativeText().contains(u"The 1 clip in “"_s), qPrintable(question->informativeText()));
        question->button(QMessageBox::Cancel)->click();
    }

    void removesWithTheVideosWhileARunIsOn() {
        sync();
        m_google->control(u"add"_s, {{u"parentPath"_s, u"Project/Area/Table/Cam1"_s},
                                     {u"name"_s, u"late.mp4"_s},
                                     {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s},
                                     {u"size"_s, 5'000'000}});
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 1'000}});
        m_desk->scheduler->runNow(m_source);
        QTRY_VERIFY(m_google->counters()[u"media"_s].toInt() > 3);
        QMessageBox* question = ask();
        question->checkBox()->click();
        QVERIFY(removeButton(question)->text().contains(u"delete"_s));
        removeButton(question)->click();
        QTRY_COMPARE(m_desk->window->live().sources.rowCount(), 0);
        for (QDirIterator left(videos(), QDir::Files, QDirIterator::Subdirectories); left.hasNext();)
            QVERIFY(left.next().endsWith(u".part"_s)); // What has no record is never deleted.
    }

    /// The frame shows an icon and three buttons beside it.
    void aTitleIsNotCutInItsOwnWindow() {
        const QString title = u"Take a camera out of a source"_s;
        QMessageBox* box =
            messageBox(QMessageBox::Warning, title, u"Yes?"_s, {}, QMessageBox::Ok, m_desk->window.get());
        box->show();
        QFont bold = QApplication::font();
        bold.setBold(true);
        const int room = QFontMetrics(bold).horizontalAdvance(title) + 150;
        QVERIFY2(box->width() >= room, qPrintable(u"%1 of %2"_s.arg(box->width()).arg(room)));
        box->close();
        QMessageBox* question = ask();
        QVERIFY(!question->windowTitle().contains(u'…'));
        question->button(QMessageBox::Cancel)->click();
    }

    void cancelRemovesNothing() {
        QMessageBox* question = ask();
        QCOMPARE(removeButton(question)->text().remove(u'&'), u"Remove source"_s); // The footage stays.
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(m_desk->window->findChild<QMessageBox*>(u"removeSourceQuestion"_s) == nullptr);
        QCOMPARE(SourceStore(*m_connection).all()->size(), 1);
    }

private:
    [[nodiscard]] SyncStatus status() { return **SyncStatusStore(*m_connection).byId(m_source); }

    [[nodiscard]] QString videos() const { return m_desk->folder.filePath(u"videos"_s); }

    void sync() {
        QSignalSpy ran(m_desk->scheduler, &SyncScheduler::runFinished);
        m_desk->scheduler->schedule(m_source, 10min, 0ms);
        QTRY_COMPARE(ran.size(), 1);
        QTRY_COMPARE(m_desk->window->live().sources.rows().first().files, 3);
    }

    QMessageBox* ask() {
        m_desk->window->sourceActions().remove.trigger();
        return m_desk->window->findChild<QMessageBox*>(u"removeSourceQuestion"_s);
    }

    static QAbstractButton* removeButton(QMessageBox* question) {
        for (QAbstractButton* button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Connection> m_connection;
    qint64 m_source = 0;
};

QTEST_MAIN(TestSourceActions)
#include "test_source_actions.moc"
