// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_snapshot.h"
#include "keyed_model.h"

namespace vtrack {

/// The most recent files, newest first. GUI thread.
class RecentFilesModel final : public KeyedModel<FileRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// Updates the relative times of all rows.
    void setNow(const QDateTime& now);

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    [[nodiscard]] QString title(const FileRow& file) const;
    [[nodiscard]] static QString hint(const FileRow& file);
    [[nodiscard]] QString detail(const FileRow& file) const;

    QDateTime m_now;
};

} // namespace vtrack
