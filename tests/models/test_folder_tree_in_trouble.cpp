// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a folder while it is being opened: the tree shows it and recovers.
#include "folder_tree_desk.h"
#include "page_trail.h"

using namespace vtrack;
using namespace vtrack::test;

class TestFolderTreeInTrouble : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_desk = std::make_unique<TreeDesk>(seed());
        m_model = std::make_unique<FolderTreeModel>(m_desk->folders, m_desk->pool);
        m_watched = std::make_unique<Watched>(*m_model);
        m_project = m_desk->openMyDrive(*m_model);
        QCOMPARE(m_project.data().toString(), u"P1"_s);
    }

    void cleanup() {
        m_desk->drive.setFaults({});
        m_watched.reset();
        m_model.reset();
        m_desk.reset();
    }

    void renamed() {
        betweenPages([&] { m_desk->drive.control(u"rename"_s, {{u"path"_s, u"P1/A60"_s}, {u"name"_s, u"A7a"_s}}); });
        QTRY_COMPARE(m_model->rowCount(m_project), 60);
        QCOMPARE(names(*m_model, m_project).at(7), u"A7a"_s);
    }

    void moved() {
        // A1 is shown below P1; it moves to P2, which is opened while P1 is still being read.
        betweenPages([&] {
            m_desk->open(*m_model, m_model->index(0, 0, m_project));
            m_desk->drive.control(u"move"_s, {{u"path"_s, u"P1/A1"_s}, {u"parentPath"_s, u"P2"_s}});
            m_model->fetchMore(m_project.sibling(1, 0));
        });
        const QPersistentModelIndex second = m_project.sibling(1, 0);
        QTRY_COMPARE(names(*m_model, second), (QStringList{u"A1"_s}));
        QTRY_COMPARE(m_model->rowCount(m_project), 59); // It is in one place only.
        QCOMPARE(names(*m_model, m_project).first(), u"A2"_s);
        QCOMPARE(m_model->index(0, 0, second).data(FolderTreeModel::PathRole).toString(), u"/P2/A1"_s);
        QCOMPARE(m_desk->open(*m_model, m_model->index(0, 0, second)).data().toString(), u"L1"_s);
    }

    void trashed() {
        betweenPages([&] { m_desk->drive.control(u"trash"_s, {{u"path"_s, u"P1/A60"_s}}); });
        QTRY_COMPARE(m_model->rowCount(m_project), 59);
        QVERIFY(!names(*m_model, m_project).contains(u"A60"_s));
        // The folder itself: nothing hangs, and it is gone when it is looked for again.
        m_desk->drive.control(u"trash"_s, {{u"path"_s, u"P1"_s}});
        m_model->refresh();
        m_desk->openMyDrive(*m_model);
        QCOMPARE(names(*m_model, m_model->index(0, 0)), (QStringList{u"P2"_s}));
    }

    void deletedForEver() {
        m_desk->drive.control(u"delete"_s, {{u"path"_s, u"P1"_s}});
        m_desk->folders.forget();
        const QModelIndex failed = m_desk->open(*m_model, m_project);
        QCOMPARE(kind(failed), FolderTreeModel::ErrorRow);
        QVERIFY(failed.data().toString().startsWith(u"No longer in Drive"_s));
        QVERIFY(failed.data().toString().contains(u"try again"_s));
    }

    void permissionLost() {
        m_desk->drive.control(u"permissions"_s, {{u"path"_s, u"P1"_s}, {u"visible"_s, false}});
        m_desk->folders.forget();
        QCOMPARE(kind(m_desk->open(*m_model, m_project)), FolderTreeModel::ErrorRow);
        m_desk->drive.control(u"permissions"_s, {{u"id"_s, idOf(m_project)}, {u"visible"_s, true}});
        recovers();
    }

    void permissionRefused() {
        m_desk->drive.setFault({{u"kind"_s, u"list"_s}},
                               {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        const QModelIndex failed = m_desk->open(*m_model, m_project);
        QCOMPARE(kind(failed), FolderTreeModel::ErrorRow);
        QVERIFY(failed.data().toString().contains(u"share"_s));
        m_desk->drive.setFaults({});
        recovers();
    }

    void networkCut() {
        // Cut within the answer, each time it is tried.
        m_desk->drive.setFault({{u"kind"_s, u"list"_s}}, {{u"cutAfter"_s, 20}});
        QCOMPARE(kind(m_desk->open(*m_model, m_project)), FolderTreeModel::ErrorRow);
        m_desk->drive.setFaults({});
        recovers();
    }

    void networkCutOnceIsNotNoticed() {
        m_desk->drive.setFault({{u"kind"_s, u"list"_s}}, {{u"cutAfter"_s, 20}}, 1);
        QCOMPARE(m_desk->open(*m_model, m_project).data().toString(), u"A1"_s);
    }

    void tokenExpired() {
        // Expired while the answer was awaited: one new token, and the tree is as if nothing had been.
        m_desk->drive.control(u"tokens/expire"_s);
        m_desk->drive.control(u"counters/reset"_s);
        QCOMPARE(m_desk->open(*m_model, m_project).data().toString(), u"A1"_s);
        QCOMPARE(m_desk->drive.counters()[u"refresh"_s].toInt(), 1);
    }

    void signInEnded() {
        m_desk->drive.control(u"tokens/revoke"_s);
        const QModelIndex failed = m_desk->open(*m_model, m_project);
        QCOMPARE(kind(failed), FolderTreeModel::ErrorRow);
        QVERIFY2(failed.data().toString().contains(u"sign in"_s, Qt::CaseInsensitive),
                 qPrintable(failed.data().toString()));
    }

    void pagesThatDoNotEnd_data() {
        QTest::addColumn<QJsonObject>("paging");
        QTest::newRow("one that leads to itself") << QJsonObject{{u"emptyPageEvery"_s, 1}, {u"samePage"_s, true}};
        QTest::newRow("ever new ones") << QJsonObject{{u"emptyPageEvery"_s, 1}};
    }

    void pagesThatDoNotEnd() {
        QFETCH(const QJsonObject, paging);
        m_desk->drive.control(u"paging"_s, paging);
        m_desk->drive.control(u"counters/reset"_s);
        m_model->fetchMore(m_project);
        const auto isError = [&] {
            return kind(m_model->index(0, 0, m_project)) == FolderTreeModel::ErrorRow;
        };
        QTRY_VERIFY(isError());
        QVERIFY(m_desk->drive.counters()[u"list"_s].toInt() <= PageTrail::mostEmpty + 1);
        m_desk->drive.control(u"paging"_s);
        recovers();
    }

    void pagesOfRowsThatDoNotEnd() {
        m_desk->drive.control(u"paging"_s, {{u"samePage"_s, true}});
        QCOMPARE(m_desk->open(*m_model, m_project).data().toString(), u"A1"_s);
        const auto last = [&] {
            return m_model->index(m_model->rowCount(m_project) - 1, 0, m_project);
        };
        for (int pages = 0; pages < 5 && kind(last()) != FolderTreeModel::ErrorRow; ++pages) {
            QVERIFY(m_model->act(last()));
            QTRY_VERIFY(kind(last()) != FolderTreeModel::LoadingRow);
        }
        QCOMPARE(kind(last()), FolderTreeModel::ErrorRow);
        m_desk->drive.control(u"paging"_s);
    }

    void theDrivesThemselves() {
        m_model->forget();
        m_desk->drive.setFault({{u"kind"_s, u"drives"_s}}, {{u"status"_s, 500}});
        const QModelIndex failed = m_desk->open(*m_model, {});
        QCOMPARE(kind(failed), FolderTreeModel::ErrorRow);
        m_desk->drive.setFaults({});
        QVERIFY(m_model->act(failed));
        QTRY_COMPARE(names(*m_model, {}), (QStringList{u"My Drive"_s}));
    }

    void anAnswerFromBeforeARefreshIsDropped() {
        bool sawError = false;
        const auto look = [&](const QModelIndex& index) {
            sawError |= kind(index) == FolderTreeModel::ErrorRow;
        };
        connect(m_model.get(), &FolderTreeModel::dataChanged, this, look);
        connect(m_model.get(), &FolderTreeModel::rowsInserted, this,
                [&](const QModelIndex& parent, int first) { look(m_model->index(first, 0, parent)); });
        const auto asked = m_desk->drive.counters();
        m_desk->drive.setFault({{u"query"_s, u"in%20parents|in parents"_s}}, {{u"hang"_s, true}}, 1);
        m_model->fetchMore(m_project);
        QTRY_VERIFY(m_desk->drive.counters() != asked);
        m_model->refresh(); // Breaks off the first question, whose answer is now "cancelled".
        m_desk->openMyDrive(*m_model);
        QTRY_COMPARE(m_desk->pool.activeThreadCount(), 0);
        QCoreApplication::processEvents();
        QVERIFY(!sawError);
        QCOMPARE(names(*m_model, m_model->index(0, 0)), (QStringList{u"P1"_s, u"P2"_s}));
    }

private:
    static QJsonObject seed() {
        QJsonArray areas{folder(u"A1"_s, {folder(u"L1"_s, {folder(u"Cam1"_s)})})};
        for (int i = 2; i <= 60; ++i)
            areas.append(folder(u"A%1"_s.arg(i)));
        return {{u"files"_s, QJsonArray{folder(u"P1"_s, areas), folder(u"P2"_s)}}};
    }

    static FolderTreeModel::Kind kind(const QModelIndex& index) {
        return FolderTreeModel::Kind(index.data(FolderTreeModel::KindRole).toInt());
    }

    static QString idOf(const QModelIndex& index) { return index.data(FolderTreeModel::IdRole).toString(); }

    /// Reads the first page of m_project, lets something happen, and reads the rest.
    template <typename Happen> void betweenPages(Happen happen) {
        m_desk->open(*m_model, m_project);
        happen();
        QVERIFY(m_model->act(m_model->index(m_model->rowCount(m_project) - 1, 0, m_project)));
    }

    /// The retry row of m_project leads to its folders.
    void recovers() {
        QVERIFY(m_model->act(m_model->index(0, 0, m_project)));
        QTRY_COMPARE(m_model->rowCount(m_project), FolderTreeModel::firstPage + 1);
        QCOMPARE(m_model->index(0, 0, m_project).data().toString(), u"A1"_s);
    }

    std::unique_ptr<TreeDesk> m_desk;
    std::unique_ptr<FolderTreeModel> m_model;
    std::unique_ptr<Watched> m_watched;
    QPersistentModelIndex m_project;
};

QTEST_GUILESS_MAIN(TestFolderTreeInTrouble)
#include "test_folder_tree_in_trouble.moc"
