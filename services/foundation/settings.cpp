// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "clock.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSettings, "vtrack.settings")

namespace {

const QString languageName = u"language"_s;
const QString logLevelName = u"log_level"_s;
const QString detailedWord = u"detailed"_s;
const QString peakHoursName = u"peak_hours"_s;
const QString pausedUntilName = u"paused_until"_s;
const QString foreverWord = u"forever"_s;
const QString recordingTimePatternName = u"recording_time_pattern"_s;
const QString updateAddressName = u"update_address"_s;
const QString withoutKeyringName = u"without_keyring"_s;
const QString keyFileWord = u"key_file"_s;
const QString memoryWord = u"memory"_s;
const QString driveScopesName = u"drive_scopes"_s;
const QString allScopesWord = u"all"_s;

/// The words of a choice, in the order of its values: what stands in the file.
const QStringList notificationWords{u"all"_s, u"problems"_s, u"none"_s};
const QStringList proxyWords{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s};

/// The value of a choice; the first one for a word nobody knows.
template <typename Choice> Choice choiceOf(const QSettings& settings, const QString& name, const QStringList& words) {
    return Choice(std::max<qsizetype>(words.indexOf(settings.value(name).toString()), 0));
}

} // namespace

Settings::Settings(const QString& file)
    : m_settings(file, QSettings::IniFormat) {}

QString Settings::destination() const {
    const QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return m_settings.value(u"destination"_s, QDir(videos).filePath(u"V_Track"_s)).toString();
}

void Settings::setDestination(const QString& folder) {
    m_settings.setValue(u"destination"_s, folder);
}

int Settings::parallelDownloads() const {
    return std::clamp(m_settings.value(u"parallel_downloads"_s, 3).toInt(), 1, 6);
}

void Settings::setParallelDownloads(int count) {
    m_settings.setValue(u"parallel_downloads"_s, std::clamp(count, 1, 6));
}

double Settings::bandwidthLimitMbps() const {
    return std::max(0.0, m_settings.value(u"bandwidth_limit_mbps"_s, 0.0).toDouble());
}

void Settings::setBandwidthLimitMbps(double limit) {
    m_settings.setValue(u"bandwidth_limit_mbps"_s, std::max(0.0, limit));
}

QString Settings::language() const {
    return m_settings.value(languageName).toString();
}

void Settings::setLanguage(const QString& code) {
    if (code.isEmpty())
        m_settings.remove(languageName);
    else
        m_settings.setValue(languageName, code);
}

Notifications Settings::notifications() const {
    return choiceOf<Notifications>(m_settings, u"notifications"_s, notificationWords);
}

void Settings::setNotifications(Notifications choice) {
    m_settings.setValue(u"notifications"_s, notificationWords[qsizetype(choice)]);
}

ProxyChoice Settings::proxy() const {
    return {.kind = choiceOf<ProxyChoice::Kind>(m_settings, u"proxy/kind"_s, proxyWords),
            .host = m_settings.value(u"proxy/host"_s).toString(),
            .port = std::clamp(m_settings.value(u"proxy/port"_s, ProxyChoice().port).toInt(), 1, 65535),
            .user = m_settings.value(u"proxy/user"_s).toString()};
}

void Settings::setProxy(const ProxyChoice& proxy) {
    m_settings.setValue(u"proxy/kind"_s, proxyWords[qsizetype(proxy.kind)]);
    m_settings.setValue(u"proxy/host"_s, proxy.host);
    m_settings.setValue(u"proxy/port"_s, proxy.port);
    m_settings.setValue(u"proxy/user"_s, proxy.user);
}

bool Settings::detailedLog() const {
    return m_settings.value(logLevelName).toString() == detailedWord;
}

void Settings::setDetailedLog(bool detailed) {
    m_settings.setValue(logLevelName, detailed ? detailedWord : u"normal"_s);
}

PeakHours Settings::peakHours() const {
    // A comma that somebody wrote without quotes makes it a list.
    const auto hours = PeakHours::fromText(m_settings.value(peakHoursName).toStringList().join(u','));
    if (!hours)
        qCWarning(logSettings) << peakHoursName << "is not obeyed:" << hours.error().sentence;
    return hours.value_or(PeakHours());
}

