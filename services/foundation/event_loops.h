// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace vtrack {

/// Call first in a program that uses the keyring, before the application object is created. libsecret needs GLib's
/// event loop, and a parent process of ours may have disabled it (leaveGlibToMainThread()).
inline void keepGlibOnMainThread() {
    qunsetenv("QT_NO_GLIB");
}

/// Threads that start from now on use Qt's event loop instead of GLib's, which costs a download an eighth more CPU time
/// (`scripts/bench large`). On the main thread, before other threads read the environment. Only Unix
/// has GLib's; elsewhere this changes nothing.
inline void leaveGlibToMainThread() {
    qputenv("QT_NO_GLIB", "1");
}

} // namespace vtrack
