// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"
#include "dashboard_snapshot.h"
#include "keyed_model.h"
#include "sync_progress.h"

#include <QHash>

#include <optional>

namespace vtrack {

/// The sources: name, icon of their state, and "last check, next check" as detail. GUI thread.
class SourceModel final : public KeyedModel<SourceRow> {
    Q_OBJECT

public:
    /// The scheduler's state of a source.
    struct Plan {
        bool running = false;
        std::optional<SyncProgress> progress = {};             ///< Nothing while nothing is downloaded.
        QDateTime next = {};                                   ///< Invalid when no run is due.
        std::chrono::minutes leastInterval{0};                 ///< Longer than the source's own in peak hours.
        Alarm alarm = {};                                      ///< The worst of the source and its cameras.
        CameraBadge worst = {.icon = QStringLiteral("clock")}; ///< Of its cameras; without one, nothing is known.
        bool paused = false;                                   ///< All syncing is, not only this source.

        bool operator==(const Plan&) const = default;
    };

    using KeyedModel::KeyedModel;

    /// The longest detail of a source that waits for its next check, for the width of a list.
    [[nodiscard]] static QString longestPlan();

    /// Updates the relative times of all rows and the schedule of each source.
    void setNow(const QDateTime& now, const QHash<qint64, Plan>& plans);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] QString detail(const SourceRow& row) const;
    [[nodiscard]] QString hint(const SourceRow& row) const;
    [[nodiscard]] QString iconName(const SourceRow& row) const;

    QDateTime m_now;
    QHash<qint64, Plan> m_plans;
};

} // namespace vtrack
