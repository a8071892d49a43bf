// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString withoutKeyringName = u"without_keyring"_s;
const QString keyFileWord = u"key_file"_s;
const QString memoryWord = u"memory"_s;
const QString driveScopesName = u"drive_scopes"_s;
const QString allScopesWord = u"all"_s;

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
