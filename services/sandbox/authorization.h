// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_file.h"
#include "drive_tree.h"
#include "http_message.h"
#include "token_store.h"

#include <QSet>

namespace vtrack::sandbox {

/// The authorization endpoint: checks the request as strictly as Google, asks the person (or not), and sends the
/// browser back with a code or an error. What cannot be trusted to be sent back gets an error page.
class Authorization {
public:
    enum class Consent { Page, Auto, Deny };

    Authorization(const World& world, const Client& client, const DriveTree& tree, TokenStore& tokens, Consent consent);

    /// GET: the authorization request. POST: the person's answer on the page.
    [[nodiscard]] http::Response handle(const http::Request& request);

private:
    struct Pending {
        AuthorizationCode code;
        QString state;
        QStringList scopes;
        QString loginHint;
        bool asksConsent = false;
    };

    [[nodiscard]] std::expected<Pending, http::Response> checked(const http::Form& query) const;
    [[nodiscard]] http::Response answered(const http::Form& form);
    [[nodiscard]] http::Response granted(Pending pending, int user, const QStringList& scopes);
    [[nodiscard]] QString page(const QString& requestId, const Pending& pending) const;

    const World& m_world;
    const Client& m_client;
    const DriveTree& m_tree;
    TokenStore& m_tokens;
    Consent m_consent;
    QHash<QString, Pending> m_pending;
    QSet<int> m_consented; ///< Users who got a refresh token already: Google gives a web client no second one unasked.
};

} // namespace vtrack::sandbox
