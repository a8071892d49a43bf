// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage_model.h"

namespace vtrack {

/// A time in which a camera usually records but did not.
struct GapRow {
    QString key = {}; ///< Camera and start, and what distinguishes two that start at the same time.
    qint64 cameraId = 0;
    QString camera = {};
    qint64 start = 0; ///< Seconds since 1970. Of one that lasts, when the newest clip ended.
    qint64 end = 0;
    bool lasts = false;        ///< No clip came since, and a person who knows of it does so still.
    bool wasOff = false;       ///< Meanwhile the program did not run.
    bool known = false;        ///< By a person.
    bool planned = false;      ///< It is still to come.
    QDateTime knownUntil = {}; ///< Of one that lasts.

    bool operator==(const GapRow&) const = default;
};

/// The gaps of all cameras that touch the days of the timeline, whole, except the shortest: ongoing ones first, then
/// the newest, and last those that a person knows of, also those that are planned and still to come. The present
/// silence of a camera is one gap; where a person knows of a part of it, that part is another. GUI thread.
class GapModel final : public KeyedModel<GapRow> {
    Q_OBJECT

public:
    static constexpr qsizetype most = 500; ///< Rows.

    using KeyedModel::KeyedModel;

    void refresh(const CoverageModel& coverage, const QDateTime& now);

    /// How many of them no person knows of.
    [[nodiscard]] int unknown() const;

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
};

} // namespace vtrack
