// SPDX-License-Identifier: GPL-3.0-or-later
#include "display_text.h"

#include "item_roles.h"
#include "visible_text.h"

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

QString exactText(const QDateTime& time) {
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return u"%1 %2"_s.arg(QLocale().toString(local.date(), QLocale::ShortFormat), local.time().toString(u"HH:mm:ss"_s));
}

QString nameText(const QString& name) {
    const bool blank = std::ranges::all_of(
        name, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format || c.isNull(); });
    return blank ? Texts::tr("(no name)") : visibleText(name);
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
    return plain.isEmpty() ? QString()
                           : u"<p>%1</p>"_s.arg(visibleLines(plain).toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QVariant safeToShow(const QVariant& value, int role) {
    switch (role) {
    case Qt::ToolTipRole:
        return value.isNull() ? value : toolTipText(value.toString());
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return value.typeId() == QMetaType::QString ? visibleText(value.toString()) : value;
    default:
        return value;
    }
}

} // namespace vtrack
