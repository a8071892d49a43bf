// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace vtrack {

/// Whether it is on a host that Google publishes for signing in, for tokens or for Drive. Not on any other of Google's:
/// some of them run what their users write.
[[nodiscard]] bool isGoogles(const QUrl& url);

} // namespace vtrack
