// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google.h"

namespace vtrack::sandbox {

/// The sample Google as an object: no sockets, no threads, no event loop, and no time or chance of its own. The same
/// seed, clock and calls give the same ids, times, tokens and answers. Use from one thread at a time.
///
///     InProcess google(seed, [&] { return clock.now(); });
///     const http::Response page = google.answer(InProcess::get(u"/drive/v3/files"_s, google.accessToken()));
///     google.control(u"trash"_s, QJsonObject{{u"path"_s, u"Project/clip.mp4"_s}});
///
/// An answer says in `delivery` how it goes wrong on its way (latency, cut, stall, ...): it is for the caller to act it
/// out. http::bodyPiece() reads the body.
class InProcess {
public:
    /// @param seed as in seed.h. A seed that cannot be used ends the program: it is written by programmers.
    /// @param now the time at Google, UTC; asked with each request. Never jumps when the computer's clock does.
    /// @param chance everything that is random at Google follows from it.
    InProcess(const QJsonObject& seed, std::function<QDateTime()> now, quint64 chance = 1);

    /// Google's answer, or a lever's for a path below `/_sandbox/`.
    [[nodiscard]] http::Response answer(const http::Request& request);

    /// POST /_sandbox/`command`. @return its answer as JSON; `{"ok":false,"error":…}` when it was refused.
    QJsonObject control(const QString& command, const QJsonValue& body = QJsonObject());

    /// GET /_sandbox/`what`, for example every file with what an oracle has to know about it.
    [[nodiscard]] QJsonValue look(const QString& what);

    /// What is in Drive, without asking it.
    [[nodiscard]] const DriveTree& tree() const { return m_google.tree(); }

    /// A fresh token that may read everything of that user's.
    [[nodiscard]] QByteArray accessToken(int user = 0);

    [[nodiscard]] const Client& client() const { return m_google.client(); }

    /// A GET request. @param target path and query, percent-encoded.
    [[nodiscard]] static http::Request get(const QString& target, const QByteArray& bearer = {});

private:
    Google m_google;
};

} // namespace vtrack::sandbox
