// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_store.h"
#include "sync_status_store.h"

namespace vtrack {

/// A source as a person saw it when they began to edit it.
struct SeenSource {
    Source source = {};
    SyncStatus schedule = {};
};

/// The changes that turn the source, as it is now, into what the person wants: only what they changed is in it, so that
/// everything else stays as another program may have set it meanwhile. Cameras count one by one: one that was added
/// meanwhile stays, and one that was removed meanwhile stays removed.
/// @param wanted all that the person was shown, changed or not.
[[nodiscard]] SourceChanges changedSince(const SeenSource& seen, SourceChanges wanted, const Source& now);

/// Whether these are the cameras that the source has, none more and none less; so Drive is not needed for them.
[[nodiscard]] bool keepsItsCameras(const Source& source, const QList<CameraChoice>& chosen);

} // namespace vtrack
