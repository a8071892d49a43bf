// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

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

bool Settings::keyFileAccepted() const {
    return m_settings.value(u"key_file_accepted"_s, false).toBool();
}

void Settings::setKeyFileAccepted(bool accepted) {
    m_settings.setValue(u"key_file_accepted"_s, accepted);
}

} // namespace vtrack
