// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive.h"
#include "error.h"

#include <QSet>

#include <functional>
#include <optional>

namespace vtrack {

/// Finds out what an error affects, for one kind of work (listings or downloads). If it may affect more than its item,
/// a request that succeeds for any working account (`files.get` of the root) tests this. What counts beside its answer:
/// see docs/design/engine.md, "Errors". Used by one thread.
class ErrorScope {
public:
    /// A recorded file of none of these cameras, unless no other one is left; nothing if there is none.
    using KnownGood = std::function<std::optional<DriveFile>(const QSet<qint64>& cameraIds)>;

    ErrorScope(Drive& drive, const Clock& clock);
    /// For contents. @param cameras how many the source has.
    ErrorScope(Drive& drive, const Clock& clock, KnownGood knownGood, qsizetype cameras);

    /// Whether everything else would fail too. May send requests to Drive, at most one of each kind every few seconds:
    /// blocks.
    /// @param cameraId of the item, for contents.
    [[nodiscard]] bool concernsAll(const Error& error, const std::stop_token& stop, qint64 cameraId = 0);

    /// An item went well.
    void wentWell() {
        m_inARow = 0;
        m_cameras.clear();
    }

private:
    /// What a request said, cached for a few seconds.
    struct Answer {
        std::optional<bool> isRefused; ///< Nothing: it says nothing of all.
        std::optional<std::chrono::milliseconds> askedAt;
    };

    [[nodiscard]] bool isOld(const Answer& answer) const;
    [[nodiscard]] bool isRootRefused(const std::stop_token& stop);
    [[nodiscard]] std::optional<bool> isContentRefused(const std::stop_token& stop);

    Drive& m_drive;
    const Clock& m_clock;
    KnownGood m_knownGood;
    qsizetype m_fewCameras = 0; ///< So many failed if all do.
    Answer m_root;
    Answer m_content;
    int m_inARow = 0;
    QSet<qint64> m_cameras; ///< Of those.
};

} // namespace vtrack
