// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_snapshot.h"
#include "keyed_model.h"

namespace vtrack {

/// The retrying files: why they failed, and when they are retried. GUI thread.
class RetryModel final : public KeyedModel<RetryRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// How many are tried again.
    [[nodiscard]] int waiting() const;
    /// Updates the relative times of all rows.
    void setNow(const QDateTime& now);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] static QString title(const RetryRow& file);
    [[nodiscard]] QString detail(const RetryRow& file) const;

    QDateTime m_now;
};

} // namespace vtrack
