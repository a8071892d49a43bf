// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to disks of which some do not answer.
#include "disk_question.h"

#include <QDir>
#include <QPromise>
#include <QtTest>

#include <memory>
#include <vector>

using namespace vtrack;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString place = QDir::tempPath(); // All below it is on one mount.

/// A question, the workers that were asked, and what was told.
struct Asker {
    explicit Asker(std::chrono::milliseconds patience)
        : question(patience) {}

    void put(const QString& path) {
        const auto ask = [this] {
            workers.push_back(std::make_unique<QPromise<int>>());
            workers.back()->start();
            return workers.back()->future();
        };
        question.put(path, ask, [this, path](const std::optional<int>& answer) {
            told += path.section(u'/', -1) + u' ' + (answer ? QString::number(*answer) : u"silent"_s);
        });
    }

    void answer(size_t worker, int value) const {
        workers[worker]->addResult(value);
        workers[worker]->finish();
    }

    std::vector<std::unique_ptr<QPromise<int>>> workers;
    QStringList told;
    DiskQuestion<int> question; ///< Last: it watches the others.
};

} // namespace

class TestDiskQuestion : public QObject {
    Q_OBJECT

private slots:

    void onlyTheLastOfThoseThatWaitIsAsked() {
        Asker asker(1h);
        for (const QString& name : {u"a"_s, u"ab"_s, u"abc"_s})
            asker.put(place + u'/' + name);
        QCOMPARE(asker.workers.size(), size_t(1));
        QVERIFY(asker.question.isPut());
        asker.answer(0, 1);
        QTRY_COMPARE(asker.workers.size(), size_t(2));
        asker.answer(1, 2);
        QTRY_COMPARE(asker.told, QStringList{u"abc 2"_s});
        QVERIFY(!asker.question.isPut());
    }

    void aWithdrawnQuestionIsNotTold() {
        Asker asker(1h);
        asker.put(place + u"/a"_s);
        asker.question.withdraw();
        QVERIFY(!asker.question.isPut());
        asker.put(place + u"/b"_s);
        QCOMPARE(asker.workers.size(), size_t(1)); // It still waits for its disk.
        asker.answer(0, 1);
        QTRY_COMPARE(asker.workers.size(), size_t(2));
        asker.answer(1, 2);
        QTRY_COMPARE(asker.told, QStringList{u"b 2"_s});
    }

    void aSilentMountIsAskedAnewWhenItHasAnswered() {
        Asker asker(0ms);
        asker.put(place + u"/a"_s);
        QTRY_COMPARE(asker.told, QStringList{u"a silent"_s});
        asker.put(place + u"/ab"_s);
        QCOMPARE(asker.told, (QStringList{u"a silent"_s, u"ab silent"_s}));
        QCOMPARE(asker.workers.size(), size_t(1));
        asker.answer(0, 1);
        QTRY_VERIFY([&] {
            asker.put(place + u"/abc"_s);
            return asker.workers.size() == 2;
        }());
    }

    /// Elsewhere, the disk is asked.
    void anotherMountIsNotSilent() {
#ifdef Q_OS_WIN
        const QString silent = u"Q:/videos"_s;
#else
        const QString silent = u"/proc/videos"_s;
#endif
        Asker asker(0ms);
        asker.put(silent);
        QTRY_COMPARE(asker.told, QStringList{u"videos silent"_s});
        asker.put(place + u"/a"_s);
        QCOMPARE(asker.workers.size(), size_t(2));
    }

    void mountsAreToldByTheirNames() {
#ifdef Q_OS_WIN
        QCOMPARE(mountOf(u"D:\\videos\\a"_s), u"d:"_s);
        QCOMPARE(mountOf(u"//Server/Share/a/b"_s), u"//server/share"_s);
#else
        QCOMPARE(mountOf(u"/proc/self"_s), u"/proc"_s);
        QCOMPARE(mountOf(u"/proceeds"_s), mountOf(u"/prod"_s)); // Not a part of a name.
#endif
    }
};

QTEST_GUILESS_MAIN(TestDiskQuestion)

#include "test_disk_question.moc"
