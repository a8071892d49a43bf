// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_disk.h"

#include "file_system.h"
#include "system_errors.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

QString nameOf(const QString& path) {
    return path.section(u'/', -1);
}

std::unexpected<Error> no(int error, const QString& path) {
    return std::unexpected(fileError(error, path));
}

} // namespace

class SimulatedDisk::File final : public DiskFile {
public:
    File(SimulatedDisk& disk, NodePtr node, QString path)
        : m_disk(disk)
        , m_node(std::move(node))
        , m_path(std::move(path)) {}

    [[nodiscard]] Result<qint64> size() override { return m_node->content.size(); }

    [[nodiscard]] Result<qint64> read(qint64 at, char* data, qint64 most) override {
        if (const auto error = m_disk.trouble("read", m_path))
            return std::unexpected(*error);
        const qint64 count = std::clamp<qint64>(m_node->content.size() - at, 0, most);
        std::memcpy(data, m_node->content.constData() + at, static_cast<size_t>(count));
        return count;
    }

    [[nodiscard]] Result<void> write(qint64 at, QByteArrayView bytes) override {
        if (const auto error = m_disk.trouble("write", m_path))
            return std::unexpected(*error);
        if (at + bytes.size() - m_node->content.size() > m_disk.freeBytes())
            return no(systemError::full, m_path);
        if (m_node->content.size() < at)
            m_node->content.append(at - m_node->content.size(), '\0');
        m_node->content.replace(at, bytes.size(), bytes);
        return {};
    }

    [[nodiscard]] Result<void> truncate(qint64 bytes) override {
        // Nobody else's turn, and nobody dies here: it is what a destructor does.
        m_node->content.resize(bytes);
        return {};
    }

    [[nodiscard]] Result<bool> preallocate(qint64) override { return false; }

    void beginSync(qint64, qint64) override {}

    [[nodiscard]] Result<void> sync() override {
        if (const auto error = m_disk.trouble("sync", m_path))
            return std::unexpected(*error);
        m_node->safe = m_node->content;
        return {};
    }

private:
    SimulatedDisk& m_disk;
    NodePtr m_node;
    QString m_path;
};

SimulatedDisk::SimulatedDisk(Turns& turns, const QString& root)
    : m_turns(turns)
    , m_rootPath(root)
    , m_root(std::make_shared<Node>(m_next++, true))
    , m_empty(std::make_shared<Node>(m_next++, true)) {}

std::optional<Error> SimulatedDisk::trouble(const char* what, const QString& path) {
    m_turns.take(what);
    if (!m_turns.chance(faults, 1000))
        return {};
    return fileError(m_turns.chance(1, 2) ? systemError::broken : systemError::away, path);
}

SimulatedDisk::NodePtr SimulatedDisk::find(const QString& path) const {
    if (path != m_rootPath && !path.startsWith(m_rootPath + u'/'))
        return nullptr;
    NodePtr node = away ? m_empty : m_root;
    for (const QString& part : path.mid(m_rootPath.size()).split(u'/', Qt::SkipEmptyParts)) {
        const auto next = node->entries.find(part);
        if (next == node->entries.end())
            return nullptr;
        node = next->second;
    }
    return node;
}

SimulatedDisk::NodePtr SimulatedDisk::parentOf(const QString& path) const {
    const NodePtr parent = find(path.section(u'/', 0, -2));
    return parent && parent->isFolder ? parent : nullptr;
}

Result<FileFacts> SimulatedDisk::look(const QString& path) {
    if (const auto error = trouble("look", path))
        return std::unexpected(*error);
    const NodePtr node = find(path);
    if (!node)
        return FileFacts{};
    return FileFacts{.kind = node->isFolder ? FileFacts::Kind::Folder : FileFacts::Kind::File,
                     .size = node->content.size(),
                     .identity = {.device = away ? 2U : 1U, .number = node->number}};
}

Result<std::unique_ptr<DiskFile>> SimulatedDisk::open(const QString& path, Access access) {
    if (const auto error = trouble("open", path))
        return std::unexpected(*error);
    NodePtr node = find(path);
    if (node && (node->isFolder || access == Access::Create))
        return no(node->isFolder ? systemError::isFolder : systemError::isThere, path);
    if (!node && access == Access::Read)
        return no(systemError::missing, path);
    if (!node) {
        const NodePtr parent = parentOf(path);
        if (!parent)
            return no(systemError::missing, path);
        node = parent->entries[nameOf(path)] = std::make_shared<Node>(m_next++, false);
    }
    return std::make_unique<File>(*this, node, path);
}

Result<bool> SimulatedDisk::rename(const QString& from, const QString& to) {
    if (const auto error = trouble("rename", from))
        return std::unexpected(*error);
    if (find(to))
        return false;
    const NodePtr source = parentOf(from);
    const NodePtr target = parentOf(to);
    if (!source || !target || !source->entries.contains(nameOf(from)))
        return no(systemError::missing, from);
    target->entries[nameOf(to)] = source->entries[nameOf(from)];
    source->entries.erase(nameOf(from));
    return true;
}

