// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"
#include "footage_report.h"
#include "keyed_model.h"
#include "timeline_range.h"

namespace vtrack {

/// A camera's line in the timeline.
struct CoverageRow {
    qint64 key = 0; ///< The camera's id.
    FootageCamera camera = {};
    QList<Stretch> stretches = {};
    QDateTime newestEnd = {};              ///< Invalid without a clip.
    std::chrono::seconds silentLastDay{0}; ///< See CameraFootage.

    bool operator==(const CoverageRow& other) const {
        return key == other.key && camera.name == other.camera.name && stretches == other.stretches &&
               newestEnd == other.newestEnd && silentLastDay == other.silentLastDay;
    }
};

/// The footage of each camera over a day, week or month. GUI thread.
class CoverageModel final : public KeyedModel<CoverageRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// What was read for the span.
    void setFootage(const QList<CameraFootage>& footage, const TimeSpan& span, const QDateTime& now);

    /// What is known about each camera.
    void setBadges(const CameraBadges& badges);

    /// Shows only the cameras that need a person.
    void setOnlyNeedy(bool only);

    /// All cameras, also those that are not shown.
    [[nodiscard]] const QList<CoverageRow>& all() const { return m_all; }

    /// The span of the rows; empty before the first reading.
    [[nodiscard]] const TimeSpan& timeSpan() const { return m_span; }

    /// Updates the relative times.
    void setNow(const QDateTime& now);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    void refresh();
    [[nodiscard]] CameraBadge badgeOf(const CoverageRow& row) const;
    [[nodiscard]] QString detail(const CoverageRow& row) const;
    [[nodiscard]] QString hint(const CoverageRow& row) const;
    [[nodiscard]] QString spoken(const CoverageRow& row) const;

    TimeSpan m_span;
    QDateTime m_now;
    QList<CoverageRow> m_all;
    CameraBadges m_badges;
    bool m_onlyNeedy = false;
};

/// "On this computer", "In Drive, not here yet", ... for legend and hover.
[[nodiscard]] QString footageText(FootageState footage);

} // namespace vtrack
