// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail_message.h"

#include "visible_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype longestSubject = 200;

/// Encoded words of at most 75 characters, each with whole characters (RFC 2047, 2 and 5).
QByteArray encodedWords(const QString& text) {
    constexpr qsizetype mostBytes = 42; // 56 in base64, and "=?UTF-8?B?" and "?=".
    QByteArrayList words;
    QByteArray part;
    const auto finish = [&] {
        if (!part.isEmpty())
            words += "=?UTF-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (part.size() + bytes.size() > mostBytes)
            finish();
        part += bytes;
    }
    finish();
    return words.join("\r\n ");
}

QByteArray base64Lines(const QByteArray& bytes) {
    constexpr qsizetype longestLine = 76;
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype i = 0; i < encoded.size(); i += longestLine)
        lines += encoded.mid(i, longestLine) + "\r\n";
    return lines;
}

/// Its head and content.
QByteArray part(const QByteArray& kind, const QString& text) {
    return "Content-Type: text/" + kind + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64Lines(QString(text).replace(u'\n', u"\r\n"_s).toUtf8());
}

} // namespace

bool isMailAddress(const QString& text) {
    static const QRegularExpression form(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
        "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"_s);
    constexpr qsizetype longest = 254;
    return text.size() <= longest && form.match(text).hasMatch();
}

QByteArray mailBytes(const MailMessage& message) {
    const QString date = QLocale::c().toString(message.date.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_s) + u" +0000"_s;
    QByteArray bytes;
    bytes += "Date: " + date.toLatin1() + "\r\n";
    bytes += "From: V_Track Cloud Sync <" + message.from.toLatin1() + ">\r\n";
    bytes += "To: " + message.to.toLatin1() + "\r\n";
    bytes += "Message-ID: <" + message.id + '@' + message.from.section(u'@', -1).toLatin1() + ">\r\n";
    bytes += "Subject: " + encodedWords(visibleText(message.subject).left(longestSubject)) + "\r\n";
    bytes += "Auto-Submitted: auto-generated\r\n";
    bytes += "MIME-Version: 1.0\r\n";
    if (message.html.isEmpty())
        return bytes + part("plain", message.text);
    // No line of base64 begins with a hyphen, so none is taken for the boundary.
    const QByteArray boundary = "=_vtrack";
    return bytes + "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n\r\n--" + boundary + "\r\n" +
           part("plain", message.text) + "--" + boundary + "\r\n" + part("html", message.html) + "--" + boundary +
           "--\r\n";
}

} // namespace vtrack
