// SPDX-License-Identifier: GPL-3.0-or-later
// The folder tree against the sample Drive over HTTP: what is read and shown, in which order, and what is ticked.
#include "camera_depth.h"
#include "folder_tree_desk.h"

#include <QSignalSpy>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// 60 projects, the last first; Project 1 holds cameras out of order. A shared drive with one camera.
QJsonObject seed() {
    const QJsonObject location = folder(u"Location"_s, {folder(u"Cam10"_s), folder(u"cam2"_s), folder(u"Cam1"_s)});
    QJsonArray projects{folder(u"Project 1"_s, {folder(u"Area"_s, {location, folder(u"Empty"_s)})})};
    for (int i = 60; i > 1; --i)
        projects.append(folder(u"Project %1"_s.arg(i)));
    const QJsonArray team{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, {folder(u"Cam9"_s)})})})};
    return {{u"files"_s, projects},
            {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Archive"_s}, {u"files"_s, team}}}}};
}

} // namespace

class TestFolderTreeModel : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { m_desk = std::make_unique<TreeDesk>(seed()); }

    void cleanupTestCase() { m_desk.reset(); }

    void init() {
        m_desk->drive.setFaults({});
        m_desk->folders.forget();
    }

    void readsOnlyWhatIsOpened() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        QVERIFY(model.hasChildren());
        const QModelIndex project = m_desk->openMyDrive(model);
        QCOMPARE(project.data().toString(), u"Project 1"_s);
        QVERIFY(model.hasChildren(project));
        QCOMPARE(model.rowCount(project), 0);
        const QModelIndex area = m_desk->open(model, project);
        QCOMPARE(area.data(FolderTreeModel::PathRole).toString(), u"/Project 1/Area"_s);
        m_desk->open(model, area);
        QCOMPARE(names(model, area), (QStringList{u"Empty"_s, u"Location"_s}));
        // A folder looks as if it held something until it has been opened.
        const QModelIndex empty = model.index(0, 0, area);
        QVERIFY(model.hasChildren(empty));
        m_desk->open(model, empty);
        QVERIFY(!model.hasChildren(empty));
    }

    void aViewMayAskForMoreAtAnyTime() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(m_desk->pool.activeThreadCount() == 0 && model.rowCount() > 1);
    }

    void sharedDrivesAreRootsBesideMyDrive() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        m_desk->open(model, {});
        QCOMPARE(names(model, {}), (QStringList{u"My Drive"_s, u"Archive"_s}));
        QModelIndex step = model.index(1, 0);
        for (int depth = 0; depth < cameraDepth; ++depth) {
            QCOMPARE(step.data(FolderTreeModel::DepthRole).toInt(), depth);
            step = m_desk->open(model, step);
        }
        QCOMPARE(step.data(FolderTreeModel::PathRole).toString(), u"/Archive/P/A/L/Cam9"_s);
        QVERIFY(model.setData(step, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.index(1, 0).data(FolderTreeModel::ChosenRole).toInt(), 1);
        QCOMPARE(model.index(0, 0).data(FolderTreeModel::ChosenRole).toInt(), 0);
    }

    void pagesAreSortedByNumber() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex drive = m_desk->openMyDrive(model).parent();
        QCOMPARE(model.rowCount(drive), FolderTreeModel::firstPage + 1);
        const QModelIndex more = model.index(FolderTreeModel::firstPage, 0, drive);
        QCOMPARE(more.data(FolderTreeModel::KindRole).toInt(), int(FolderTreeModel::MoreRow));
        QVERIFY(more.data().toString().contains(u"50"_s));
        QVERIFY(model.act(more));
        QTRY_COMPARE(model.rowCount(drive), 60);
        for (int row = 0; row < 60; ++row)
            QCOMPARE(model.index(row, 0, drive).data().toString(), u"Project %1"_s.arg(row + 1));
    }

    /// What is set in the model; the boxes above cameras are for toggleAll().
    void onlyCamerasAreTicked() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        QSignalSpy changed(&model, &FolderTreeModel::selectionChanged);
        QModelIndex step = m_desk->open(model, {});
        for (int depth = 0; depth < cameraDepth; ++depth) {
            QCOMPARE(step.data(FolderTreeModel::DepthRole).toInt(), depth);
            QVERIFY(!model.setData(step, Qt::Checked, Qt::CheckStateRole));
            QCOMPARE(step.data(Qt::CheckStateRole).isValid(), depth > 0);
            QCOMPARE(step.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
            const QString hint = step.data(Qt::AccessibleDescriptionRole).toString();
            QVERIFY2(!hint.contains(u"only camera folders"_s), qPrintable(hint));
            QCOMPARE(hint.contains(u"ticks all cameras in it"_s), depth > 0);
            step = m_desk->open(model, step);
            if (step.data().toString() == u"Empty"_s)
                step = step.siblingAtRow(1);
        }
        QCOMPARE(names(model, step.parent()), (QStringList{u"Cam1"_s, u"cam2"_s, u"Cam10"_s}));
        QVERIFY(model.setData(step, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.back().front().toInt(), 1);
        // Ticks outlive the rows.
        model.refresh();
        QCOMPARE(model.checkedFolders().value(0).path, u"/Project 1/Area/Location/Cam1"_s);
        QTRY_VERIFY(model.rowCount() > 1);
        QCOMPARE(model.checkedCount(), 1);
        QCOMPARE(model.index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"1 chosen"_s);
        model.forget();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.checkedCount(), 1);
        const QString ticked = model.checkedFolders().value(0).id;
        model.untick({u"another"_s});
        QCOMPARE(changed.back().front().toInt(), 1);
        model.untick({ticked});
        QCOMPARE(changed.back().front().toInt(), 0);
    }

    void parentsCountTheCamerasBelowThem() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex location = openLocation(model);
        QSignalSpy seen(&model, &FolderTreeModel::dataChanged);
        for (int row = 0; row < 3; ++row) {
            QVERIFY(model.setData(model.index(row, 0, location), Qt::Checked, Qt::CheckStateRole));
            QCOMPARE(location.data(FolderTreeModel::ChosenRole).toInt(), row + 1);
            QCOMPARE(location.data(Qt::CheckStateRole).toInt(), row == 2 ? Qt::Checked : Qt::PartiallyChecked);
        }
        QCOMPARE(seen.size(), 3 * 5); // The camera and each of the four it lies in.
        // Not all of My Drive can be ticked, so a box there would do nothing.
        QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
        QCOMPARE(location.data(FolderTreeModel::RemarkRole).toString(), u"3 of 3 chosen"_s);
        QCOMPARE(location.data(Qt::AccessibleTextRole).toString(), u"Location, Location, 3 of 3 chosen"_s);
        // Not all that is below the project is known.
        const QPersistentModelIndex project = location.parent().parent();
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
        QCOMPARE(project.data(FolderTreeModel::RemarkRole).toString(), u"3 chosen"_s);
        const QString unknown = project.data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY2(unknown.endsWith(u"Chosen: 3. How many cameras there are in it is not known yet."_s),
                 qPrintable(unknown));
        m_desk->open(model, location.sibling(0, 0)); // The other location, which is empty.
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QVERIFY(model.setData(model.index(0, 0, location), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(location.data(FolderTreeModel::ChosenRole).toInt(), 2);
        QCOMPARE(project.data(FolderTreeModel::RemarkRole).toString(), u"2 of 3 chosen"_s);
    }

    /// In a source that is edited, nothing was opened, and Drive has not said yet where its cameras lie.
    void aBoxIsRightBeforeItsFolderIsOpened() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex project = m_desk->openMyDrive(model);
        const QString id = project.data(FolderTreeModel::IdRole).toString();
        const auto below = QtConcurrent::run(&m_desk->pool, [&] { return m_desk->folders.camerasBelow(id); });
        QTRY_VERIFY(below.isFinished());
        const QList<Folder> cameras = below.result().value_or(QList<Folder>());
        QCOMPARE(cameras.size(), 3);
        Folder unplaced = cameras.first();
        unplaced.above.clear();
        QSignalSpy seen(&model, &FolderTreeModel::dataChanged);
        model.choose({unplaced});
        QVERIFY(!project.data(Qt::CheckStateRole).isValid()); // An empty box might be wrong.
        QVERIFY(!seen.isEmpty());
        seen.clear();
        model.update({cameras.first()});
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
        QVERIFY(project.sibling(1, 0).data(Qt::CheckStateRole).isValid()); // Those beside it, too.
        QCOMPARE(project.sibling(1, 0).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
        QVERIFY(!seen.isEmpty());
        QCOMPARE(project.data(FolderTreeModel::RemarkRole).toString(), u"1 chosen"_s);
        model.lookInto({project});
        QTRY_COMPARE(project.data(FolderTreeModel::RemarkRole).toString(), u"1 of 3 chosen"_s);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
        QCOMPARE(project.data(Qt::AccessibleTextRole).toString(), u"Project 1, Project, 1 of 3 chosen"_s);
        QVERIFY(project.data(Qt::AccessibleDescriptionRole).toString().endsWith(u"Chosen: 1 of its 3 cameras."_s));
        model.choose(cameras);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QVERIFY(project.data(Qt::AccessibleDescriptionRole).toString().endsWith(u"All its cameras are chosen (3)."_s));
        QCOMPARE(model.rowCount(project), 0); // It is closed as before.
    }

    /// A count that nobody asked for reads so many folders, and no more. A click reads all.
    void aLargeProjectIsCountedByAClickOnly() {
        constexpr int all = FolderTreeModel::mostCounted + 10;
        QJsonArray locations;
        for (int i = 0; i < all; ++i)
            locations.append(folder(u"Location %1"_s.arg(i), {folder(u"Cam"_s)}));
        TreeDesk desk({{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, locations)})}}});
        FolderTreeModel model(desk.folders, desk.pool);
        const Watched watched(model);
        const QPersistentModelIndex project = desk.openMyDrive(model);
        const QList<Folder> cameras = camerasIn(desk, project);
        QCOMPARE(cameras.size(), all);
        model.choose({cameras.first()});
        desk.folders.forget();
        desk.drive.control(u"counters/reset"_s);
        model.lookInto({project});
        const auto hint = [&project] {
            return project.data(Qt::ToolTipRole).toString();
        };
        QTRY_VERIFY2(hint().contains(u"Chosen: 1. How many cameras there are in it was not counted"_s),
                     qPrintable(hint()));
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
        QVERIFY(desk.drive.counters()[u"list"_s].toInt() <=
                FolderTreeModel::mostCounted + 1); // And whether it is empty.
        model.toggleAll(project);
        QTRY_COMPARE(model.checkedCount(), all);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Checked);
    }

    void aFolderThatMayNotBeReadHidesNoOther() {
        const QJsonArray areas{folder(u"Area 1"_s, {folder(u"Location"_s, {folder(u"Cam1"_s)})}),
                               folder(u"Area 2"_s, {folder(u"Location"_s, {folder(u"Cam2"_s)})})};
        TreeDesk desk({{u"files"_s, QJsonArray{folder(u"Project"_s, areas)}}});
        FolderTreeModel model(desk.folders, desk.pool);
        const Watched watched(model);
        const QPersistentModelIndex project = desk.openMyDrive(model);
        const QList<Folder> cameras = camerasIn(desk, project);
        QCOMPARE(cameras.size(), 2);
        model.choose(cameras);
        const QPersistentModelIndex first = desk.open(model, project);
        const QPersistentModelIndex second = first.sibling(1, 0);
        desk.folders.forget();
        desk.drive.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, second.data(FolderTreeModel::IdRole).toString()}},
                            {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        model.lookInto({project, first, second});
        QTRY_COMPARE(first.data(FolderTreeModel::RemarkRole).toString(), u"1 of 1 chosen"_s);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QCOMPARE(second.data(FolderTreeModel::RemarkRole).toString(), u"1 chosen"_s);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
    }

    void allCamerasOfALocation() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex location = openLocation(model);
        QVERIFY(model.canToggleAll(location));
        QVERIFY(!model.canToggleAll(model.index(0, 0, location)));
        QSignalSpy told(&model, &FolderTreeModel::toggled);
        model.toggleAll(location);
        QCOMPARE(model.beingRead(), QStringList{u"Location"_s});
        QVERIFY(location.data(FolderTreeModel::RemarkRole).toString().startsWith(u"reading its cameras…"_s));
        QTRY_COMPARE(model.checkedCount(), 3);
        QVERIFY(model.beingRead().isEmpty());
        QCOMPARE(told.back().front().toString(), u"3 camera(s) ticked: all cameras in “Location” are chosen now."_s);
        QCOMPARE(model.index(2, 0, location).data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QVERIFY(model.setData(model.index(1, 0, location), Qt::Unchecked, Qt::CheckStateRole));
        model.toggleAll(location); // Not all: the missing one joins.
        QTRY_COMPARE(model.checkedCount(), 3);
        QCOMPARE(told.back().front().toString(), u"1 camera(s) ticked: all cameras in “Location” are chosen now."_s);
        model.toggleAll(location); // What is ticked is known, so nothing is read.
        QCOMPARE(model.checkedCount(), 0);
        QCOMPARE(told.back().front().toString(), u"3 camera(s) unticked: no camera in “Location” is chosen now."_s);
        model.toggleAll(location.sibling(0, 0));
        QTRY_COMPARE(told.back().front().toString(),
                     u"There are no cameras in “Empty”, so none was ticked. Shortcuts do not count."_s);
        QSignalSpy failed(&model, &FolderTreeModel::toggleFailed);
        m_desk->folders.forget();
        m_desk->drive.setFault({{u"kind"_s, u"list"_s}}, {{u"status"_s, 403}});
        model.toggleAll(location);
        QTRY_COMPARE(failed.size(), 1);
        const QString sentence = failed.front().front().toString();
        QVERIFY2(sentence.startsWith(u"The cameras in “Location” could not be read, so none was ticked. "_s),
                 qPrintable(sentence));
        QVERIFY(model.beingRead().isEmpty());
    }

    /// Whoever reads the tree again is told that the click of before counts no more.
    void aRefreshStopsWhatIsBeingTicked() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex project = m_desk->openMyDrive(model);
        QSignalSpy failed(&model, &FolderTreeModel::toggleFailed);
        m_desk->drive.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        model.toggleAll(project);
        model.toggleAll(project); // Once is enough.
        QCOMPARE(model.beingRead().size(), 1);
        model.forget();
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().toString().contains(u"“Project 1”"_s));
        QVERIFY(model.beingRead().isEmpty());
        m_desk->drive.setFaults({});
        QTRY_COMPARE(m_desk->pool.activeThreadCount(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.checkedCount(), 0);
    }

    /// Also those of locations that were never opened.
    void allCamerasOfAProject() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex project = m_desk->openMyDrive(model);
        QVERIFY(model.canToggleAll(project));
        QVERIFY(!model.canToggleAll(project.parent())); // Not all of My Drive.
        model.toggleAll(project);
        QTRY_COMPARE(model.checkedCount(), 3);
        QCOMPARE(project.data(FolderTreeModel::ChosenRole).toInt(), 3);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Checked); // Although it was never opened.
        model.toggleAll(project);
        QTRY_COMPARE(model.checkedCount(), 0);
    }

    void theFilterShowsMatchesAndWhereTheyLie() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QString camera = model.index(0, 0, openLocation(model)).data(FolderTreeModel::IdRole).toString();
        model.setFilter(u"cam1"_s);
        const QModelIndex drive = model.index(0, 0);
        QCOMPARE(model.rowCount(), 1); // The shared drive holds no loaded match.
        QCOMPARE(names(model, drive).first(), u"Project 1"_s);
        QCOMPARE(model.rowCount(drive), 2); // And the row for more.
        const QModelIndex location = model.indexOf(camera).parent();
        QCOMPARE(names(model, location), (QStringList{u"Cam1"_s, u"Cam10"_s}));
        QCOMPARE(model.filteredParents().size(), 4);
        // What lies in a match is shown, too; and what arrives later is filtered as well.
        for (const QString& text : {u"PRÓJĘCT 5"_s, u"project 5"_s}) {
            model.setFilter(text);
            QCOMPARE(model.filteredParents().size(), 1);
        }
        const int before = model.rowCount(model.index(0, 0));
        QVERIFY(model.act(model.index(before - 1, 0, model.index(0, 0))));
        QTRY_COMPARE(names(model, model.index(0, 0)),
                     (QStringList{u"Project 5"_s, u"Project 50"_s, u"Project 51"_s, u"Project 52"_s, u"Project 53"_s,
                                  u"Project 54"_s, u"Project 55"_s, u"Project 56"_s, u"Project 57"_s, u"Project 58"_s,
                                  u"Project 59"_s}));
        model.setFilter(u"no such folder"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 60);
        QCOMPARE(names(model, model.indexOf(camera).parent()).size(), 3);
    }

    void anAnswerBelowAFilteredRowShowsWhatMatches() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QModelIndex project = m_desk->openMyDrive(model);
        const QString id = project.data(FolderTreeModel::IdRole).toString();
        model.fetchMore(project);
        model.setFilter(u"AREA"_s);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(names(model, model.indexOf(id)), (QStringList{u"Area"_s}));
    }

    void aShortcutSharesTheTickAndIsCutWhereItLoops() {
        const QJsonObject project = m_desk->drive.control(
            u"add"_s, {{u"parent"_s, u"root"_s}, {u"name"_s, u"0 Links"_s}, {u"files"_s, QJsonArray()}});
        for (const QString& target : {u"0 Links"_s, u"Project 1/Area/Location"_s})
            m_desk->drive.control(u"add"_s, {{u"parent"_s, project[u"id"_s]},
                                             {u"name"_s, u"to "_s + target.section(u'/', -1)},
                                             {u"shortcut"_s, target}});
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex original = openLocation(model);
        const QPersistentModelIndex links = model.indexOf(project[u"id"_s].toString());
        m_desk->open(model, links);
        const QPersistentModelIndex loop = model.index(0, 0, links);
        QCOMPARE(loop.data().toString(), u"to 0 Links"_s);
        QVERIFY(!model.hasChildren(loop));
        QVERIFY(loop.data(Qt::ToolTipRole).toString().contains(u"leads back"_s));
        const QPersistentModelIndex location = model.index(1, 0, links);
        QCOMPARE(location.data(FolderTreeModel::RemarkRole).toString(), u"shortcut"_s);
        QVERIFY(model.setData(m_desk->open(model, location), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.index(0, 0, original).data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QCOMPARE(original.data(FolderTreeModel::ChosenRole).toInt(), 1);
        QCOMPARE(location.data(FolderTreeModel::ChosenRole).toInt(), 1);
        QCOMPARE(model.rowCount(original), 3); // The shortcut's rows took none away.
        m_desk->drive.control(u"delete"_s, {{u"id"_s, project[u"id"_s]}});
    }

    /// A camera is chosen or not, whichever way to it was clicked, and by its own name.
    void aCameraBehindShortcutsIsOneCamera() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex original = openLocation(model);
        const QPersistentModelIndex cam1 = model.index(0, 0, original);
        const QPersistentModelIndex links = original.sibling(0, 0); // A location that holds nothing else.
        QCOMPARE(links.data().toString(), u"Empty"_s);
        QStringList added;
        const auto add = [&](const QString& name, const QString& key, const QJsonValue& value) {
            const QJsonObject item = m_desk->drive.control(
                u"add"_s,
                {{u"parent"_s, links.data(FolderTreeModel::IdRole).toString()}, {u"name"_s, name}, {key, value}});
            added += item[u"id"_s].toString();
        };
        add(u"1 Own"_s, u"files"_s, QJsonArray());
        for (const QString& name : {u"2 Link"_s, u"3 Link"_s})
            add(name, u"shortcut"_s, u"Project 1/Area/Location/Cam1"_s);
        const QPersistentModelIndex own = m_desk->open(model, links);
        const QPersistentModelIndex first = own.sibling(1, 0);
        const QPersistentModelIndex second = own.sibling(2, 0);
        const auto ticks = [&] {
            QList<int> states;
            for (const auto& way : {cam1, first, second})
                states += way.data(Qt::CheckStateRole).toInt();
            return states;
        };
        QVERIFY(model.setData(first, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(ticks(), (QList<int>{Qt::Checked, Qt::Checked, Qt::Checked}));
        QCOMPARE(model.checkedFolders().size(), 1);
        QCOMPARE(model.checkedFolders().front().name, u"Cam1"_s);
        QCOMPARE(model.checkedFolders().front().parentId, original.data(FolderTreeModel::IdRole).toString());
        QVERIFY(!model.checkedFolders().front().isShortcut());
        QVERIFY(model.setData(second, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(ticks(), (QList<int>{Qt::Unchecked, Qt::Unchecked, Qt::Unchecked}));

        // Where no camera is chosen any more, none of the rows is ticked.
        QVERIFY(model.setData(own, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(cam1, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(links.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QSignalSpy toggled(&model, &FolderTreeModel::toggled);
        model.toggleAll(links);
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(ticks(), (QList<int>{Qt::Unchecked, Qt::Unchecked, Qt::Unchecked}));
        QCOMPARE(model.checkedCount(), 0);
        for (const QString& id : std::as_const(added))
            m_desk->drive.control(u"delete"_s, {{u"id"_s, id}});
    }

    void looksIntoWhatIsInView() {
        FolderTreeModel model(m_desk->folders, m_desk->pool);
        const Watched watched(model);
        const QPersistentModelIndex location = openLocation(model);
        const QPersistentModelIndex empty = location.sibling(0, 0);
        QCOMPARE(empty.data().toString(), u"Empty"_s);
        m_desk->drive.control(u"counters/reset"_s);
        model.lookInto({empty, model.index(0, 0, location)});
        QTRY_VERIFY(!model.hasChildren(empty));
        QTRY_COMPARE(model.index(0, 0, location).data(FolderTreeModel::RemarkRole).toString(), u"no files"_s);
        QCOMPARE(lists(), 2);
        model.lookInto({empty, model.index(0, 0, location)});
        QTRY_COMPARE(m_desk->pool.activeThreadCount(), 0);
        QCOMPARE(lists(), 2); // Once is enough.
    }

    /// The guide's own example: My Drive / V_Track Projects / Warehouse A / Packing Area 1 / Zone East / Cam1.
    void saysWhereCamerasMayLieDeeper() {
        const QJsonArray clips{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1000}}};
        const QJsonArray zones{folder(u"Zone East"_s, {folder(u"Cam1"_s, clips), folder(u"Cam2"_s, clips)}),
                               folder(u"Zone North"_s, clips), folder(u"Zone West"_s, {folder(u"Cam3"_s)})};
        const QJsonArray areas{folder(u"Packing Area 1"_s, zones)};
        TreeDesk desk({{u"files"_s, QJsonArray{folder(u"V_Track Projects"_s, {folder(u"Warehouse A"_s, areas)})}}});
        FolderTreeModel model(desk.folders, desk.pool);
        const Watched watched(model);
        const QModelIndex warehouse = desk.open(model, desk.openMyDrive(model));
        const QPersistentModelIndex area = desk.open(model, warehouse);
        desk.open(model, area);
        QCOMPARE(names(model, area), (QStringList{u"Zone East"_s, u"Zone North"_s, u"Zone West"_s}));
        const QModelIndex east = model.index(0, 0, area);
        const QModelIndex north = model.index(1, 0, area);
        const QModelIndex west = model.index(2, 0, area);
        const auto remark = [](const QModelIndex& zone) {
            return zone.data(FolderTreeModel::RemarkRole).toString();
        };
        const auto hint = [](const QModelIndex& zone) {
            return zone.data(Qt::ToolTipRole).toString();
        };
        model.lookInto({east, north, west});
        QTRY_VERIFY(!remark(east).isEmpty() && !remark(north).isEmpty() && !remark(west).isEmpty());
        QVERIFY2(remark(east).startsWith(u"2 files"_s), qPrintable(remark(east)));
        QVERIFY2(remark(east).endsWith(u" · one camera with all its folders"_s), qPrintable(remark(east)));
        QVERIFY2(hint(east).contains(u"one level up"_s), qPrintable(hint(east)));
        QVERIFY2(!remark(north).contains(u"folders"_s) && !hint(north).contains(u"one level up"_s),
                 qPrintable(remark(north)));
        QCOMPARE(remark(west), u"no files · its cameras may lie one level deeper"_s);
        QVERIFY2(hint(west).contains(u"one level up"_s), qPrintable(hint(west)));
    }

    /// Cameras in the place of locations: Project / Area / Cam1.
    void saysWhereCamerasLieTooHigh() {
        const QJsonArray clips{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1000}}};
        const QJsonArray cameras{folder(u"Cam1"_s, clips), folder(u"Cam2"_s, clips),
                                 folder(u"Location"_s, {folder(u"Cam3"_s, clips)})};
        TreeDesk desk({{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, cameras)})}}});
        FolderTreeModel model(desk.folders, desk.pool);
        const Watched watched(model);
        const QPersistentModelIndex area = desk.open(model, desk.openMyDrive(model));
        desk.open(model, area);
        QCOMPARE(names(model, area), (QStringList{u"Cam1"_s, u"Cam2"_s, u"Location"_s}));
        const auto remark = [&](int row) {
            return model.index(row, 0, area).data(FolderTreeModel::RemarkRole).toString();
        };
        const auto hint = [&](int row) {
            return model.index(row, 0, area).data(Qt::ToolTipRole).toString();
        };
        model.lookInto({model.index(0, 0, area), model.index(2, 0, area)});
        QTRY_COMPARE(remark(0), u"no camera folders in it"_s);
        desk.open(model, model.index(1, 0, area)); // Whoever opens it sees the same.
        QTRY_COMPARE(remark(1), u"no camera folders in it"_s);
        for (int row = 0; row < 2; ++row)
            QVERIFY2(hint(row).contains(u"fourth level"_s) && !hint(row).contains(u"Open it"_s), qPrintable(hint(row)));
        QCOMPARE(remark(2), QString());
        QVERIFY2(hint(2).contains(u"Open it"_s), qPrintable(hint(2)));
    }

    void fourRequestsToACamera() {
        const auto level = [](const QString& name, int count, const QJsonArray& below) {
            QJsonArray all;
            for (int i = 1; i <= count; ++i)
                all.append(folder(u"%1 %2"_s.arg(name).arg(i), below));
            return all;
        };
        // All of 20 x 10 x 10 x 8 folders.
        const QJsonArray projects =
            level(u"Project"_s, 20, level(u"Area"_s, 10, level(u"Location"_s, 10, level(u"Cam"_s, 8, {}))));
        TreeDesk desk({{u"files"_s, projects}});
        const auto openAll = [&] {
            FolderTreeModel model(desk.folders, desk.pool);
            const Watched watched(model);
            QModelIndex step;
            for (int depth = 0; depth <= cameraDepth; ++depth)
                step = desk.open(model, step);
            return step.data(FolderTreeModel::PathRole).toString();
        };
        desk.drive.control(u"counters/reset"_s);
        QCOMPARE(openAll(), u"/Project 1/Area 1/Location 1/Cam 1"_s);
        QCOMPARE(desk.drive.counters()[u"list"_s].toInt(), 4);
        const int total = desk.drive.counters()[u"total"_s].toInt();
        desk.clock.advance(std::chrono::seconds(299));
        QCOMPARE(openAll(), u"/Project 1/Area 1/Location 1/Cam 1"_s);
        QCOMPARE(desk.drive.counters()[u"total"_s].toInt(), total); // Nothing at all.
        desk.clock.advance(std::chrono::seconds(2));
        QCOMPARE(openAll(), u"/Project 1/Area 1/Location 1/Cam 1"_s);
        QCOMPARE(desk.drive.counters()[u"list"_s].toInt(), 8);
    }

    void strangeNamesAreLegible() {
        const QString rightToLeft = u"مستودع"_s;
        const QStringList strange{QString(300, u'x'), rightToLeft,      u"📷🎥"_s,      u"a\nb\tc"_s, u""_s,
                                  u"..."_s,           u"<b>bold</b>"_s, u"x\u202Egpj"_s};
        QJsonArray all;
        for (const QString& name : strange)
            all.append(folder(name));
        TreeDesk desk({{u"files"_s, QJsonArray{folder(u"P"_s, all)}}});
        FolderTreeModel model(desk.folders, desk.pool);
        const Watched watched(model);
        const QPersistentModelIndex project = desk.openMyDrive(model);
        desk.open(model, project);
        QStringList shown = names(model, project);
        QStringList wanted{QString(300, u'x'), rightToLeft, u"📷🎥"_s,        u"a\u240Ab\u2409c"_s,
                           u"(no name)"_s,     u"..."_s,    u"<b>bold</b>"_s, u"x\uFFFDgpj"_s};
        shown.sort();
        wanted.sort();
        QCOMPARE(shown, wanted);
        for (int row = 0; row < int(strange.size()); ++row) {
            const QModelIndex index = model.index(row, 0, project);
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().size() > 5);
            QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
            QVERIFY(!desk.open(model, index).isValid()); // Each can be opened, and is empty.
            QVERIFY(!model.hasChildren(index));
        }
    }

private:
    /// Opens My Drive, Project 1, Area and Location.
    QModelIndex openLocation(FolderTreeModel& model) const {
        const QModelIndex drive = m_desk->openMyDrive(model).parent();
        const QModelIndex project = model.index(int(names(model, drive).indexOf(u"Project 1"_s)), 0, drive);
        const QModelIndex area = m_desk->open(model, project);
        m_desk->open(model, area);
        const QPersistentModelIndex location = model.index(1, 0, area);
        m_desk->open(model, location);
        return location;
    }

    static QList<Folder> camerasIn(TreeDesk& desk, const QModelIndex& parent) {
        const auto below = QtConcurrent::run(&desk.pool, [&desk, id = parent.data(FolderTreeModel::IdRole).toString()] {
            return desk.folders.camerasBelow(id);
        });
        while (!below.isFinished())
            QTest::qWait(5);
        return below.result().value_or(QList<Folder>());
    }

    [[nodiscard]] int lists() const { return m_desk->drive.counters()[u"list"_s].toInt(); }

    std::unique_ptr<TreeDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestFolderTreeModel)
#include "test_folder_tree_model.moc"
