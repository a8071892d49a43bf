// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google_endpoints.h"
#include "http_client.h"
#include "sign_in.h"

namespace vtrack {

/// What somebody who is about to replace the account would see of the chosen cameras, as a sentence for people: how
/// many of their folders, or that it could not be found out. Asks Drive with the grant's own token, which nobody has
/// accepted yet. Blocks: on a worker.
/// @param before the address of the account that is connected.
/// @param folders of the chosen cameras; without any there is nothing to say, and the sentence is empty.
[[nodiscard]] QString accountViewText(const SignInGrant& grant, const QString& before, const QStringList& folders,
                                      HttpClient& http, const GoogleEndpoints& endpoints);

} // namespace vtrack
