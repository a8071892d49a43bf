// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace vtrack {

/// Whether it is on a host that Google publishes for signing in, for tokens or for Drive. Not on any other of Google's:
/// some of them run what their users write.
[[nodiscard]] bool isGoogles(const QUrl& url);

/// Whether it is neither Google's nor on this computer. Whoever runs such a host can read what a person allows.
[[nodiscard]] bool isElsewhere(const QUrl& url);

/// How to take an address that isElsewhere().
enum class OtherHosts {
    Refuse,
    Accept, ///< Only after confirmation.
};

} // namespace vtrack
