// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace vtrack {

/// A mail of plain text, or of plain text and HTML. Plain data.
struct MailMessage {
    QString from; ///< isMailAddress()
    QString to;   ///< The same. One, so that each has an outcome of its own and nobody sees who else gets it.
    QString subject;
    QString text;
    QString html;  ///< The same for people with a picture of it; empty: the text alone.
    QByteArray id; ///< The same for each try of one message, so that a mailbox can tell; letters, digits and hyphens.
    QDateTime date;
};

/// Whether the text is one plain mail address such as guard@example.com: ASCII, at most 254 characters, and nothing in
/// it that means something in a header line or to a mail server.
[[nodiscard]] bool isMailAddress(const QString& text);

/// The message as it is sent (RFC 5322): the subject as encoded words, the text as base64, so that whatever they hold,
/// no line of it is taken for a header or a command. Line ends and control characters in the subject become visible.
[[nodiscard]] QByteArray mailBytes(const MailMessage& message);

} // namespace vtrack
