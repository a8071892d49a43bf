// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_runs.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QtTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// Whole runs over the demo Drive, and what it has and the disk holds after them.
class SyncRunTest : public SourceRuns {
protected:
    /// The folder of some camera other than that of the last row.
    QString otherCamera() { return otherCameraThan(recorded().last().cameraName); }

    QString otherCameraThan(const QString& name) {
        auto connection = m_test->program().database.connect();
        const auto source = SourceStore(**connection).byId(m_sourceId)->value();
        return std::ranges::find_if(source.cameras, [&](const Camera& camera) { return camera.name != name; })
            ->folderId;
    }

    /// Drive's own account: id and md5 of every live video.
    QHash<QString, QString> videosInDrive() {
        QHash<QString, QString> videos;
        for (const QJsonValue& file : m_test->google.files()) {
            if (file[u"isVideo"_s].toBool() && !file[u"trashed"_s].toBool())
                videos.insert(file[u"id"_s].toString(), file[u"md5"_s].toString());
        }
        return videos;
    }

    QStringList filesOnDisk() const {
        QStringList files;
        QDirIterator found(m_test->destination(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next();
        files.removeIf([](const QString& path) { return path.endsWith(u"/.vtrack-source"_s); });
        return files;
    }

    static QByteArray md5(const QString& path) {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Md5);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
    }
};

} // namespace vtrack::test
