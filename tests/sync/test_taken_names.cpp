// SPDX-License-Identifier: GPL-3.0-or-later
// What lies already where a download is to have its name.
#include "downloader_test.h"
#include "error_kinds.h"

using namespace vtrack;
using namespace vtrack::test;

class TestTakenNames : public DownloaderTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void whatIsThereWholeIsAdopted() {
        QVERIFY(fetch().has_value());
        m_test->google.control(u"counters/reset"_s);
        const auto again = fetch();
        QVERIFY(again->adopted);
        QCOMPARE(again->bytesFetched, 0);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void aStrangersFileIsNotOverwritten() {
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        QFile stranger(m_plan.path);
        QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("mine") == 4);
        stranger.close();
        const auto outcome = fetch();
        QCOMPARE(outcome->path, m_plan.elsewhere);
        QCOMPARE(md5(m_plan.elsewhere), m_file.md5);
        QVERIFY(stranger.open(QIODevice::ReadOnly));
        QCOMPARE(stranger.readAll(), QByteArray("mine"));
    }

    void aLinkDoesNotLeadOut() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        const QTemporaryDir outside;
        QVERIFY(QFile::link(outside.path(), m_plan.root + u"/source_1/Cam"_s));
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(ownerOf(refused.error()), Owner::Item);
        QVERIFY(QDir(outside.path()).isEmpty());
    }

    void aPartThatIsALinkIsNotFollowed() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        const QTemporaryDir outside;
        const QString precious = outside.filePath(u"precious"_s);
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.partPath).path()));
        QVERIFY(QFile::link(precious, m_plan.partPath));
        const auto outcome = fetch();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(!QFile::exists(precious));
    }

    void aThirdNameIsFoundForAFileWhoseNamesAreTaken() {
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        for (const QString& path : {m_plan.path, m_plan.elsewhere}) {
            QFile stranger(path);
            QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("mine") == 4);
        }
        const auto outcome = fetch();
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->path != m_plan.path && outcome->path != m_plan.elsewhere);
        QCOMPARE(md5(outcome->path), m_file.md5);
        QCOMPARE(QFileInfo(m_plan.path).size(), 4);
        QCOMPARE(QFileInfo(m_plan.elsewhere).size(), 4);
    }

    void aStrangerWhoComesWhileItIsFetchedIsNotOverwritten() {
        m_disk.before = [&](const QString& call, const QString&) -> std::optional<Error> {
            if (call == u"rename"_s && !QFile::exists(m_plan.path)) {
                QFile stranger(m_plan.path);
                if (stranger.open(QIODevice::WriteOnly))
                    stranger.write("mine");
            }
            return {};
        };
        const auto outcome = fetch();
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->path, m_plan.elsewhere);
        QCOMPARE(QFileInfo(m_plan.path).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestTakenNames)
#include "test_taken_names.moc"
