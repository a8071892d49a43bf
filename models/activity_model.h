// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_snapshot.h"
#include "keyed_model.h"

namespace vtrack {

/// What happened, newest first. GUI thread.
class ActivityModel final : public KeyedModel<ActivityRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// Updates the relative times of all rows.
    void setNow(const QDateTime& now);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] static QString hint(const ActivityRow& line);
    [[nodiscard]] QString detail(const ActivityRow& line) const;

    QDateTime m_now;
};

} // namespace vtrack
