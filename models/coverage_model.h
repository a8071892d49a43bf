// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_report.h"
#include "keyed_model.h"
#include "timeline_range.h"
#include "watchdog.h"

namespace vtrack {

/// A camera's line in the timeline.
struct CoverageRow {
    qint64 key = 0; ///< The camera's id.
    FootageCamera camera = {};
    QList<Stretch> stretches = {};
    QDateTime newestEnd = {}; ///< Invalid without a clip.
    Alarm alarm = {};
    std::chrono::seconds silentLastDay{0}; ///< See CameraFootage.

    bool operator==(const CoverageRow& other) const {
        return key == other.key && camera.name == other.camera.name && stretches == other.stretches &&
               newestEnd == other.newestEnd && alarm == other.alarm && silentLastDay == other.silentLastDay;
    }
};

/// The footage of each camera over a day, week or month. GUI thread.
class CoverageModel final : public KeyedModel<CoverageRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// What was read for the span.
    void setFootage(const QList<CameraFootage>& footage, const TimeSpan& span, const QDateTime& now);

    /// What the watcher found, by the camera's id.
    void setAlarms(const QHash<qint64, Alarm>& alarms);

    /// The span of the rows; empty before the first reading.
    [[nodiscard]] const TimeSpan& timeSpan() const { return m_span; }

    /// Updates the relative times.
    void setNow(const QDateTime& now);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] QString detail(const CoverageRow& row) const;
    [[nodiscard]] QString spoken(const CoverageRow& row) const;

    TimeSpan m_span;
    QDateTime m_now;
    QHash<qint64, Alarm> m_alarms;
};

/// "On this computer", "In Drive, not here yet", ... for legend and hover.
[[nodiscard]] QString footageText(FootageState footage);

} // namespace vtrack
