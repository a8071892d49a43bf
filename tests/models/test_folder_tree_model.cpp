// SPDX-License-Identifier: GPL-3.0-or-later
// The folder tree against the sample Drive over HTTP: what is read, in which order, and what happens when Drive fails.
#include "access_tokens.h"
#include "folder_tree_model.h"
#include "manual_clock.h"
#include "sandbox_drive.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject folder(const QString& name, const QJsonArray& files = {}) {
    return {{u"name"_s, name}, {u"files"_s, files}};
}

/// A signed-in account at a sample Drive with 60 projects; the first holds cameras out of order.
struct Setup {
    Setup() {
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const QJsonObject answer = drive.signIn();
        const Identity who{.sub = u"1"_s, .email = u"demo@example.com"_s, .name = u"Demo"_s, .photoUrl = {}};
        TokenAnswer tokenAnswer{.accessToken = Secret(answer.value(u"access_token"_s).toString().toUtf8()),
                                .refreshToken = Secret(answer.value(u"refresh_token"_s).toString().toUtf8()),
                                .idToken = {},
                                .expiresAt = clock.now().addSecs(3600),
                                .scopes = {}};
        QFile::copy(drive.clientFile(), data->clientFile());
        for (const SignInMethod method : {SignInMethod::Gmail, SignInMethod::Drive}) {
            const SignInGrant grant{.method = method,
                                    .clientId = storedClientSecrets(data->clientFile())->clientId,
                                    .identity = who,
                                    .tokens = tokenAnswer,
                                    .scopes = scopesFor(method)};
            auto done = QtConcurrent::run(&pool, [this, grant] { return account.accept(grant); });
            while (!done.isFinished())
                QTest::qWait(5);
            if (!done.result())
                qFatal("%s", qPrintable(done.result().error().sentence));
        }
    }

    static QJsonObject seed() {
        QJsonArray projects{folder(
            u"Project 1"_s,
            {folder(u"Area"_s, {folder(u"Location"_s, {folder(u"Cam10"_s), folder(u"cam2"_s), folder(u"Cam1"_s)}),
                                folder(u"Empty"_s)})})};
        for (int i = 60; i > 1; --i)
            projects.append(folder(u"Project %1"_s.arg(i)));
        return {{u"files"_s, projects}};
    }

    QModelIndex open(FolderTreeModel& model, const QModelIndex& parent) const {
        model.fetchMore(parent);
        const QPersistentModelIndex kept(parent);
        const bool loaded = QTest::qWaitFor([&] {
            const int rows = model.rowCount(kept);
            return rows == 0 ? !model.hasChildren(kept)
                             : model.index(rows - 1, 0, kept).data(FolderTreeModel::KindRole).toInt() !=
                                   FolderTreeModel::LoadingRow;
        });
        return loaded ? model.index(0, 0, kept) : QModelIndex();
    }

    SandboxDrive drive{{u"--consent"_s, u"auto"_s}, seed()};
    QTemporaryDir home;
    ManualClock clock{QDateTime::currentDateTimeUtc()};
    Result<DataFolder> data = DataFolder::open(home.filePath(u"data"_s));
    Result<Database> database = Database::open(data->database());
    HttpClient http;
    KeyVault vault{data->credentials()};
    Account account{*data, *database, vault, http, clock};
    AccessTokens tokens{account, http, clock, data->clientFile()};
    DriveApi api{http, tokens, *GoogleEndpoints::at(drive.api().toString()), clock};
    FolderService folders{api, clock};
    QThreadPool pool;
};

/// Checks the model at each change. It opens no rows by itself, or all of Drive would be read.
struct Watched {
    explicit Watched(FolderTreeModel& model)
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {
        tester.setUseFetchMore(false);
    }

    QAbstractItemModelTester tester;
};

QStringList names(const FolderTreeModel& model, const QModelIndex& parent) {
    QStringList found;
    for (int row = 0; row < model.rowCount(parent); ++row)
        found += model.index(row, 0, parent).data().toString();
    return found;
}

} // namespace

