// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence_export.h"

#include "content_hash.h"
#include "evidence_pdf.h"
#include "file_store.h"
#include "safe_name.h"
#include "source_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceExport)
};

constexpr qsizetype piece = qsizetype{1024} * 1024;

std::unexpected<Error> cancelled() {
    return failure(ErrorKind::Cancelled, Texts::tr("The export was cancelled. Nothing of it was kept."));
}

/// A number first: it is then never a flag, "-" or one of our own names, and no two are the same.
QString copyName(const DownloadedFile& file, qsizetype number, qsizetype count) {
    const auto digits = static_cast<int>(std::max<qsizetype>(2, QString::number(count).size()));
    return u"%1_"_s.arg(number, digits, 10, QChar(u'0')) + safeName(QFileInfo(file.localFilePath).fileName());
}

/// Whether a checksum that was recorded is another one than ours.
bool differs(const QString& recorded, const EvidenceClip& clip) {
    constexpr qsizetype md5Digits = 32;
    const QString& ours = recorded.size() == md5Digits ? clip.md5 : clip.sha256;
    return !recorded.isEmpty() && recorded.compare(ours, Qt::CaseInsensitive) != 0;
}

std::unexpected<Error> notWhatWasFetched(const DownloadedFile& file, const QString& detail) {
    return failure(ErrorKind::BadInput,
                   Texts::tr("“%1” is not what was fetched: its content has changed on this computer since. It is no "
                             "evidence, and nothing was exported. Get the original from Google Drive.")
                       .arg(forPeople(file.localFilePath)),
                   detail);
}

std::unexpected<Error> copyDiffers(const QString& path) {
    return failure(ErrorKind::DownloadFailed,
                   Texts::tr("The copy “%1” reads back differently from what was written, so its disk is not reliable. "
                             "Nothing was exported; the footage is as it was. Choose another disk.")
                       .arg(forPeople(path)));
}

} // namespace

/// The files that one export makes; those of one that fails are removed.
class EvidenceExport::Writing {
public:
    Writing(Disk& disk, QString folder, EvidenceProgress& progress, std::stop_token stop)
        : m_disk(disk)
        , m_folder(std::move(folder))
        , m_progress(progress)
        , m_stop(std::move(stop))
        , m_buffer(piece, Qt::Uninitialized) {}

    ~Writing() {
        if (m_isKept)
            return;
        for (const QString& path : std::as_const(m_made))
            (void)m_disk.remove(path);
        (void)m_disk.removeEmptyFolder(m_folder);
    }

    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    /// Copies the clip and sets its checksums.
    [[nodiscard]] Result<void> copy(EvidenceClip& clip) {
        const DownloadedFile& file = clip.file;
        const auto from = m_disk.open(file.localFilePath, Disk::Access::Read);
        if (!from)
            return std::unexpected(from.error());
        const QString path = pathOf(clip.copyName);
        auto to = make(path);
        if (!to)
            return std::unexpected(to.error());
        ContentHash sha256(ContentHash::Algorithm::Sha256);
        ContentHash md5(ContentHash::Algorithm::Md5);
        qint64 size = 0;
        const auto read = readAll(**from, [&](QByteArrayView bytes) -> Result<void> {
            if (size + bytes.size() > file.fileSizeBytes) // What lies in its place may have no end.
                return notWhatWasFetched(
                    file, u"%1: more than %2 bytes"_s.arg(file.localFilePath, QString::number(file.fileSizeBytes)));
            sha256.add(bytes);
            md5.add(bytes);
            const auto written = (*to)->write(size, bytes);
            size += bytes.size();
            return written;
        });
        if (!read)
            return read;
        clip.sha256 = sha256.hex();
        clip.md5 = md5.hex();
        if (size != file.fileSizeBytes || differs(file.checksum, clip) || differs(file.driveMd5, clip) ||
            differs(file.driveSha256, clip))
            return notWhatWasFetched(file, u"%1: %2 bytes, SHA-256 %3, MD5 %4; recorded %5 bytes, %6"_s.arg(
                                               file.localFilePath, QString::number(size), clip.sha256, clip.md5,
                                               QString::number(file.fileSizeBytes), file.checksum));
        if (auto synced = (*to)->sync(); !synced)
            return synced;
        to->reset();
        const auto again = hashOf(path);
        if (!again)
            return std::unexpected(again.error());
        return *again == clip.sha256 ? note(clip.sha256, clip.copyName) : copyDiffers(path);
    }

    /// Writes one of our own files.
    [[nodiscard]] Result<void> write(QStringView name, const QByteArray& content) {
        const QString path = pathOf(name);
        auto file = make(path);
        if (!file)
            return std::unexpected(file.error());
        if (auto written = (*file)->write(0, content); !written)
            return written;
        if (auto synced = (*file)->sync(); !synced)
            return synced;
        ContentHash hash(ContentHash::Algorithm::Sha256);
        hash.add(content);
        return note(hash.hex(), name);
    }

    /// The last file: with it, the export is finished.
    [[nodiscard]] Result<void> finish() {
        if (auto written = write(checksumListName, QByteArray(m_sums)); !written)
            return written;
        if (auto synced = m_disk.syncFolder(m_folder); !synced)
            return synced;
        if (m_stop.stop_requested())
            return cancelled();
        m_isKept = true;
        return {};
    }

private:
    [[nodiscard]] QString pathOf(QStringView name) const { return m_folder + u'/' + name.toString(); }

    [[nodiscard]] Result<std::unique_ptr<DiskFile>> make(const QString& path) {
        auto file = m_disk.open(path, Disk::Access::Create);
        if (file)
            m_made += path;
        return file;
    }

    [[nodiscard]] Result<void> note(const QString& sha256, QStringView name) {
        m_sums += checksumLine(sha256, name);
        return {};
    }

