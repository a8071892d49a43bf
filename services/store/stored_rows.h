// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database_pages.h"

#include <QList>
#include <QVariant>

namespace vtrack {

/// A row as it is stored on a page.
struct StoredRow {
    bool hasRowid = false; ///< False for rows of WITHOUT ROWID tables and for entries of indexes.
    qint64 rowid = 0;      ///< Stands for the primary key, which is NULL among the values.
    QVariantList values;   ///< In the order of the columns; a primary key of more columns comes first.
};

/// The complete rows on the page. A page of another kind, or of garbage, has none; a damaged page has those that are
/// intact.
[[nodiscard]] QList<StoredRow> storedRows(DatabasePages& pages, quint32 number);

} // namespace vtrack
