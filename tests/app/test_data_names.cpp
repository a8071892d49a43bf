// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a data folder that was really used: DataFolder counts each of them as its own, and the Windows
// uninstaller deletes each of them (/DELETEDATA), so that nothing is left that a later installation takes for somebody
// else's.
#include "clean_up.h"
#include "damage_mark.h"
#include "database_copy.h"
#include "file_store.h"
#include "manual_clock.h"
#include "setup_draft.h"
#include "source_runs.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

/// What follows `command "${folder}\` in the uninstaller, with "/" for "\".
QStringList inUninstaller(const QString& command) {
    QFile file(qEnvironmentVariable("VTRACK_SOURCE") + u"/installer/windows/data.nsh"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QRegularExpression line(u"^  %1 \"\\$\\{folder\\}\\\\(.*)\"$"_s.arg(command),
                                  QRegularExpression::MultilineOption);
    QStringList all;
    for (auto it = line.globalMatch(QString::fromUtf8(file.readAll()).remove(u'\r')); it.hasNext();)
        all += it.next().captured(1).replace(u'\\', u'/');
    return all;
}

/// As Delete of the installer understands it: the folder as it is, wildcards in the name.
bool isDeleted(const QString& path, const QStringList& patterns) {
    const auto folderOf = [](const QString& each) {
        return each.section(u'/', 0, -2);
    };
    return std::ranges::any_of(patterns, [&](const QString& pattern) {
        return folderOf(pattern) == folderOf(path) && QDir::match(pattern.section(u'/', -1), path.section(u'/', -1));
    });
}

} // namespace

class TestDataNames : public SourceRuns {
    Q_OBJECT

private slots:

    void uninstallerAndProgramNameTheSame() {
        QStringList deleted;
        for (const QString& pattern : inUninstaller(u"Delete"_s) + inUninstaller(u"RMDir"_s)) {
            if (!pattern.contains(u'/'))
                deleted += pattern;
        }
        QStringList names = DataFolder::names();
        deleted.sort();
        names.sort();
        QCOMPARE(deleted, names);
    }

    void whatIsUsedIsNamed() {
        start(driveWith({folder(u"Cam1"_s, clips(3))}));
        QVERIFY(!run().error);
        Program& program = m_test->program();
        program.settings.set(setting::cleanUpDays, 7);
        QVERIFY(keepDailyCopy(program.database, m_clock.now()));
        program.setupDraft.keep({.name = u"Hall"_s});
        program.setupDraft.read().waitForFinished(); // It is written before.
        const auto clip = recorded().first();
        QVERIFY(FileStore(*program.database.connect().value())
                    .markProcessed({clip.id}, u"completed"_s, m_clock.now())
                    .has_value());
        m_clock.advance(8 * 24h);
        QCOMPARE(CleanUp(program.database, m_clock, program.footage).run(7)->files, 1);   // Makes a lock.
        m_test->restart([this] { markDamaged(m_test->dataFolder() + u"/vtrack.db"_s); }); // A repair.
        const QStringList used = files();
        for (const QString& expected : {u"source_1.removal.lock"_s, u"vtrack.lock"_s, u"settings.ini"_s,
                                        u"sources.json"_s, u"installation.json"_s, u"vtrack.db.repaired"_s})
            QVERIFY2(used.contains(expected), qPrintable(expected + u" is not in: "_s + used.join(u' ')));

        const QStringList patterns = inUninstaller(u"Delete"_s);
        const QStringList folders = inUninstaller(u"RMDir"_s);
        for (const QString& path : used) {
            QVERIFY2(QDir::match(DataFolder::names(), path.section(u'/', 0, 0)), qPrintable(path));
            QVERIFY2(isDeleted(path, patterns), qPrintable(path));
            const QString place = path.section(u'/', 0, -2);
            QVERIFY2(place.isEmpty() || folders.contains(place), qPrintable(path));
        }
    }

private:
    /// All files of the data folder, as paths below it.
    [[nodiscard]] QStringList files() const {
        const QDir data(m_test->dataFolder());
        QStringList paths;
        QDirIterator all(data.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext())
            paths += data.relativeFilePath(all.next());
        return paths;
    }
};

QTEST_GUILESS_MAIN(TestDataNames)
#include "test_data_names.moc"
