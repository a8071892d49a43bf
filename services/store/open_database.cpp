// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_database.h"

#include <QThreadStorage>

#include <algorithm>
#include <vector>

namespace vtrack {

namespace {

struct Kept {
    std::weak_ptr<const QString> path;
    std::unique_ptr<OpenDatabase> open;
};

std::vector<Kept>& keptByThisThread() {
    // Not thread_local: QThread::wait() does not wait for its destruction, so the program may already be gone.
    static QThreadStorage<std::vector<Kept>*> kept;
    if (!kept.hasLocalData())
        kept.setLocalData(new std::vector<Kept>);
    return *kept.localData();
}

} // namespace

OpenDatabase::OpenDatabase(QString connectionName, const QSqlDatabase& opened)
    : name(std::move(connectionName))
    , database(opened) {}

OpenDatabase::~OpenDatabase() {
    // Qt removes a connection only when nothing refers to it any more.
    statements.clear();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

namespace ConnectionCache {

Path path(const QString& path) {
    return {new QString(path), [](const QString* gone) {
                delete gone;
                std::erase_if(keptByThisThread(), [](const Kept& kept) { return kept.path.expired(); });
            }};
}

std::unique_ptr<OpenDatabase> take(const Path& path) {
    std::vector<Kept>& all = keptByThisThread();
    std::erase_if(all, [](const Kept& kept) { return kept.path.expired(); });
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const Kept& kept) { return kept.path.lock() == path; });
    if (found == all.rend())
        return nullptr;
    std::unique_ptr<OpenDatabase> open = std::move(found->open);
    all.erase(std::prev(found.base()));
    return open;
}

void keep(const std::weak_ptr<const QString>& path, std::unique_ptr<OpenDatabase> open) {
    constexpr qsizetype mostStatements = 200; // The program has fewer, but some hold a list of any length.
    if (path.expired())
        return;
    if (open->texts.size() > mostStatements) {
        open->statements.clear();
        open->texts.clear();
    }
    keptByThisThread().push_back({path, std::move(open)});
}

} // namespace ConnectionCache

} // namespace vtrack
