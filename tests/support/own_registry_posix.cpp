// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_registry.h"

namespace vtrack::test {

OwnRegistry::OwnRegistry() = default;
OwnRegistry::~OwnRegistry() = default;

} // namespace vtrack::test
