// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "world.h"

#include <QStringList>

namespace vtrack::sandbox {

/// The program that may sign in, as registered with (this) Google.
struct Client {
    enum class Type { Installed, Web } type = Type::Installed;
    QString id = {};
    QString secret = {};
    QStringList redirectUris = {}; ///< For a web client: compared to the letter.

    /// Whether Google would send an answer to this address. An installed client may use any port and path of
    /// `http://127.0.0.1`, `http://[::1]` and `http://localhost`.
    [[nodiscard]] bool acceptsRedirect(const QString& uri) const;
};

/// A new one with random id and secret.
[[nodiscard]] Client makeClient(Client::Type type, const World& world);

/// The client in an existing file of ours, otherwise a new one.
[[nodiscard]] Client loadOrMakeClient(const QString& file, Client::Type type, const World& world);

/// Writes the file in Google's format, owner-only, with the sandbox's addresses. BadInput for a file that is there
/// already and was not written by the sample Drive: it may be the real Google's.
/// @param api `http://127.0.0.1:PORT`
[[nodiscard]] Result<void> saveClient(const QString& file, const Client& client, const QString& api);

} // namespace vtrack::sandbox
