// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_hash.h"
#include "evidence_export.h"
#include "evidence_pdf.h"
#include "source_runs.h"
#include "syncctl.h"
#include "troubled_disk.h"
#include "version.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool replaceContent(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

QString sha256(const QByteArray& content) {
    ContentHash hash(ContentHash::Algorithm::Sha256);
    hash.add(content);
    return hash.hex();
}

/// What `sha256sum -c` does: each line's file has that checksum. Also asks the real one where there is one.
bool isGood(const QString& folder) {
    const QList<QByteArray> lines = contentOf(folder + u"/SHA256SUMS"_s).split('\n');
    for (const QByteArray& line : lines.first(lines.size() - 1)) {
        const QString name = QString::fromUtf8(line.sliced(66));
        if (sha256(contentOf(folder + u'/' + name)).toLatin1() != line.first(64))
            return false;
    }
    if (QStandardPaths::findExecutable(u"sha256sum"_s).isEmpty())
        return lines.size() > 1;
    QProcess check;
    check.setWorkingDirectory(folder);
    check.start(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"SHA256SUMS"_s});
    return check.waitForFinished() && check.exitCode() == 0 && lines.size() > 1;
}

/// A name that would act as a path, a flag, a page or a terminal's command, if anything took it for one.
const QString hostileName = u"-rf <a href='https://evil.example/'>x</a>\u202E/../%1\n\x1b[2J\\.mp4"_s;

} // namespace

