// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack::test {

/// On Windows: what the program keeps in the person's registry (HKEY_CURRENT_USER) is kept in an empty one, by this
/// process and as long as this lives, so that no test meets what the developer or another test left. Else nothing:
/// there such things are files in the home folder, of which each test has its own.
class OwnRegistry {
public:
    OwnRegistry();
    ~OwnRegistry();

    OwnRegistry(const OwnRegistry&) = delete;
    OwnRegistry& operator=(const OwnRegistry&) = delete;
};

} // namespace vtrack::test
