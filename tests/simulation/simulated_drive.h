// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive.h"
#include "in_process.h"
#include "turns.h"

namespace vtrack::test {

/// The way to Drive without sockets: the sample Google's own handlers answer, and what goes wrong on the way is decided
/// by the seed.
class SimulatedDrive final : public Drive {
public:
    SimulatedDrive(Turns& turns, sandbox::InProcess& google)
        : m_turns(turns)
        , m_google(google) {}

    /// Of 1,000 calls, how many fail.
    int faults = 0;
    /// Nobody can reach Google.
    bool offline = false;
    /// Google refuses the sign-in.
    bool signedOut = false;

    [[nodiscard]] Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop) override;
    [[nodiscard]] Result<DriveFile> get(const QString& id, const std::stop_token& stop) override;
    [[nodiscard]] Result<QString> changesStart(const QString& driveId, const std::stop_token& stop) override;
    [[nodiscard]] Result<DriveChangePage> changes(const QString& driveId, const QString& pageToken,
                                                  const std::stop_token& stop) override;
    [[nodiscard]] Result<std::unique_ptr<ContentStream>> media(const DriveFile& file, qint64 offset,
                                                               std::chrono::milliseconds stallLimit,
                                                               const std::stop_token& stop) override;

private:
    class Stream;

    [[nodiscard]] Result<http::Response> ask(const QString& path, const QUrlQuery& query, const QByteArray& range = {});
    [[nodiscard]] Result<QJsonObject> askJson(const QString& path, const QUrlQuery& query);
    [[nodiscard]] std::optional<Error> trouble();

    Turns& m_turns;
    sandbox::InProcess& m_google;
    QByteArray m_token;
};

} // namespace vtrack::test
