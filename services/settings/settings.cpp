// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "file_rights.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSettings, "vtrack.settings")

Settings::Settings(const QString& file)
    : m_settings(file, QSettings::IniFormat) {}

QString Settings::destination() const {
    const QString chosen = get(setting::destination);
    const QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return chosen.isEmpty() ? QDir(videos).filePath(u"V_Track"_s) : chosen;
}

ProxyChoice Settings::proxy() const {
    return {.kind = get(setting::proxyKind),
            .host = setting::proxyHost.parse(get(setting::proxyHost)).value_or(QString()),
            .port = get(setting::proxyPort),
            .user = get(setting::proxyUser)};
}

void Settings::setProxy(const ProxyChoice& proxy) {
    set(setting::proxyKind, proxy.kind);
    set(setting::proxyHost, proxy.host);
    set(setting::proxyPort, proxy.port);
    set(setting::proxyUser, proxy.user);
}

AlarmChoices Settings::alarms() const {
    // The file may hold anything.
    const auto checked = [this](const TextSetting& setting) {
        return setting.parse(get(setting)).value_or(QString());
    };
    AlarmChoices choices{.server = {.host = checked(setting::alarmMailHost),
                                    .port = get(setting::alarmMailPort),
                                    .security = get(setting::alarmMailSecurity),
                                    .user = get(setting::alarmMailUser)},
                         .from = checked(setting::alarmMailFrom),
                         .to = checked(setting::alarmMailTo).split(u", "_s, Qt::SkipEmptyParts),
                         .format = get(setting::alarmWebhookFormat),
                         .telegramChat = checked(setting::alarmTelegramChat),
                         .sent = get(setting::alarmsSent),
                         .reportAt = QTime::fromString(checked(setting::dailyReportTime), u"HH:mm"_s),
                         .quiet = get(setting::alarmQuietHours)};
    choices.to.removeDuplicates();
    if (choices.from.isEmpty() && !choices.to.isEmpty())
        choices.from = choices.to.first();
    return choices;
}

QString Settings::text(const char* key) const {
    // An unquoted comma turns the value into a list.
    return m_settings.value(QLatin1StringView(key)).toStringList().join(u',');
}

void Settings::write(const char* key, const QString& text) {
    m_refused.remove(QLatin1StringView(key));
    if (text.isEmpty())
        m_settings.remove(QLatin1StringView(key));
    else
        m_settings.setValue(QLatin1StringView(key), text);
    if (!text.isEmpty() && !QFile::exists(m_settings.fileName())) { // Later writes keep the rights of the file.
        m_settings.sync();
        restrictToOwner(m_settings.fileName());
    }
}

void Settings::tellRefused(const char* key, const QString& text, const Error& error) const {
    QString& told = m_refused[QLatin1StringView(key)];
    if (told != text)
        qCWarning(logSettings) << key << "is not obeyed:" << error.sentence;
    told = text;
}

} // namespace vtrack
