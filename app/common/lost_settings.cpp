// SPDX-License-Identifier: GPL-3.0-or-later
#include "lost_settings.h"

#include "activity_store.h"
#include "atomic_file.h"
#include "file_system.h"
#include "settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString defaultsSentence(const Settings& settings) {
    return QCoreApplication::translate("LostSettings", "The settings file was empty, so these count again: no pause, "
                                                       "%1 downloads at once, no limit of bandwidth, "
                                                       "%2 GB of the disk kept free, no automatic clean-up, new "
                                                       "footage in “%3”. Set again what you had changed.")
        .arg(settings.get(setting::parallelDownloads))
        .arg(settings.get(setting::keepFreeGb))
        .arg(settings.destination());
}

} // namespace

Result<void> tellLostSettings(const DataFolder& folder, Connection& connection, const QDateTime& now) {
    const QString path = folder.settings();
    const auto content = readSmallFile(path);
    if (!content || content->contains('='))
        return {};
    const auto line = ActivityStore(connection)
                          .append({.time = now,
                                   .kind = u"settings"_s,
                                   .severity = Severity::Warning,
                                   .message = defaultsSentence(Settings(path))});
    if (!line)
        return std::unexpected(line.error());
    return replaceFile(path, path + u".empty"_s);
}

} // namespace vtrack
