// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QObject;

namespace vtrack::sandbox {

// What differs between operating systems about ending the program.

/// Quits the event loop when the program is asked to end (SIGINT, SIGTERM; Ctrl+C on Windows).
void quitOnRequest(QObject* parent);

/// Quits the event loop when that process has ended, so that no sample Google outlives the test that started it.
void quitWhenEnds(qint64 processId, QObject* parent);

} // namespace vtrack::sandbox
