// SPDX-License-Identifier: GPL-3.0-or-later
#include "wanted_again.h"

#include "change_feed_store.h"

namespace vtrack {

Result<qint64> wantedAgain(Connection& connection, qint64 sourceId, const QList<DownloadedFile>& files) {
    return connection.transaction([&]() -> Result<qint64> {
        const auto removed = FileStore(connection).remove(files);
        if (!removed)
            return std::unexpected(removed.error());
        if (removed->isEmpty())
            return 0;
        // A full listing finds them.
        if (auto forgotten = ChangeFeedStore(connection).forget(sourceId); !forgotten)
            return std::unexpected(forgotten.error());
        return removed->size();
    });
}

} // namespace vtrack