class TestEvidence : public SourceRuns {
    Q_OBJECT

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        start(driveWith({folder(u"Cam1"_s, {clip(u"clip_0000.mp4"_s, 3'000'000), clip(hostileName, 2000)})}));
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(recorded().size(), 2);
    }

    void theFetchKeepsRevisionOwnerAndVersion() {
        const QList<DownloadedFile> files = recorded();
        for (const DownloadedFile& file : files) {
            QVERIFY(file.driveRevision.startsWith(u"0B"_s));
            QVERIFY2(file.driveOwner.contains(u"demo@example.com"_s), qPrintable(file.driveOwner));
            QCOMPARE(file.fetchedBy, ownVersion());
        }
        QVERIFY(files[0].driveRevision != files[1].driveRevision);
    }

    void aThirdPartyChecksItAlone() {
        const auto made = exported(recorded());
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().sentence));
        QVERIFY(isGood(made->path));
        const QStringList names = QDir(made->path).entryList(QDir::Files);
        QCOMPARE(names.size(), 5);
        for (const DownloadedFile& file : recorded())
            QVERIFY(std::ranges::any_of(names, [&](const QString& name) {
                return contentOf(made->path + u'/' + name) == contentOf(file.localFilePath);
            }));
        // Whatever is changed afterwards is seen.
        QVERIFY(replaceContent(made->path + u"/evidence.json"_s, "{}"));
        QVERIFY(!isGood(made->path));
    }

    void theSheetSaysWhatIsKnown() {
        const DownloadedFile file = withName(u"clip_0000.mp4"_s);
        const auto made = exported({file});
        QVERIFY(made.has_value());
        const QJsonObject json = QJsonDocument::fromJson(contentOf(made->path + u"/evidence.json"_s)).object();
        QCOMPARE(json[u"format"_s].toString(), u"vtrack-evidence"_s);
        const QJsonValue clip = json[u"clips"_s][0];
        QCOMPARE(clip[u"file"].toString(), u"01_clip_0000.mp4"_s);
        QCOMPARE(clip[u"bytes"].toInt(), 3'000'000);
        QCOMPARE(clip[u"sha256"].toString(), sha256(contentOf(file.localFilePath)));
        QCOMPARE(clip[u"camera"].toString(), file.cameraName);
        QCOMPARE(clip[u"recorded"][u"start"].toString(), toIsoUtc(file.recordingStartTime));
        QCOMPARE(clip[u"recorded"][u"time_from"].toString(), file.recordingTimeOrigin);
        QCOMPARE(clip[u"drive"][u"id"].toString(), idOf(u"Cam1/clip_0000.mp4"_s));
        QCOMPARE(clip[u"drive"][u"revision"].toString(), file.driveRevision);
        QCOMPARE(clip[u"drive"][u"owner"].toString(), file.driveOwner);
        QCOMPARE(clip[u"drive"][u"md5"].toString(), file.driveMd5);
        QCOMPARE(clip[u"fetched"][u"complete_and_checked"].toString(), toIsoUtc(file.createdAt));
        QCOMPARE(clip[u"fetched"][u"program_version"].toString(), ownVersion());
        QVERIFY(clip[u"checked_again"][u"same_as"].toArray().contains(u"drive.md5"_s));
    }

    /// Those of a program that did not keep it.
    void whatIsNotKnownIsSaidSo() {
        auto connection = m_test->program().database.connect();
        QVERIFY(
            (*connection)
                ->run(u"UPDATE downloaded_files SET drive_revision = NULL, drive_owner = NULL, fetched_by = NULL"_s));
        const auto made = exported({withName(u"clip_0000.mp4"_s)});
        QVERIFY(made.has_value());
        const QJsonValue clip =
            QJsonDocument::fromJson(contentOf(made->path + u"/evidence.json"_s)).object()[u"clips"_s][0];
        QVERIFY(clip[u"drive"][u"revision"].isNull() && clip[u"drive"][u"owner"].isNull());
        QVERIFY(clip[u"fetched"][u"program_version"].isNull());
        QVERIFY(isGood(made->path));
    }

    /// Such as a file that grows: no more of it is copied than the clip had.
    void whatHasNoEndIsNotCopied() {
        const DownloadedFile clip = withName(u"clip_0000.mp4"_s);
        QFile file(clip.localFilePath);
        QVERIFY(file.resize(100'000'000));
        EvidenceProgress progress;
        const auto made = onWorker([&] {
            return EvidenceExport(m_test->program().database, m_test->program().systemDisk, m_clock)
                .run({clip}, m_folder->path(), progress, {});
        });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
        QVERIFY(progress.done <= clip.fileSizeBytes);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    /// Neither as a file's name nor on the sheet.
    void aHostileNameDoesNothing() {
        const auto made = exported({withName(hostileName)});
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().sentence));
        QVERIFY(isGood(made->path));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
        const QByteArray pdf = contentOf(made->path + u"/evidence.pdf"_s);
        QVERIFY(pdf.startsWith("%PDF"));
        for (const QByteArray& act :
             {"/URI"_ba, "/Type /Annot\n"_ba, "/Subtype /Link"_ba, "/JavaScript"_ba, "/Launch"_ba, "/OpenAction"_ba})
            QVERIFY2(!pdf.contains(act), act.constData());
        const QByteArray json = contentOf(made->path + u"/evidence.json"_s);
        QVERIFY(!json.contains('\x1b') && !json.contains("\u202E"));
        QCOMPARE(QJsonDocument::fromJson(json).object()[u"clips"_s][0][u"drive"][u"name"].toString(),
                 withName(hostileName).originalFilename);
    }

    void aChangedClipIsRefused() {
        const DownloadedFile file = withName(u"clip_0000.mp4"_s);
        QByteArray content = contentOf(file.localFilePath);
        content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
        QVERIFY(replaceContent(file.localFilePath, content));
        const auto made = exported(recorded());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
        QVERIFY2(made.error().sentence.contains(u"is not what was fetched"_s), qPrintable(made.error().sentence));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aDiskThatReadsBackWronglyIsRefused() {
        TroubledDisk disk;
        disk.before = [](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"open" && path.contains(u"/evidence-"_s) && QFileInfo(path).size() == 3'000'000) {
                QFile copy(path);
                if (!copy.open(QIODevice::ReadWrite) || copy.write("?") != 1)
                    qFatal("no copy");
            }
            return {};
        };
        const auto made = exported({withName(u"clip_0000.mp4"_s)}, disk);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::DownloadFailed);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aCancelledExportLeavesNothing() {
        std::stop_source stop;
        TroubledDisk disk;
        disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"write" || (call == u"open" && path.contains(u"/02_"_s)))
                stop.request_stop();
            return {};
        };
        EvidenceProgress progress;
        const auto made = onWorker([&] {
            return EvidenceExport(m_test->program().database, disk, m_clock)
                .run(recorded(), m_folder->path(), progress, stop.get_token());
        });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Cancelled);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void nothingIsOverwritten() {
        const QString below = u"/%1 %2"_s;
        QVERIFY(QDir().mkdir(m_folder->path() + below));
        const auto first = exported(recorded(), m_test->program().systemDisk, below);
        const auto second = exported(recorded(), m_test->program().systemDisk, below); // In the same second.
        QVERIFY(first && second);
        QCOMPARE(second->path, first->path + u"-2"_s);
        QVERIFY(isGood(first->path) && isGood(second->path));
        const auto nowhere = exported(recorded(), m_test->program().systemDisk, u"/missing"_s);
        QVERIFY(!nowhere);
        QVERIFY2(nowhere.error().sentence.contains(u"no folder"_s), qPrintable(nowhere.error().sentence));
    }

    /// Beside the program that holds the data folder.
    void theCommandTakesIdsAndPaths() {
        const DownloadedFile file = withName(u"clip_0000.mp4"_s);
        for (const QString& word : {QString::number(file.id), QDir::toNativeSeparators(file.localFilePath)}) {
            const QJsonObject json = command({word, u"--output"_s, m_folder->path()}, 0);
            QVERIFY(isGood(json[u"folder"_s].toString()));
        }
        QVERIFY(
            command({u"999999"_s, u"--output"_s, m_folder->path()}, 2)[u"error"_s].toString().contains(u"999999"_s));
    }

private:
    Result<EvidenceFolder> exported(const QList<DownloadedFile>& files) {
        return exported(files, m_test->program().systemDisk);
    }

    /// @param below a folder below the one of the test.
    Result<EvidenceFolder> exported(const QList<DownloadedFile>& files, Disk& disk, const QString& below = {}) {
        EvidenceProgress progress;
        const auto made = onWorker([&] {
            return EvidenceExport(m_test->program().database, disk, m_clock)
                .run(files, m_folder->path() + below, progress, {});
        });
        if (made && progress.done != progress.total)
            qFatal("The progress does not end at its end.");
        return made;
    }

    [[nodiscard]] DownloadedFile withName(const QString& name) const {
        for (const DownloadedFile& file : recorded()) {
            if (file.originalFilename == name)
                return file;
        }
        qFatal("no such clip");
    }

    [[nodiscard]] QJsonObject command(const QStringList& arguments, int code) const {
        QProcess process;
        process.start(Syncctl::program(),
                      QStringList{u"evidence"_s, u"--json"_s, u"--data-dir"_s, m_test->dataFolder()} + arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != code)
            qFatal("%d %s", process.exitCode(), process.readAllStandardError().constData());
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestEvidence)
#include "test_evidence.moc"
