// SPDX-License-Identifier: GPL-3.0-or-later
// Each single call of the real program that changes a file - of the footage, of the database - fails once: no space, an
// input/output error, no permission. The next run repairs everything. VTRACK_FAIL_STEP tries each n-th call only.
#include "drive_seed.h"
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QtTest>

#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

constexpr std::array errors{ENOSPC, EIO, EACCES};

/// Two small clips and one that comes in several pieces, in two cameras.
QJsonObject seed() {
    const auto clips = [](int count, int size) {
        return QJsonArray{QJsonObject{
            {u"generate"_s,
             QJsonObject{{u"count"_s, count}, {u"name"_s, u"clip_{n}.mp4"_s}, {u"size"_s, size}, {u"seed"_s, size}}}}};
    };
    const QJsonArray cameras{folder(u"Cam1"_s, clips(2, 5'000)), folder(u"Cam2"_s, clips(1, 600'000))};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

void copyFolder(const QString& from, const QString& to) {
    QDir(to).removeRecursively();
    QVERIFY(QDir().mkpath(to));
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString entry = entries.next();
        const QString target = to + entry.mid(from.size());
        if (entries.fileInfo().isDir())
            QVERIFY(QDir().mkpath(target));
        else
            QVERIFY(QFile::copy(entry, target));
    }
}

QStringList filesBelow(const QString& path) {
    QStringList all;
    QDirIterator found(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        all += found.next();
    all.sort();
    return all;
}

QString md5(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

} // namespace

class TestFailingCalls : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QCOMPARE(m_ctl.run({u"sign-in"_s}).code, 0);
        QCOMPARE(m_ctl.run({u"sign-in"_s, u"--drive"_s}).code, 0);
        QCOMPARE(m_ctl.run({u"add-source"_s, u"X"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, videos()}).code, 0);
        copyFolder(m_ctl.path(u"data"_s), m_ctl.path(u"template"_s));
        copyFolder(videos(), m_ctl.path(u"videos-template"_s)); // With the marker of the source's folder.
        for (const QJsonValue& file : m_google.files()) {
            if (file[u"isVideo"_s].toBool())
                m_content.insert(file[u"id"_s].toString(), file[u"md5"_s].toString());
        }
        QCOMPARE(m_content.size(), 3);
    }

    void theNextRunRepairsEverything_data() {
        QTest::addColumn<QString>("below");
        QTest::newRow("footage") << videos();
        QTest::newRow("database") << m_ctl.path(u"data/vtrack.db"_s);
    }

    void theNextRunRepairsEverything() {
        QFETCH(const QString, below);
        const int calls = sync(below, 0, 0);
        QVERIFY2(calls > 15, qPrintable(QString::number(calls)));
        const int step = std::max(qEnvironmentVariableIntValue("VTRACK_FAIL_STEP"), 1);
        int told = 0;
        for (int at = 1; at <= calls; at += step) {
            const int error = errors.at(static_cast<size_t>(at / step) % errors.size());
            sync(below, at, error);
            told += m_last.code != 0 ? 1 : 0;
            QVERIFY2(m_last.code >= 0, qPrintable(u"crashed at call %1"_s.arg(at)));
            const Outcome again = m_ctl.run({u"sync"_s, u"--json"_s});
            const QString where =
                u"call %1, error %2: %3%4"_s.arg(at).arg(error).arg(again.err, QString::fromUtf8(again.out));
            QVERIFY2(again.code == 0, qPrintable(where));
            const QString wrong = whatIsWrong();
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
        }
        qInfo() << calls << "calls, every" << step << "failed once;" << told << "runs said so";
        QVERIFY(told > 0);
    }

    /// It is told to end, and does, so that it can be started again.
    void aDiskThatNeverAnswersHoldsNobodyUp() {
        QDir(videos()).removeRecursively();
        copyFolder(m_ctl.path(u"videos-template"_s), videos());
        copyFolder(m_ctl.path(u"template"_s), m_ctl.path(u"data"_s));
        QProcess watch;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, qEnvironmentVariable("VTRACK_FAILING_CALLS"));
        environment.insert(u"VTRACK_FAIL_BELOW"_s, videos());
        environment.insert(u"VTRACK_FAIL_AT"_s, u"5"_s);
        environment.insert(u"VTRACK_FAIL_ERRNO"_s, u"0"_s);
        environment.insert(u"VTRACK_FAIL_REPORT"_s, m_ctl.path(u"hangs"_s));
        watch.setProcessEnvironment(environment);
        watch.start(Syncctl::program(), m_ctl.flags() + QStringList{u"watch"_s});
        QTRY_VERIFY(QFile::exists(m_ctl.path(u"hangs"_s)));
        watch.terminate();
        QVERIFY(watch.waitForFinished(40'000));
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_ctl.run({u"sync"_s}).code, 0); // Nobody holds the data folder, and nothing is broken.
        QCOMPARE(whatIsWrong(), QString());
    }

private:
    [[nodiscard]] QString videos() const { return m_ctl.path(u"videos"_s); }

    /// A first sync, in which the `at`-th call fails (none for 0). @return how many calls there were.
    int sync(const QString& below, int at, int error) {
        QDir(videos()).removeRecursively();
        copyFolder(m_ctl.path(u"videos-template"_s), videos());
        copyFolder(m_ctl.path(u"template"_s), m_ctl.path(u"data"_s));
        const QString report = m_ctl.path(u"calls"_s);
        m_last = m_ctl.run({u"sync"_s, u"--json"_s}, {},
                           {{u"LD_PRELOAD"_s, qEnvironmentVariable("VTRACK_FAILING_CALLS")},
                            {u"VTRACK_FAIL_BELOW"_s, below},
                            {u"VTRACK_FAIL_AT"_s, QString::number(at)},
                            {u"VTRACK_FAIL_ERRNO"_s, QString::number(error)},
                            {u"VTRACK_FAIL_REPORT"_s, report}});
        QFile file(report);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toInt() : 0;
    }

    /// Empty when every file is there once, whole, with a true row and nothing besides.
    QString whatIsWrong() {
        const QJsonArray rows = m_ctl.run({u"files"_s, u"--json"_s}).json().array();
        QStringList onDisk = filesBelow(videos());
        onDisk.removeIf([](const QString& path) { return path.endsWith(u"/.vtrack-source"_s); });
        if (rows.size() != m_content.size() || onDisk.size() != m_content.size())
            return u"%1 rows, %2"_s.arg(rows.size()).arg(onDisk.join(u' '));
        for (const QJsonValue& row : rows) {
            const QString path = row[u"local_file_path"_s].toString();
            if (!onDisk.removeOne(path) || md5(path) != m_content[row[u"drive_file_id"_s].toString()])
                return path;
        }
        return {};
    }

    SandboxDrive m_google{{u"--consent"_s, u"auto"_s}, seed()};
    Syncctl m_ctl{m_google};
    QHash<QString, QString> m_content; ///< MD5 by Drive id.
    Outcome m_last;
};

QTEST_GUILESS_MAIN(TestFailingCalls)
#include "test_failing_calls.moc"
