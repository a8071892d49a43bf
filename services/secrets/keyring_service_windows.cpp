// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_service.h"

namespace vtrack {

KeyringService keyringService() {
    return KeyringService::Present; // The credential manager is part of Windows.
}

} // namespace vtrack
