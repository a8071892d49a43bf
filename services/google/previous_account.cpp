// SPDX-License-Identifier: GPL-3.0-or-later
#include "previous_account.h"

#include "account_error.h"
#include "profile_store.h"
#include "source_store.h"

namespace vtrack {

Result<void> samePersonAsBeforeSignOut(const Database& database, const Identity& who) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto previous = ProfileStore(**connection).signedOut();
    if (!previous)
        return std::unexpected(previous.error());
    if (!*previous || (*previous)->sub == who.sub)
        return {};
    const auto folders = SourceStore(**connection).chosenFolders();
    if (!folders)
        return std::unexpected(folders.error());
    if (folders->isEmpty())
        return {};
    return std::unexpected(otherAfterSignOut((*previous)->email, who.email));
}

} // namespace vtrack