Result<void> SimulatedDisk::replace(const QString& from, const QString& to) {
    if (const auto error = trouble("replace", from))
        return std::unexpected(*error);
    const NodePtr source = parentOf(from);
    const NodePtr target = parentOf(to);
    if (!source || !target || !source->entries.contains(nameOf(from)))
        return no(systemError::missing, from);
    target->entries[nameOf(to)] = source->entries[nameOf(from)];
    source->entries.erase(nameOf(from));
    return {};
}

Result<void> SimulatedDisk::remove(const QString& path) {
    if (const auto error = trouble("remove", path))
        return std::unexpected(*error);
    if (const NodePtr parent = parentOf(path))
        parent->entries.erase(nameOf(path));
    return {};
}

Result<void> SimulatedDisk::makeFolder(const QString& path) {
    if (const auto error = trouble("makeFolder", path))
        return std::unexpected(*error);
    if (const NodePtr there = find(path))
        return there->isFolder ? Result<void>() : no(systemError::isThere, path);
    const NodePtr parent = parentOf(path);
    if (!parent)
        return no(systemError::missing, path);
    parent->entries[nameOf(path)] = std::make_shared<Node>(m_next++, true);
    return {};
}

Result<bool> SimulatedDisk::removeEmptyFolder(const QString& path) {
    if (const auto error = trouble("removeEmptyFolder", path))
        return std::unexpected(*error);
    const NodePtr node = find(path);
    const NodePtr parent = parentOf(path);
    if (!node || !parent || !node->isFolder || !node->entries.empty())
        return false;
    parent->entries.erase(nameOf(path));
    return true;
}

Result<void> SimulatedDisk::syncFolder(const QString& path) {
    if (const auto error = trouble("syncFolder", path))
        return std::unexpected(*error);
    const NodePtr node = find(path);
    if (!node)
        return no(systemError::missing, path);
    node->safeEntries = node->entries;
    return {};
}

Result<QList<FolderEntry>> SimulatedDisk::list(const QString& folder) {
    if (const auto error = trouble("list", folder))
        return std::unexpected(*error);
    const NodePtr node = find(folder);
    if (!node)
        return no(systemError::missing, folder);
    QList<FolderEntry> entries;
    for (const auto& [name, child] : node->entries)
        entries += {name, child->isFolder ? FileFacts::Kind::Folder : FileFacts::Kind::File};
    return entries;
}

Result<FileSystemFacts> SimulatedDisk::fileSystem(const QString&) {
    // Nobody else's turn: DiskGuard asks while it holds a lock.
    return FileSystemFacts{.device = away ? 2U : 1U, .freeBytes = std::max<qint64>(freeBytes(), 0)};
}

bool SimulatedDisk::isWritable(const QString& folder) {
    return find(folder) != nullptr;
}

void SimulatedDisk::die() {
    dieBelow(*m_root);
    dieBelow(*m_empty);
}

/// Each change of a folder that was not synced took place, or did not; a rename is one change. The same for bytes.
void SimulatedDisk::dieBelow(Node& folder) {
    std::map<quint64, QString> before;
    for (const auto& [name, node] : folder.safeEntries)
        before[node->number] = name;
    std::map<QString, NodePtr> left;
    std::map<quint64, bool> seen;
    for (const auto& [name, node] : folder.entries) {
        seen[node->number] = true;
        const auto old = before.find(node->number);
        if (old == before.end()) { // Made, or brought here.
            if (m_turns.chance(1, 2))
                left.try_emplace(name, node);
        } else {
            left.try_emplace(m_turns.chance(1, 2) ? name : old->second, node);
        }
    }
    for (const auto& [name, node] : folder.safeEntries) { // Taken away, or replaced.
        if (!seen.contains(node->number) && m_turns.chance(1, 2))
            left.try_emplace(name, node);
    }
    folder.entries = folder.safeEntries = left;
    for (const auto& [name, node] : left) {
        if (node->isFolder)
            dieBelow(*node);
        else if (node->content != node->safe)
            node->content = node->safe =
                m_turns.chance(1, 2) ? node->safe
                                     : node->content.left(m_turns.below(static_cast<int>(node->content.size()) + 1));
    }
}

void SimulatedDisk::lose(const QString& path) {
    if (const NodePtr parent = parentOf(path)) {
        parent->entries.erase(nameOf(path));
        parent->safeEntries.erase(nameOf(path));
    }
}

std::map<QString, QByteArray> SimulatedDisk::files() const {
    std::map<QString, QByteArray> all;
    collect(*m_root, m_rootPath, all);
    return all;
}

void SimulatedDisk::collect(const Node& folder, const QString& path, std::map<QString, QByteArray>& into) {
    for (const auto& [name, node] : folder.entries) {
        if (node->isFolder)
            collect(*node, path + u'/' + name, into);
        else
            into[path + u'/' + name] = node->content;
    }
}

qint64 SimulatedDisk::sizeOf(const Node& folder) {
    qint64 size = 0;
    for (const auto& [name, node] : folder.entries)
        size += node->isFolder ? sizeOf(*node) : node->content.size();
    return size;
}

} // namespace vtrack::test
