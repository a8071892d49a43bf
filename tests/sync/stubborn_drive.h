// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// Something between this computer and Drive that never lets a file through.
class StubbornDrive final : public Drive {
public:
    /// @param cutAt how much it lets through each time; where it heeds Range, never beyond this position.
    StubbornDrive(Drive& real, qint64 cutAt, bool heedsRange)
        : m_real(real)
        , m_cutAt(cutAt)
        , m_heedsRange(heedsRange) {}

    Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop) override {
        return m_real.list(query, stop);
    }

    Result<DriveFile> get(const QString& id, const std::stop_token& stop) override { return m_real.get(id, stop); }

    Result<QString> changesStart(const QString& driveId, const std::stop_token& stop) override {
        return m_real.changesStart(driveId, stop);
    }

    Result<DriveChangePage> changes(const QString& driveId, const QString& token,
                                    const std::stop_token& stop) override {
        return m_real.changes(driveId, token, stop);
    }

    Result<std::unique_ptr<ContentStream>> media(const DriveFile&, qint64 offset, std::chrono::milliseconds,
                                                 const std::stop_token&) override {
        ++tries;
        if (offset > 0 && !m_heedsRange)
            return transientFailure(ErrorKind::DownloadFailed, u"not data"_s);
        return std::make_unique<Cut>(std::max<qint64>(m_cutAt - offset, 0));
    }

    int tries = 0;

private:
    class Cut final : public ContentStream {
    public:
        explicit Cut(qint64 bytes)
            : m_left(bytes) {}

        Result<QByteArray> read() override {
            if (m_left == 0)
                return transientFailure(ErrorKind::NetworkError, u"cut"_s);
            return QByteArray(std::exchange(m_left, 0), 'x');
        }

    private:
        qint64 m_left;
    };

    Drive& m_real;
    qint64 m_cutAt;
    bool m_heedsRange;
};

} // namespace vtrack::test
