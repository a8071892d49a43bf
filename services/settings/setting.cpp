// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "settings_table.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

const QString pauseForGood = u"forever"_s;

/// A whole number as such: 325000, never 3.25e+05.
QString numberText(double number) {
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

template <typename Number> Result<Number> NumberSetting<Number>::parse(const QString& text) const {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isOne = isNumber && number >= least && number <= most && double(Number(number)) == number;
    if (!isOne)
        return failure(
            ErrorKind::BadInput,
            Texts::tr("“%1” is not a number from %2 to %3.").arg(text.left(40), numberText(least), numberText(most)));
    return Number(number);
}

template <typename Number> Number NumberSetting<Number>::nearest(const QString& text) const {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && !std::isnan(number) ? Number(std::clamp(number, double(least), double(most))) : fallback;
}

template <typename Number> QString NumberSetting<Number>::text(Value value) const {
    return numberText(std::clamp(value, least, most));
}

template <typename Number> QString NumberSetting<Number>::allowed() const {
    return Texts::tr("%1 to %2").arg(numberText(least), numberText(most));
}

template struct NumberSetting<int>;
template struct NumberSetting<double>;

Result<int> Words::parse(const QString& text) const {
    const auto found = std::ranges::find_if(list, [&](const char* word) { return text == QLatin1StringView(word); });
    if (found == list.end())
        return failure(ErrorKind::BadInput, Texts::tr("“%1” is none of these: %2.").arg(text.left(40), allowed()));
    return int(found - list.begin());
}

QString Words::text(int place) const {
    return QString::fromLatin1(list[size_t(place)]);
}

QString Words::allowed() const {
    QStringList words;
    for (const char* word : list)
        words += QString::fromLatin1(word);
    return words.join(u", "_s);
}

Result<QString> TextSetting::parse(const QString& text) const {
    return check && !text.isEmpty() ? check(text) : Result<QString>(text);
}

QString TextSetting::allowed() const {
    return Texts::tr(values);
}

QString HoursSetting::allowed() const {
    return Texts::tr("days and hours, for example Mon-Fri 8-18");
}

Result<PauseSetting::Value> PauseSetting::parse(const QString& text) const {
    if (text.isEmpty() || text == none())
        return std::nullopt;
    const QDateTime until = fromIso(text);
    if (!until.isValid() && text != pauseForGood)
        return failure(
            ErrorKind::BadInput,
            Texts::tr("“%1” is not “no”, “forever” or a time such as 2025-01-15T10:30:00Z.").arg(text.left(40)));
    return until;
}

QString PauseSetting::text(const Value& value) const {
    if (!value)
        return {};
    return value->isValid() ? toIsoUtc(*value) : pauseForGood;
}

QString PauseSetting::none() {
    return u"no"_s;
}

QString PauseSetting::allowed() const {
    return Texts::tr("no, forever or a time such as 2025-01-15T10:30:00Z");
}

Result<QString> setting::checkedAccountDomain(const QString& text) {
    static const QRegularExpression form(u"\\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}\\z"_s);
    const QString domain = text.trimmed().toLower();
    if (!form.match(domain).hasMatch())
        return failure(ErrorKind::BadInput, Texts::tr("“%1” is not a domain such as example.com.").arg(text.left(40)));
    return domain;
}

namespace {

/// The host alone; nothing if the text is none.
std::optional<QString> hostIn(const QString& text) {
    static const QRegularExpression name(u"\\A[\\w.-]{1,253}\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString host = text.trimmed();
    static const QRegularExpression whole(u"\\Ahttps?://|/\\z"_s); // As people copy it.
    host.remove(whole);
    const QString inside = host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
    if (!name.match(host).hasMatch() && QHostAddress(inside).protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    return host;
}

} // namespace

Result<QString> setting::checkedProxyHost(const QString& text) {
    auto host = hostIn(text);
    if (!host)
        return failure(ErrorKind::BadInput,
                       Texts::tr("The proxy's host is a name or an address alone, such as proxy.example or 10.0.0.1. "
                                 "Port, user name and password have settings of their own."));
    return *std::move(host);
}

Result<QString> setting::checkedMailHost(const QString& text) {
    auto host = hostIn(text);
    if (!host)
        return failure(ErrorKind::BadInput,
                       Texts::tr("The mail server is a name or an address alone, such as mail.example.com. Port, user "
                                 "name and password have settings of their own."));
    return *std::move(host);
}

Result<QString> setting::checkedMailAddress(const QString& text) {
    const QString address = text.trimmed();
    if (!isMailAddress(address))
        return failure(ErrorKind::BadInput,
                       Texts::tr("“%1” is not a mail address such as guard@example.com.").arg(address.left(40)));
    return address;
}

Result<QString> setting::checkedMailAddresses(const QString& text) {
    constexpr qsizetype most = 20;
    QStringList addresses;
    for (const QString& part : text.split(u',')) {
        const auto address = checkedMailAddress(part);
        if (!address)
            return address;
        addresses += *address;
    }
    if (addresses.size() > most)
        return failure(ErrorKind::BadInput, Texts::tr("Alarms go to %1 mail addresses at most.").arg(most));
    return addresses.join(u", "_s);
}

Result<QString> setting::checkedTime(const QString& text) {
    const QTime time = QTime::fromString(text.trimmed(), u"H:m"_s);
    if (!time.isValid())
        return failure(ErrorKind::BadInput, Texts::tr("“%1” is not a time of day such as 07:00.").arg(text.left(40)));
    return time.toString(u"HH:mm"_s);
}

Result<QString> setting::checkedTelegramChat(const QString& text) {
    static const QRegularExpression form(u"\\A(-?[0-9]{1,20}|@[A-Za-z0-9_]{1,64})\\z"_s);
    const QString chat = text.trimmed();
    if (!form.match(chat).hasMatch())
        return failure(
            ErrorKind::BadInput,
            Texts::tr("“%1” is not a chat of Telegram's, such as -1001234567890 or @my_channel.").arg(text.left(40)));
    return chat;
}

Result<QString> setting::checkedOrigins(const QString& text) {
    QStringList origins;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QUrl url(word, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
        const QString origin = url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded);
        if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || origin != word.toLower())
            return failure(ErrorKind::BadInput,
                           Texts::tr("“%1” is not an origin such as http://localhost:3000.").arg(word.left(40)));
        origins += origin;
    }
    return origins.join(u' ');
}

std::unexpected<Error> setting::unknownLanguage(const QString& code) {
    return failure(ErrorKind::BadInput,
                   Texts::tr("“%1” is none of these: %2.").arg(code.left(40), Language::known().join(u", "_s)));
}

} // namespace vtrack
