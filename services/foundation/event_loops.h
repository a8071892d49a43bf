// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace vtrack {

/// First in a program that uses the keyring, before the application object: libsecret answers only where GLib's event
/// loop turns, and a program of ours that started this one may have left it (leaveGlibToMainThread()).
inline void keepGlibOnMainThread() {
    qunsetenv("QT_NO_GLIB");
}

/// Threads that start from now on turn Qt's own event loop in place of GLib's, which costs a download an eighth of its
/// CPU time more (`scripts/bench large`). On the main thread, before other threads read the environment. Only Unix
/// has GLib's; elsewhere this changes nothing.
inline void leaveGlibToMainThread() {
    qputenv("QT_NO_GLIB", "1");
}

} // namespace vtrack
