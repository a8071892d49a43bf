// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed again and again at random instants while Google misbehaves. In the end every file is there
// once, whole, and every row is true. VTRACK_CHAOS_KILLS and VTRACK_CHAOS_SEED change how long and how (scripts/chaos).
#include "sandbox_drive.h"
#include "syncctl.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

constexpr int cameras = 6;
constexpr int filesOfCamera = 50;
constexpr int newFiles = 30; // Whenever all is there before a kill.
constexpr qint64 sizeOfFile = 256 * 1024;
constexpr int atOnce = 9; // 3 large and 6 small downloads.

int numberFrom(const char* variable, int otherwise) {
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

QJsonObject folder(const QString& name, const QJsonArray& files) {
    return {{u"name"_s, name}, {u"files"_s, files}};
}

QJsonObject clips(int count, int seed) {
    return {
        {u"generate"_s,
         QJsonObject{{u"count"_s, count}, {u"name"_s, u"clip_{n}.mp4"_s}, {u"size"_s, sizeOfFile}, {u"seed"_s, seed}}}};
}

QJsonObject seed() {
    QJsonArray folders;
    for (int i = 0; i < cameras; ++i)
        folders += folder(u"Cam%1"_s.arg(i), {clips(filesOfCamera, i + 1)});
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, folders)})})}}};
}

QJsonObject rule(const QString& kind, int after, int times, const QJsonObject& effect) {
    return {{u"match"_s, QJsonObject{{u"kind"_s, kind}}}, {u"after"_s, after}, {u"times"_s, times}, {u"do"_s, effect}};
}

/// Some of everything that goes wrong at Google, then only slowness.
QJsonArray faults(QRandomGenerator& random) {
    QJsonArray rules;
    const QList<QJsonObject> effects{{{u"status"_s, 500}},
                                     {{u"status"_s, 429}, {u"retryAfter"_s, 0}},
                                     {{u"cutAfter"_s, 100'000}},
                                     {{u"wrongBytes"_s, true}},
                                     {{u"html"_s, true}}};
    for (const QJsonObject& effect : effects)
        rules += rule(u"media"_s, random.bounded(12), 2, effect);
    if (random.bounded(6) == 0) { // The program waits a second then: not each time, or it would get nowhere.
        rules += rule(u"list"_s, random.bounded(3), 1, {{u"status"_s, 503}});
        rules += rule(u"changes"_s, 0, 1, {{u"status"_s, 500}});
    }
    rules += rule(u"media"_s, 0, -1, {{u"trickle"_s, 6'000'000}});
    return rules;
}

QByteArray md5(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace

class TestChaos : public QObject {
    Q_OBJECT

private slots:

    void everyFileOnceAndWhole() {
        const int kills = numberFrom("VTRACK_CHAOS_KILLS", 40);
        const int chance = numberFrom("VTRACK_CHAOS_SEED", 20'250'115);
        QRandomGenerator random(static_cast<quint32>(chance));
        const SandboxDrive google({u"--consent"_s, u"auto"_s}, seed());
        const Syncctl ctl(google);
        const QString videos = ctl.path(u"videos"_s);
        QCOMPARE(ctl.run({u"sign-in"_s}).code, 0);
        QCOMPARE(ctl.run({u"sign-in"_s, u"--drive"_s}).code, 0);
        QCOMPARE(ctl.run({u"add-source"_s, u"Chaos"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, videos}).code, 0);
        google.control(u"counters/reset"_s);

        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ctl.run({u"list-subfolders"_s}).code, 0);
        const auto warmUp = static_cast<int>(timer.elapsed()); // Until the first answers of Drive.

        int killed = 0;
        int runs = 0;
        qsizetype files = qsizetype(cameras) * filesOfCamera;
        for (; killed < kills && runs < 10 * kills; ++runs) {
            google.setFaults(faults(random));
            QProcess program;
            program.start(Syncctl::program(), ctl.flags() + QStringList{u"sync"_s});
            QVERIFY(program.waitForStarted());
            program.waitForFinished(warmUp / 2 + random.bounded(warmUp + 400));
            if (program.state() == QProcess::Running) {
                ++killed;
                program.kill();
                program.waitForFinished();
                continue;
            }
            QJsonObject more = folder(u"More %1"_s.arg(runs), {clips(newFiles, cameras + runs + 1)});
            more.insert(u"parentPath"_s, u"Project/Area/Table/Cam%1"_s.arg(random.bounded(cameras)));
            google.control(u"add"_s, more);
            files += newFiles;
        }
        QCOMPARE(killed, kills);
        google.setFaults({});
        const Outcome last = ctl.run({u"sync"_s, u"--json"_s});
        QVERIFY2(last.code == 0, qPrintable(last.err));
        qInfo() << files << "files," << killed << "kills," << last.json()[u"sources"_s][0][u"downloaded"_s].toInt()
                << "files were left for the run in peace";

        QHash<QString, QByteArray> inDrive;
        for (const QJsonValue& file : google.files()) {
            if (file[u"isVideo"_s].toBool())
                inDrive.insert(file[u"id"_s].toString(), file[u"md5"_s].toString().toLatin1());
        }
        QCOMPARE(inDrive.size(), files);
        QSet<QString> onDisk;
        QDirIterator found(videos, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext())
            onDisk += found.next();
        QCOMPARE(onDisk.removeIf([](const QString& path) { return path.endsWith(u"/.vtrack-source"_s); }), 1);
        QCOMPARE(onDisk.size(), inDrive.size()); // No .part, nothing twice.
        const QJsonArray rows = ctl.run({u"files"_s, u"--json"_s}).json().array();
        QCOMPARE(rows.size(), inDrive.size());
        for (const QJsonValue& row : rows) {
            const QString path = row[u"local_file_path"_s].toString();
            QVERIFY2(onDisk.remove(path), qPrintable(path));
            QCOMPARE(md5(path), inDrive.take(row[u"drive_file_id"_s].toString()));
            QCOMPARE(row[u"file_size_bytes"_s].toInteger(), sizeOfFile);
        }
        QVERIFY(inDrive.isEmpty());

        const qint64 sent = google.counters()[u"mediaBytes"_s].toInteger();
        const qint64 needed = files * sizeOfFile;
        const qint64 faulty = runs * 10 * sizeOfFile; // What the faults themselves make useless, at most.
        QVERIFY2(sent <= needed + faulty + (killed + 1) * atOnce * sizeOfFile, qPrintable(QString::number(sent)));
        qInfo() << "bytes fetched again for each kill:" << (sent - needed) / std::max(killed, 1);
    }
};

QTEST_GUILESS_MAIN(TestChaos)
#include "test_chaos.moc"
