// SPDX-License-Identifier: GPL-3.0-or-later
#include "display_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DisplayText)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Whether the character is invisible: a control character, or one that changes the text direction.
bool isInvisible(QChar c) {
    const char16_t code = c.unicode();
    const bool turns =
        code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return turns || c.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
}

QChar visibleSign(QChar c) {
    const char16_t code = c.unicode();
    return code < 0x20 ? QChar(0x2400 + code) : QChar(QChar::ReplacementCharacter);
}

} // namespace

QString speedText(qint64 bytesPerSecond) {
    //: A speed: %1 is a size, for example "2.1 MB".
    return Texts::tr("%1/s").arg(sizeText(bytesPerSecond));
}

QString spanText(std::chrono::seconds span) {
    const QLocale locale;
    const qint64 seconds = std::max<qint64>(span.count(), 0);
    if (seconds < minute)
        return Texts::tr("%1 s").arg(locale.toString(seconds));
    const qint64 minutes = (seconds + minute / 2) / minute;
    if (minutes < hour / minute)
        return Texts::tr("%1 min").arg(locale.toString(minutes));
    if (seconds < 2 * day)
        return Texts::tr("%1 h %2 min").arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
    return Texts::tr("%n days", "how long something lasted", int(seconds / day));
}

QString agoText(const QDateTime& time, const QDateTime& now) {
    const QLocale locale;
    const qint64 seconds = time.secsTo(now);
    if (seconds < minute)
        return Texts::tr("just now");
    if (seconds < hour)
        return Texts::tr("%1 min ago").arg(locale.toString(seconds / minute));
    if (seconds < day)
        return Texts::tr("%1 h ago").arg(locale.toString(seconds / hour));
    return locale.toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString untilText(const QDateTime& time, const QDateTime& now) {
    const qint64 seconds = now.secsTo(time);
    if (seconds <= 0)
        return Texts::tr("now");
    if (seconds < minute)
        return Texts::tr("in %1 s").arg(QLocale().toString(seconds));
    if (seconds < hour)
        return Texts::tr("in %1").arg(
            u"%1:%2"_s.arg(QLocale().toString(seconds / minute)).arg(seconds % minute, 2, 10, QLatin1Char('0')));
    return Texts::tr("in %1").arg(spanText(std::chrono::seconds(seconds)));
}

QString momentText(const QDateTime& time, const QDateTime& now) {
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                    : locale.toString(local, QLocale::ShortFormat);
}

QString pathText(const QString& path) {
    QString text = path;
    for (QChar& c : text) {
        if (isInvisible(c))
            c = visibleSign(c);
    }
    return text;
}

QString nameText(const QString& name) {
    const bool blank = std::ranges::all_of(
        name, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format || c.isNull(); });
    return blank ? Texts::tr("(no name)") : pathText(name);
}

QString stateIcon(Severity severity, const QString& well) {
    switch (severity) {
    case Severity::Info:
        return well;
    case Severity::Warning:
        return u"tray-warning"_s;
    case Severity::Error:
    case Severity::Critical:
        break;
    }
    return u"tray-error"_s;
}

QString toolTipText(const QString& plain) {
    return plain.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(plain.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace vtrack
