// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_store.h"

namespace vtrack::test {

/// The change that gives cameras this time zone. @param camera empty: all of the source.
[[nodiscard]] inline DetailsChange inZone(const QString& zone, const QString& camera = {}) {
    return {camera, [zone](CameraDetails& details) {
                details.timeZone = zone;
            }};
}

} // namespace vtrack::test
