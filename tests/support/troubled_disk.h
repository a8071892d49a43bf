// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system_disk.h"

#include <functional>
#include <optional>

namespace vtrack::test {

/// The real disk, on which things happen between two calls, or instead of one.
class TroubledDisk final : public Disk {
public:
    /// Called before each call with its name and path; what it returns, if anything, is the call's error. On the thread
    /// of the caller.
    std::function<std::optional<Error>(const QString& call, const QString& path)> before;
    /// What the file system takes, when it is to differ.
    std::optional<qint64> largestFile;

    Result<FileFacts> look(const QString& path) override {
        return after(u"look", path, [&] { return m_disk.look(path); });
    }

    Result<std::unique_ptr<DiskFile>> open(const QString& path, Access access) override {
        return after(u"open", path, [&]() -> Result<std::unique_ptr<DiskFile>> {
            auto file = m_disk.open(path, access);
            if (!file)
                return file;
            return std::make_unique<File>(*this, path, *std::move(file));
        });
    }

    Result<bool> rename(const QString& from, const QString& to) override {
        return after(u"rename", from, [&] { return m_disk.rename(from, to); });
    }

    Result<void> replace(const QString& from, const QString& to) override {
        return after(u"replace", from, [&] { return m_disk.replace(from, to); });
    }

    Result<void> remove(const QString& path) override {
        return after(u"remove", path, [&] { return m_disk.remove(path); });
    }

    Result<void> makeFolder(const QString& path) override {
        return after(u"makeFolder", path, [&] { return m_disk.makeFolder(path); });
    }

    Result<bool> removeEmptyFolder(const QString& path) override {
        return after(u"removeEmptyFolder", path, [&] { return m_disk.removeEmptyFolder(path); });
    }

    Result<void> syncFolder(const QString& path) override {
        return after(u"syncFolder", path, [&] { return m_disk.syncFolder(path); });
    }

    Result<QList<FolderEntry>> list(const QString& folder) override {
        return after(u"list", folder, [&] { return m_disk.list(folder); });
    }

    Result<FileSystemFacts> fileSystem(const QString& folder) override {
        auto facts = after(u"fileSystem", folder, [&] { return m_disk.fileSystem(folder); });
        if (facts && largestFile)
            facts->largestFile = *largestFile;
        return facts;
    }

    bool isWritable(const QString& folder) override { return m_disk.isWritable(folder); }

    bool isStrangers(const QString& folder) override { return m_disk.isStrangers(folder); }

private:
    class File final : public DiskFile {
    public:
        File(TroubledDisk& disk, QString path, std::unique_ptr<DiskFile> file)
            : m_disk(disk)
            , m_path(std::move(path))
            , m_file(std::move(file)) {}

        Result<qint64> size() override { return m_file->size(); }

        Result<qint64> read(qint64 at, char* data, qint64 most) override {
            return m_disk.after(u"read", m_path, [&] { return m_file->read(at, data, most); });
        }

        Result<void> write(qint64 at, QByteArrayView bytes) override {
            return m_disk.after(u"write", m_path, [&] { return m_file->write(at, bytes); });
        }

        Result<void> truncate(qint64 bytes) override { return m_file->truncate(bytes); }

        Result<bool> preallocate(qint64 bytes) override {
            return m_disk.after(u"preallocate", m_path, [&] { return m_file->preallocate(bytes); });
        }

        void beginSync(qint64 from, qint64 bytes) override { m_file->beginSync(from, bytes); }

        Result<void> sync() override {
            return m_disk.after(u"sync", m_path, [&] { return m_file->sync(); });
        }

    private:
        TroubledDisk& m_disk;
        QString m_path;
        std::unique_ptr<DiskFile> m_file;
    };

    template <typename Call> std::invoke_result_t<Call> after(QStringView name, const QString& path, Call call) {
        if (before) {
            if (const auto error = before(name.toString(), path))
                return std::unexpected(*error);
        }
        return call();
    }

    SystemDisk m_disk;
};

} // namespace vtrack::test
