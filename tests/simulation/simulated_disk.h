// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "turns.h"

#include <map>
#include <memory>

namespace vtrack::test {

/// A disk in memory that forgets what was not synced when the program dies, fails calls, is full, and goes away.
///
/// A file's bytes are safe after DiskFile::sync(), a folder's entries after syncFolder(); what is not may or may not be
/// there after a death, as the seed decides.
class SimulatedDisk final : public Disk {
public:
    /// @param root a folder that is there from the beginning.
    SimulatedDisk(Turns& turns, const QString& root);

    /// Of 1,000 calls, how many fail.
    int faults = 0;
    qint64 capacity = 1'000'000'000; ///< Bytes.
    /// The disk was taken out: its place is an empty folder, as that of a file system that is not mounted.
    bool away = false;

    /// What is left after the program died.
    void die();

    /// Every file with its content, by path.
    [[nodiscard]] std::map<QString, QByteArray> files() const;
    /// A person deletes a file.
    void lose(const QString& path);

    [[nodiscard]] Result<FileFacts> look(const QString& path) override;
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> open(const QString& path, Access access) override;
    [[nodiscard]] Result<bool> rename(const QString& from, const QString& to) override;
    [[nodiscard]] Result<void> replace(const QString& from, const QString& to) override;
    [[nodiscard]] Result<void> remove(const QString& path) override;
    [[nodiscard]] Result<void> makeFolder(const QString& path) override;
    [[nodiscard]] Result<bool> removeEmptyFolder(const QString& path) override;
    [[nodiscard]] Result<void> syncFolder(const QString& path) override;
    [[nodiscard]] Result<QList<FolderEntry>> list(const QString& folder) override;
    [[nodiscard]] Result<FileSystemFacts> fileSystem(const QString& folder) override;
    [[nodiscard]] bool isWritable(const QString& folder) override;

    [[nodiscard]] bool isStrangers(const QString& /*folder*/) override { return false; }

private:
    class File;

    struct Node {
        explicit Node(quint64 n, bool folder)
            : number(n)
            , isFolder(folder) {}

        quint64 number;
        bool isFolder;
        QByteArray content;
        QByteArray safe; ///< What a death leaves of the content.
        std::map<QString, std::shared_ptr<Node>> entries;
        std::map<QString, std::shared_ptr<Node>> safeEntries;
    };

    using NodePtr = std::shared_ptr<Node>;

    [[nodiscard]] std::optional<Error> trouble(const char* what, const QString& path);
    [[nodiscard]] NodePtr find(const QString& path) const;
    [[nodiscard]] NodePtr parentOf(const QString& path) const;
    void dieBelow(Node& folder);
    static void collect(const Node& folder, const QString& path, std::map<QString, QByteArray>& into);
    [[nodiscard]] static qint64 sizeOf(const Node& folder);

    [[nodiscard]] qint64 freeBytes() const { return capacity - sizeOf(*m_root); }

    Turns& m_turns;
    QString m_rootPath;
    quint64 m_next = 1;
    NodePtr m_root;
    NodePtr m_empty; ///< What is seen while the disk is away.
};

} // namespace vtrack::test