void Settings::setPeakHours(const PeakHours& hours) {
    m_settings.setValue(peakHoursName, hours.toText());
}

std::chrono::minutes Settings::peakInterval() const {
    return std::chrono::minutes(std::clamp(m_settings.value(u"peak_interval_minutes"_s, 30).toInt(), 2, 60));
}

void Settings::setPeakInterval(std::chrono::minutes interval) {
    m_settings.setValue(u"peak_interval_minutes"_s, std::clamp(static_cast<int>(interval.count()), 2, 60));
}

double Settings::peakBandwidthMbps() const {
    return std::max(0.0, m_settings.value(u"peak_bandwidth_mbps"_s, 0.0).toDouble());
}

void Settings::setPeakBandwidthMbps(double limit) {
    m_settings.setValue(u"peak_bandwidth_mbps"_s, std::max(0.0, limit));
}

std::optional<QDateTime> Settings::pausedUntil() const {
    const QString word = m_settings.value(pausedUntilName).toString();
    if (word.isEmpty())
        return std::nullopt;
    return fromIso(word); // Anything but a time is a pause that nobody has ended yet.
}

void Settings::setPausedUntil(const std::optional<QDateTime>& until) {
    if (until)
        m_settings.setValue(pausedUntilName, until->isValid() ? toIsoUtc(*until) : foreverWord);
    else
        m_settings.remove(pausedUntilName);
}

int Settings::cleanUpDays() const {
    return std::clamp(m_settings.value(u"clean_up_days"_s, 0).toInt(), 0, 36500);
}

void Settings::setCleanUpDays(int days) {
    m_settings.setValue(u"clean_up_days"_s, std::clamp(days, 0, 36500));
}

int Settings::keepFreeGb() const {
    return std::clamp(m_settings.value(u"keep_free_gb"_s, 1).toInt(), 0, 10000);
}

void Settings::setKeepFreeGb(int gigabytes) {
    m_settings.setValue(u"keep_free_gb"_s, std::clamp(gigabytes, 0, 10000));
}

int Settings::quotaUnitsPerMinute() const {
    return std::max(0, m_settings.value(u"quota_units_per_minute"_s, 325'000).toInt());
}

QString Settings::recordingTimePattern() const {
    // A comma that somebody wrote without quotes makes it a list.
    return m_settings.value(recordingTimePatternName).toStringList().join(u',').trimmed();
}

void Settings::setRecordingTimePattern(const QString& pattern) {
    if (pattern.isEmpty())
        m_settings.remove(recordingTimePatternName);
    else
        m_settings.setValue(recordingTimePatternName, pattern);
}

QString Settings::updateAddress() const {
    // A comma that somebody wrote without quotes makes it a list.
    return m_settings.value(updateAddressName).toStringList().join(u',').trimmed();
}

void Settings::setUpdateAddress(const QString& address) {
    if (address.isEmpty())
        m_settings.remove(updateAddressName);
    else
        m_settings.setValue(updateAddressName, address);
}

WithoutKeyring Settings::withoutKeyring() const {
    const QString word = m_settings.value(withoutKeyringName).toString();
    if (word == keyFileWord)
        return WithoutKeyring::KeyFile;
    return word == memoryWord ? WithoutKeyring::MemoryOnly : WithoutKeyring::Ask;
}

void Settings::setWithoutKeyring(WithoutKeyring choice) {
    if (choice == WithoutKeyring::Ask)
        m_settings.remove(withoutKeyringName);
    else
        m_settings.setValue(withoutKeyringName, choice == WithoutKeyring::KeyFile ? keyFileWord : memoryWord);
}

DriveScopes Settings::driveScopes() const {
    return m_settings.value(driveScopesName).toString() == allScopesWord ? DriveScopes::All : DriveScopes::Least;
}

void Settings::setDriveScopes(DriveScopes scopes) {
    if (scopes == DriveScopes::All)
        m_settings.setValue(driveScopesName, allScopesWord);
    else
        m_settings.remove(driveScopesName);
}

} // namespace vtrack
