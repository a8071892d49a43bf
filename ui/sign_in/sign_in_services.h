// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "account.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "key_vault.h"
#include "settings.h"

#include <QThreadPool>

namespace vtrack {

/// What a sign-in works with. All of it outlives every window.
struct SignInServices {
    const DataFolder& folder; ///< Has the client file.
    Settings& settings;
    const GoogleEndpoints& endpoints;
    HttpClient& http;
    Clock& clock;
    KeyVault& vault;
    Account& account;
    AccessTokens& tokens;
    QThreadPool& background; ///< For blocking calls: `whenDone(QtConcurrent::run(&background, ...), this, ...)`.
};

} // namespace vtrack
