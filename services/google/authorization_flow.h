// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorization_request.h"
#include "http_client.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace vtrack {

/// The authorization-code grant (RFC 6749, 4.1, with PKCE): an address for the browser out, the token endpoint's answer
/// in. There are two implementations: with Qt NetworkAuth, and with our own HttpClient where it is missing
/// (VTRACK_NETWORKAUTH in CMake chooses one for the program; the tests of signing in run with both).
/// LoopbackReplyHandler has already verified the browser's answer. Lives on the GUI thread, never blocks, is used once.
class AuthorizationFlow {
public:
    AuthorizationFlow(AuthorizationRequest request, HttpClient& http);
    /// An exchange that is under way ends without an answer.
    ~AuthorizationFlow();
    AuthorizationFlow(const AuthorizationFlow&) = delete;
    AuthorizationFlow& operator=(const AuthorizationFlow&) = delete;

    /// The address of the consent page. Invalid if it cannot be built.
    [[nodiscard]] QUrl address();

    /// The token endpoint's complete answer, with any status (parseTokenAnswer()); NetworkError when none came, it was
    /// cut, or larger than largestTokenAnswer.
    using Answer = std::function<void(const Result<HttpResponse>&)>;

    /// Exchanges the code that the browser returned. After address(). A second code is ignored: a state is good for one
    /// exchange. Nothing of it is logged.
    /// @param code decoded.
    /// @param then called once on this thread, never when this object is gone by then.
    void exchange(const QString& code, Answer then);

    /// Which of the two it is: "Qt NetworkAuth 6.4.2" or "built in".
    [[nodiscard]] static QString implementation();

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace vtrack
