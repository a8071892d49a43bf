// SPDX-License-Identifier: GPL-3.0-or-later
// All settings, one row each. Key, meaning, default and bounds are defined only here. To add a setting, add a row here
// and its name to All at the end.
#pragma once

#include "alarm_choices.h"
#include "footage_access.h"
#include "language.h"
#include "notifications.h"
#include "own_pattern.h"
#include "proxy_choice.h"
#include "setting.h"
#include "sign_in_scopes.h"
#include "sync_interval.h"
#include "update_notice.h"
#include "without_keyring.h"

#include <QtGlobal>

#include <array>

namespace vtrack::setting {

using Applies = SettingFacts::Applies;
using InSupportArchive = SettingFacts::InSupportArchive;

constexpr double mostMbps = 100'000; ///< A hundred gigabits.

/// The error of a code that is none of Language::known().
[[nodiscard]] std::unexpected<Error> unknownLanguage(const QString& code);

/// A domain as Google writes it, or BadInput.
[[nodiscard]] Result<QString> checkedAccountDomain(const QString& text);

/// Origins as browsers write them (scheme, host, perhaps a port), separated by spaces, or BadInput.
[[nodiscard]] Result<QString> checkedOrigins(const QString& text);

/// A host name or an IP address alone, or BadInput. The sentence does not repeat the text, which may hold a password.
[[nodiscard]] Result<QString> checkedProxyHost(const QString& text);

/// The host of a mail server alone, or BadInput.
[[nodiscard]] Result<QString> checkedMailHost(const QString& text);

/// One mail address, or BadInput.
[[nodiscard]] Result<QString> checkedMailAddress(const QString& text);

/// Up to 20 mail addresses, separated by commas, or BadInput.
[[nodiscard]] Result<QString> checkedMailAddresses(const QString& text);

/// The id of a chat of Telegram's, or BadInput.
[[nodiscard]] Result<QString> checkedTelegramChat(const QString& text);
/// A time of day: "07:00".
[[nodiscard]] Result<QString> checkedTime(const QString& text);

// clang-format off

// Footage

/// Empty: Settings::destination() says which.
inline constexpr TextSetting destination{
    {"destination", QT_TRANSLATE_NOOP("Settings", "Folder for the footage of new sources; empty: V_Track in the folder for videos.")},
    QT_TRANSLATE_NOOP("Settings", "a folder")};
/// GB are 10^9 bytes, as everywhere in this program and on the labels of disks.
inline constexpr NumberSetting<int> keepFreeGb{
    {"keep_free_gb", QT_TRANSLATE_NOOP("Settings", "GB (1,000,000,000 bytes) of the disk that downloads leave free.")},
    1, 0, 10'000};
/// Guide, "Cleanup Strategy": 7.
inline constexpr NumberSetting<int> cleanUpDays{
    {"clean_up_days", QT_TRANSLATE_NOOP("Settings", "Days after which processed footage is removed; 0: never.")},
    0, 0, 36'500};
/// The video processing may run as another user of the group.
inline constexpr std::array footageAccessWords{"group", "owner", "everybody"};
inline constexpr ChoiceSetting<FootageAccess> footageAccess{
    {"footage_access", QT_TRANSLATE_NOOP("Settings", "Who besides the owner may watch new footage on this computer; not on Windows, where the folder decides."),
     Applies::AtStart},
    {footageAccessWords}};
inline constexpr TextSetting recordingTimePattern{
    {"recording_time_pattern", QT_TRANSLATE_NOOP("Settings", "How this site's recorders write the time into file names; empty: automatic.")},
    QT_TRANSLATE_NOOP("Settings", "a pattern, for example {camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}"),
    [](const QString& text) -> Result<QString> {
        const auto pattern = OwnPattern::fromText(text);
        return pattern ? Result<QString>(pattern->text()) : std::unexpected(pattern.error());
    }};

// When, and how fast

/// Guide, "Parallel Downloads": 3.
inline constexpr NumberSetting<int> parallelDownloads{
    {"parallel_downloads", QT_TRANSLATE_NOOP("Settings", "Downloads at the same time.")}, 3, 1, 6};
inline constexpr std::array downloadOrderWords{"oldest_first", "newest_first"};
inline constexpr ChoiceSetting<bool> newestFirst{
    {"download_order", QT_TRANSLATE_NOOP("Settings", "Which of the clips that wait are downloaded first.")},
    {downloadOrderWords}};
/// Guide, "Bandwidth Management".
inline constexpr NumberSetting<double> bandwidthLimitMbps{
    {"bandwidth_limit_mbps", QT_TRANSLATE_NOOP("Settings", "Mbps for all downloads together; 0: no limit.")},
    0, 0, mostMbps};
/// Guide, "Bandwidth Optimization".
inline constexpr HoursSetting peakHours{
    {"peak_hours", QT_TRANSLATE_NOOP("Settings", "Hours in which the program uses less of the network.")}};
/// Guide, "Bandwidth Optimization": 30 to 60.
inline constexpr NumberSetting<int> peakIntervalMinutes{
    {"peak_interval_minutes", QT_TRANSLATE_NOOP("Settings", "Shortest time between two checks in peak hours, in minutes.")},
    SyncInterval::slow, SyncInterval::fast, SyncInterval::hourly};
inline constexpr NumberSetting<double> peakBandwidthMbps{
    {"peak_bandwidth_mbps", QT_TRANSLATE_NOOP("Settings", "Mbps in peak hours; 0: as in other hours.")}, 0, 0, mostMbps};
inline constexpr PauseSetting pausedUntil{
    {"paused_until", QT_TRANSLATE_NOOP("Settings", "Until when nothing is fetched.")}};
/// Set with `pausedUntil`, so that a forgotten pause is noticed, also after a restart. Not in All: it is no choice.
inline constexpr TextSetting pausedSince{
    {"paused_since", QT_TRANSLATE_NOOP("Settings", "Since when nothing is fetched.")}, QT_TRANSLATE_NOOP("Settings", "a time")};
/// Google, "Usage limits": 325,000 for each person.
inline constexpr NumberSetting<int> quotaUnitsPerMinute{
    {"quota_units_per_minute",
     QT_TRANSLATE_NOOP("Settings", "Units of Drive's quota that this computer may use in a minute; 0: no limit."),
     Applies::AtStart},
    325'000, 0, 100'000'000};

// The way to Google

inline constexpr std::array proxyWords{"system", "none", "http", "socks5"};
inline constexpr ChoiceSetting<ProxyChoice::Kind> proxyKind{
    {"proxy/kind", QT_TRANSLATE_NOOP("Settings", "The proxy through which Google is reached."), Applies::AtStart},
    {proxyWords}};
inline constexpr TextSetting proxyHost{
    {"proxy/host", QT_TRANSLATE_NOOP("Settings", "The proxy's host."), Applies::AtStart, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a name or an address"), checkedProxyHost};
inline constexpr NumberSetting<int> proxyPort{
    {"proxy/port", QT_TRANSLATE_NOOP("Settings", "The proxy's port."), Applies::AtStart}, 8080, 1, 65'535};
inline constexpr TextSetting proxyUser{
    {"proxy/user", QT_TRANSLATE_NOOP("Settings", "The user name for the proxy."), Applies::AtStart, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a name")};
inline constexpr TextSetting accountDomain{
    {"account_domain", QT_TRANSLATE_NOOP("Settings", "The company (a domain of Google Workspace) whose accounts alone may sign in; empty: all."),
     Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a domain, for example example.com"), checkedAccountDomain};
inline constexpr std::array driveScopeWords{"least", "all"};
inline constexpr ChoiceSetting<DriveScopes> driveScopes{
    {"drive_scopes", QT_TRANSLATE_NOOP("Settings", "The permissions that the next Drive sign-in asks for.")},
    {driveScopeWords}};
inline constexpr std::array withoutKeyringWords{"ask", "key_file", "memory"};
inline constexpr ChoiceSetting<WithoutKeyring> withoutKeyring{
    {"without_keyring", QT_TRANSLATE_NOOP("Settings", "Where the key of the sign-in is kept on a computer without a keyring. With memory, an existing key file is deleted."),
     Applies::AtStart},
    {withoutKeyringWords}};

// Alarms that leave the computer. The password and the webhook's address, which are secrets, are not here.

inline constexpr TextSetting alarmMailTo{
    {"alarms/mail_to", QT_TRANSLATE_NOOP("Settings", "Who gets alarms by e-mail; empty: nobody."), Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "mail addresses, separated by commas"), checkedMailAddresses};
inline constexpr TextSetting alarmMailFrom{
    {"alarms/mail_from", QT_TRANSLATE_NOOP("Settings", "The sender of alarms; empty: the first who gets them."), Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a mail address"), checkedMailAddress};
inline constexpr TextSetting alarmMailHost{
    {"alarms/mail_host", QT_TRANSLATE_NOOP("Settings", "The mail server for alarms."), Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a name or an address"), checkedMailHost};
inline constexpr NumberSetting<int> alarmMailPort{
    {"alarms/mail_port", QT_TRANSLATE_NOOP("Settings", "The mail server's port: mostly 587, or 465 with tls.")}, 587, 1, 65'535};
inline constexpr std::array mailSecurityWords{"starttls", "tls"};
inline constexpr ChoiceSetting<MailSecurity> alarmMailSecurity{
    {"alarms/mail_encryption", QT_TRANSLATE_NOOP("Settings", "How the connection to the mail server is encrypted; there is no mail without.")},
    {mailSecurityWords}};
inline constexpr TextSetting alarmMailUser{
    {"alarms/mail_user", QT_TRANSLATE_NOOP("Settings", "The user name at the mail server; empty: no logon."), Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a name")};
inline constexpr std::array webhookFormatWords{"json", "telegram", "slack", "teams"};
inline constexpr ChoiceSetting<WebhookFormat> alarmWebhookFormat{
    {"alarms/webhook_format", QT_TRANSLATE_NOOP("Settings", "What the webhook for alarms gets: json (signed), or what Telegram, Slack or Teams takes.")},
    {webhookFormatWords}};
inline constexpr TextSetting alarmTelegramChat{
    {"alarms/telegram_chat", QT_TRANSLATE_NOOP("Settings", "The chat in Telegram that gets alarms."), Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "a number, or @ and the name of a channel"), checkedTelegramChat};
inline constexpr std::array alarmsSentWords{"all", "errors"};
inline constexpr ChoiceSetting<AlarmsSent> alarmsSent{
    {"alarms/sent", QT_TRANSLATE_NOOP("Settings", "Which alarms are sent: all, or errors (red ones) only.")}, {alarmsSentWords}};
inline constexpr HoursSetting alarmQuietHours{
    {"alarms/quiet_hours", QT_TRANSLATE_NOOP("Settings", "Hours in which no alarm is sent; what still lasts is sent when they end.")}};
inline constexpr TextSetting dailyReportTime{
    {"alarms/report_time", QT_TRANSLATE_NOOP("Settings", "When the report of the day before is sent by e-mail, to those who get alarms; empty: never.")},
    QT_TRANSLATE_NOOP("Settings", "a time of day, for example 07:00"), checkedTime};

// Other programs of this computer

inline constexpr NumberSetting<int> apiPort{
    {"api_port", QT_TRANSLATE_NOOP("Settings", "Port of the interface for other programs on this computer (docs/api.md); 0: off."),
     Applies::AtStart},
    0, 0, 65'535};
inline constexpr TextSetting apiOrigins{
    {"api_origins", QT_TRANSLATE_NOOP("Settings", "Web pages that may use the interface, besides its own: their origins, separated by spaces."),
     Applies::AtStart},
    QT_TRANSLATE_NOOP("Settings", "origins, for example http://localhost:3000"), checkedOrigins};

// The program itself

inline constexpr TextSetting language{
    {"language", QT_TRANSLATE_NOOP("Settings", "The program's language; empty: the computer's."), Applies::AtStart},
    QT_TRANSLATE_NOOP("Settings", "a code such as vi"),
    [](const QString& code) -> Result<QString> {
        return Language::known().contains(code) ? Result<QString>(code) : unknownLanguage(code);
    }};
inline constexpr std::array notificationWords{"all", "problems", "none"};
inline constexpr ChoiceSetting<Notifications> notifications{
    {"notifications", QT_TRANSLATE_NOOP("Settings", "What notifications are shown for.")}, {notificationWords}};
inline constexpr std::array logLevelWords{"normal", "detailed"};
inline constexpr ChoiceSetting<bool> detailedLog{
    {"log_level", QT_TRANSLATE_NOOP("Settings", "How detailed the log is."), Applies::AtStart}, {logLevelWords}};
inline constexpr TextSetting updateAddress{
    {"update_address", QT_TRANSLATE_NOOP("Settings", "Address for the daily check for a newer version; empty: no check."),
     Applies::AtOnce, InSupportArchive::No},
    QT_TRANSLATE_NOOP("Settings", "an address that begins with https"),
    [](const QString& text) -> Result<QString> {
        const auto address = checkedUpdateAddress(text);
        return address ? Result<QString>(text) : std::unexpected(address.error());
    }};

// clang-format on

template <const auto&... settings> struct Table {};

/// Every setting, in the order in which people meet them: commands, support archive and docs know those that stand
/// here.
using All = Table<destination, keepFreeGb, cleanUpDays, footageAccess, recordingTimePattern, parallelDownloads,
                  newestFirst, bandwidthLimitMbps, peakHours, peakIntervalMinutes, peakBandwidthMbps, pausedUntil,
                  quotaUnitsPerMinute, proxyKind, proxyHost, proxyPort, proxyUser, accountDomain, driveScopes,
                  withoutKeyring, alarmMailTo, alarmMailFrom, alarmMailHost, alarmMailPort, alarmMailSecurity,
                  alarmMailUser, alarmWebhookFormat, alarmTelegramChat, alarmsSent, alarmQuietHours, dailyReportTime,
                  apiPort, apiOrigins, language, notifications, detailedLog, updateAddress>;

} // namespace vtrack::setting
