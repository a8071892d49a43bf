// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "downloaded_file.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace vtrack {

/// Which of the downloaded clips to find.
struct ClipFilter {
    /// From a time up to, not including, another.
    struct Span {
        QDateTime from;
        QDateTime to;

        bool operator==(const Span&) const = default;
    };

    /// A camera by its name, which only its source has once.
    struct Camera {
        qint64 sourceId = 0;
        QString name;

        bool operator==(const Camera&) const = default;
    };

    QList<Camera> cameras = {}; ///< Any of these; empty for every camera.
    QStringList nameParts = {}; ///< What all is in the file's name, folded(): in any case, with or without accents.
    QList<Span> recorded = {};  ///< Recorded in any of these; empty: at any time.

    bool operator==(const ClipFilter&) const = default;
};

/// The question of findClips() to the database. It begins with the newest clip and sorts nothing, so that it ends with
/// the last one that is wanted.
struct ClipQuestion {
    QString sql;
    QVariantList values; ///< Of its `?`.
};

[[nodiscard]] ClipQuestion clipQuestion(const ClipFilter& filter);

/// The newest clips that fit, newest first, by id. Reads the whole table where few fit: on a worker.
[[nodiscard]] Result<QList<DownloadedFile>> findClips(Connection& connection, const ClipFilter& filter, int limit);

} // namespace vtrack