class TestFolderTreeModel : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { m_setup = std::make_unique<Setup>(); }

    void cleanupTestCase() { m_setup.reset(); }

    void init() {
        m_setup->drive.setFaults({});
        m_setup->folders.forget();
    }

    void readsOnlyWhatIsOpened() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const Watched watched(model);
        QVERIFY(model.hasChildren());
        const QModelIndex project = m_setup->open(model, {});
        QCOMPARE(project.data().toString(), u"Project 1"_s);
        QVERIFY(model.hasChildren(project));
        QCOMPARE(model.rowCount(project), 0);
        const QModelIndex area = m_setup->open(model, project);
        QCOMPARE(area.data(FolderTreeModel::PathRole).toString(), u"/Project 1/Area"_s);
        m_setup->open(model, area);
        QCOMPARE(names(model, area), (QStringList{u"Empty"_s, u"Location"_s}));
        // A folder looks as if it held something until it has been opened.
        const QModelIndex empty = model.index(0, 0, area);
        QVERIFY(model.hasChildren(empty));
        m_setup->open(model, empty);
        QVERIFY(!model.hasChildren(empty));
    }

    void aViewMayAskForMoreAtAnyTime() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY_WITH_TIMEOUT(m_setup->pool.activeThreadCount() == 0 && model.rowCount() > 1, 20'000);
    }

    void pagesAreSortedByNumber() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const Watched watched(model);
        m_setup->open(model, {});
        QCOMPARE(model.rowCount(), FolderTreeModel::pageSize + 1);
        const QModelIndex more = model.index(FolderTreeModel::pageSize, 0);
        QCOMPARE(more.data(FolderTreeModel::KindRole).toInt(), int(FolderTreeModel::MoreRow));
        QVERIFY(model.act(more));
        QTRY_COMPARE(model.rowCount(), 60);
        for (int row = 0; row < 60; ++row)
            QCOMPARE(model.index(row, 0).data().toString(), u"Project %1"_s.arg(row + 1));
    }

    void onlyCamerasCanBeTicked() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const Watched watched(model);
        QSignalSpy changed(&model, &FolderTreeModel::selectionChanged);
        QModelIndex step;
        for (int depth = 1; depth < cameraDepth; ++depth) {
            step = m_setup->open(model, step);
            if (step.data().toString() == u"Empty"_s)
                step = step.siblingAtRow(1);
            QCOMPARE(step.data(FolderTreeModel::DepthRole).toInt(), depth);
            QVERIFY(!model.setData(step, Qt::Checked, Qt::CheckStateRole));
            QVERIFY(!step.data(Qt::CheckStateRole).isValid());
            QVERIFY(step.data(Qt::ToolTipRole).toString().contains(u"only camera folders"_s));
        }
        const QPersistentModelIndex location(step);
        const QModelIndex camera = m_setup->open(model, location);
        QCOMPARE(names(model, location), (QStringList{u"Cam1"_s, u"cam2"_s, u"Cam10"_s}));
        QVERIFY(model.setData(camera, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.back().front().toInt(), 1);
        // Ticks outlive the rows.
        model.refresh();
        QCOMPARE(model.checkedFolders().value(0).path, u"/Project 1/Area/Location/Cam1"_s);
        QTRY_VERIFY(model.rowCount() > 1);
        QCOMPARE(model.checkedCount(), 1);
        model.clear();
        QCOMPARE(changed.back().front().toInt(), 0);
    }

    void aFailureIsARowAndCanBeTriedAgain() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const Watched watched(model);
        const QPersistentModelIndex project(m_setup->open(model, {}));
        m_setup->drive.setFault({{u"path"_s, u"/drive/v3/"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        m_setup->folders.forget();
        const QModelIndex failed = m_setup->open(model, project);
        QCOMPARE(failed.data(FolderTreeModel::KindRole).toInt(), int(FolderTreeModel::ErrorRow));
        QVERIFY(failed.data().toString().size() > 20);
        m_setup->drive.setFaults({});
        QVERIFY(model.act(failed));
        QTRY_COMPARE(model.index(0, 0, project).data().toString(), u"Area"_s);
    }

    void anAnswerFromBeforeARefreshIsDropped() {
        FolderTreeModel model(m_setup->folders, m_setup->pool);
        const Watched watched(model);
        bool sawError = false;
        const auto look = [&](const QModelIndex& index) {
            sawError |= index.data(FolderTreeModel::KindRole).toInt() == FolderTreeModel::ErrorRow;
        };
        connect(&model, &FolderTreeModel::dataChanged, &model, look);
        connect(&model, &FolderTreeModel::rowsInserted, &model,
                [&](const QModelIndex& parent, int first) { look(model.index(first, 0, parent)); });
        m_setup->folders.forget();
        const auto asked = m_setup->drive.counters();
        m_setup->drive.setFault({{u"query"_s, u"in parents"_s}}, {{u"hang"_s, true}}, 1);
        model.fetchMore({});
        QTRY_VERIFY(m_setup->drive.counters() != asked);
        model.refresh(); // Breaks off the first question, whose answer is now "cancelled".
        QTRY_COMPARE(model.rowCount(), FolderTreeModel::pageSize + 1);
        QTRY_COMPARE(m_setup->pool.activeThreadCount(), 0);
        QCoreApplication::processEvents();
        QVERIFY(!sawError);
        QCOMPARE(model.rowCount(), FolderTreeModel::pageSize + 1);
    }

private:
    std::unique_ptr<Setup> m_setup;
};

QTEST_GUILESS_MAIN(TestFolderTreeModel)
#include "test_folder_tree_model.moc"
