// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack::test {

/// Lets every QSQLITE connection that is opened from now on use a driver of this folder's instead of Qt's, or Qt's
/// again: the same SQLite with the same answers, without what Qt's driver does for each statement (it describes all
/// columns and copies each row twice, which is half of a simulated life).
void useQuickSqlite(bool quick);

} // namespace vtrack::test
