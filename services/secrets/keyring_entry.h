// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// The names of our entries in the keyring of the operating system. On Windows, the name alone identifies an entry:
//   vtrack-cloud-sync/FOLDER/ACCOUNT/KEY
//   vtrack-cloud-sync/FOLDER/KEY          no account is known
//   vtrack-cloud-sync/KEY                 up to version 0.2: shared by all data folders
//   vtrack-cloud-sync/trial-ID            only while Keyring tests whether the keyring is open

/// @param folder KeyFolder::id()
/// @param account an e-mail address in any case, or empty. Whatever it contains, the name has less than 200 ASCII
/// characters.
/// @param key the name of the key
[[nodiscard]] QString keyringEntry(const QString& folder, const QString& account, const QString& key);

/// The entry of that key up to version 0.2.
[[nodiscard]] QString formerKeyringEntry(const QString& key);

/// Whether the entry belongs to that data folder, so that the folder may delete it.
[[nodiscard]] bool belongsTo(const QString& entry, const QString& folder);

} // namespace vtrack