    template <typename Use> [[nodiscard]] Result<void> readAll(DiskFile& file, Use use) {
        for (qint64 at = 0;;) {
            if (m_stop.stop_requested())
                return cancelled();
            const auto count = file.read(at, m_buffer.data(), m_buffer.size());
            if (!count)
                return std::unexpected(count.error());
            if (*count == 0)
                return {};
            if (auto used = use(QByteArrayView(m_buffer).first(*count)); !used)
                return used;
            at += *count;
            m_progress.done += *count;
        }
    }

    [[nodiscard]] Result<QString> hashOf(const QString& path) {
        const auto file = m_disk.open(path, Disk::Access::Read);
        if (!file)
            return std::unexpected(file.error());
        ContentHash hash(ContentHash::Algorithm::Sha256);
        const auto read = readAll(**file, [&](QByteArrayView bytes) -> Result<void> {
            hash.add(bytes);
            return {};
        });
        if (!read)
            return std::unexpected(read.error());
        return hash.hex();
    }

    Disk& m_disk;
    QString m_folder;
    EvidenceProgress& m_progress;
    std::stop_token m_stop;
    QByteArray m_buffer;
    QByteArray m_sums;
    QStringList m_made;
    bool m_isKept = false;
};

EvidenceExport::EvidenceExport(const Database& database, Disk& disk, const Clock& clock)
    : m_database(&database)
    , m_disk(&disk)
    , m_clock(&clock) {}

Result<QList<DownloadedFile>> EvidenceExport::find(const QStringList& words) const {
    const auto connection = m_database->connect();
    if (!connection)
        return std::unexpected(connection.error());
    FileStore store(**connection);
    QList<DownloadedFile> files;
    for (const QString& word : words) {
        bool isId = false;
        const qint64 id = word.toLongLong(&isId);
        const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(QDir::fromNativeSeparators(word)));
        const auto byId = isId ? store.byIds({id}) : Result<QList<DownloadedFile>>();
        const auto byPath = isId ? Result<std::optional<DownloadedFile>>() : store.atPath(path);
        if (!byId || !byPath)
            return std::unexpected(byId ? byPath.error() : byId.error());
        if (byId->isEmpty() && !*byPath)
            return failure(ErrorKind::BadInput,
                           Texts::tr("“%1” is not a clip that this program fetched, so nothing is known of it that "
                                     "would be evidence. “vtrack-syncctl files” lists the clips.")
                               .arg(forPeople(word)));
        files += *byPath ? **byPath : byId->first();
    }
    return files;
}

Result<QList<EvidenceClip>> EvidenceExport::clipsOf(const QList<DownloadedFile>& files) const {
    const auto connection = m_database->connect();
    if (!connection)
        return std::unexpected(connection.error());
    QList<EvidenceClip> clips;
    for (const DownloadedFile& file : files) {
        const auto source = SourceStore(**connection).byId(file.sourceId);
        if (!source)
            return std::unexpected(source.error());
        EvidenceClip clip{.file = file, .copyName = copyName(file, clips.size() + 1, files.size())};
        if (*source) {
            clip.sourceName = (*source)->name;
            const auto camera = std::ranges::find((*source)->cameras, file.cameraName, &Camera::name);
            if (camera != (*source)->cameras.end())
                clip.timeZone = camera->details.timeZone;
        }
        if (clip.timeZone.isEmpty())
            clip.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
        clips += clip;
    }
    return clips;
}

/// A new one, whatever is there.
Result<QString> EvidenceExport::makeFolder(const QString& folder, const QDateTime& now) const {
    if (!QFileInfo(folder).isDir())
        return failure(ErrorKind::BadInput, Texts::tr("There is no folder “%1”. Nothing was exported; choose another "
                                                      "folder, or make this one first.")
                                                .arg(forPeople(folder)));
    const QString wanted =
        QDir(folder).absoluteFilePath(u"evidence-"_s + now.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s));
    QString path = wanted;
    for (int i = 2;; ++i) {
        const auto there = m_disk->look(path);
        if (!there)
            return std::unexpected(there.error());
        if (there->kind == FileFacts::Kind::Missing)
            break;
        path = wanted + u'-' + QString::number(i);
    }
    if (auto made = m_disk->makeFolder(path); !made)
        return std::unexpected(made.error());
    return path;
}

Result<EvidenceFolder> EvidenceExport::run(const QList<DownloadedFile>& files, const QString& folder,
                                           EvidenceProgress& progress, const std::stop_token& stop) const {
    auto clips = clipsOf(files);
    if (!clips)
        return std::unexpected(clips.error());
    qint64 bytes = 0;
    for (const DownloadedFile& file : files)
        bytes += file.fileSizeBytes;
    progress.total = 2 * bytes;
    const auto path = makeFolder(folder, m_clock->now());
    if (!path)
        return std::unexpected(path.error());
    Writing writing(*m_disk, *path, progress, stop);
    for (EvidenceClip& clip : *clips) {
        if (auto copied = writing.copy(clip); !copied)
            return std::unexpected(copied.error());
    }
    const Evidence evidence{.madeAt = m_clock->now(), .clips = *clips};
    const auto pdf = evidencePdf(evidence);
    if (!pdf)
        return std::unexpected(pdf.error());
    if (auto written = writing.write(evidencePdfName, *pdf); !written)
        return std::unexpected(written.error());
    if (auto written = writing.write(evidenceJsonName, evidenceJson(evidence)); !written)
        return std::unexpected(written.error());
    if (auto finished = writing.finish(); !finished)
        return std::unexpected(finished.error());
    return EvidenceFolder{.path = *path, .evidence = evidence};
}

} // namespace vtrack
