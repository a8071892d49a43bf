// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Who besides the owner may read new files and folders of the footage, as far as the umask allows it. Only POSIX: on
/// Windows they get the rights of their folder.
enum class FootageAccess {
    Group,     ///< Files 640, folders 750.
    Owner,     ///< Files 600, folders 700.
    Everybody, ///< Files 644, folders 755.
};

} // namespace vtrack
