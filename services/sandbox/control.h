// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_service.h"
#include "faults.h"
#include "item_levers.h"
#include "pace.h"
#include "token_endpoint.h"

namespace vtrack::sandbox {

/// The levers under `/_sandbox/`, for tests and for people who want to see what a program does when Drive changes.
/// Every body is JSON. services/sandbox/README.md lists them all.
class Control {
public:
    /// What the levers move.
    struct Parts {
        const World& world;
        DriveTree& tree;
        Hashes& hashes;
        TokenStore& tokens;
        TokenEndpoint& tokenEndpoint;
        Faults& faults;
        Counters& counters;
        Pace& pace;
        DriveService& drive;
    };

    Control(const Parts& parts, QString clientSecret);

    /// Called when what hangs or stalls should go on.
    void onRelease(std::function<void()> release) { m_release = std::move(release); }

    /// @param command what follows `/_sandbox/`.
    void handle(const http::Request& request, const QString& command, const http::Reply& reply);

    /// Pulls one lever, as POST /_sandbox/`command` does.
    [[nodiscard]] http::Response pull(const QString& command, const QJsonValue& body);

    /// See ItemLevers.
    void addNewClip() { m_items.addNewClip(); }

private:
    /// What a lever will do, once it is clear that it was told nothing wrong.
    using Action = std::function<void()>;

    [[nodiscard]] Action actionFor(const QString& command, LeverBody& body);
    [[nodiscard]] Action tokenAction(const QString& what, LeverBody& body);
    [[nodiscard]] Action changesAction(const QString& command, LeverBody& body);
    [[nodiscard]] Action listAction(const QString& command, LeverBody& body);
    [[nodiscard]] Action paceAction(const QString& command, LeverBody& body);
    [[nodiscard]] Action omission(LeverBody& body);
    [[nodiscard]] http::Response setFaults(const QJsonValue& rules);

    Parts m_parts;
    ItemLevers m_items;
    QString m_clientSecret;
    std::function<void()> m_release = [] {
    };
};

} // namespace vtrack::sandbox
