// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed_test.h"

#include "file_query.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 smallest = 512LL * 1024; // A smaller file ends before the connection reaches its full speed.
constexpr qint64 enough = 8LL * 1024 * 1024;
constexpr auto longest = std::chrono::seconds(3);
constexpr qsizetype mostFolders = 5;
constexpr double wantedMbps = 5; // The guide's prerequisite.

Result<std::optional<DriveFile>> videoIn(Drive& drive, const QString& folder, const std::stop_token& stop) {
    const auto page = drive.list({.q = inFolder(folder), .pageSize = 20, .orderBy = u"modifiedTime desc"_s}, stop);
    if (!page)
        return std::unexpected(page.error());
    const auto largest = std::ranges::max_element(
        page->files, {}, [](const DriveFile& file) { return file.isFootage() ? file.size : -1; });
    if (largest == page->files.end() || !largest->isFootage() || largest->size < smallest)
        return std::nullopt;
    return *largest;
}

Result<double> fetched(Drive& drive, const Clock& clock, const DriveFile& file, const std::stop_token& stop) {
    const auto transfer = drive.media(file, 0, std::chrono::seconds(15), stop);
    if (!transfer)
        return std::unexpected(transfer.error());
    const auto begin = clock.monotonic();
    qint64 bytes = 0;
    while (bytes < enough && clock.monotonic() - begin < longest) {
        const auto chunk = (*transfer)->read();
        if (!chunk)
            return std::unexpected(chunk.error());
        if (chunk->isEmpty())
            break;
        bytes += chunk->size();
    }
    const auto took = std::max(clock.monotonic() - begin, std::chrono::milliseconds(1));
    return double(bytes) * 8 / 1000 / double(took.count());
}

} // namespace

Result<std::optional<double>> measuredMbps(Drive& drive, const Clock& clock, const QStringList& folderIds,
                                           const std::stop_token& stop) {
    for (const QString& folder : folderIds.first(std::min(folderIds.size(), mostFolders))) {
        const auto video = videoIn(drive, folder, stop);
        if (!video)
            return std::unexpected(video.error());
        if (*video)
            return fetched(drive, clock, **video, stop);
    }
    return std::nullopt;
}

QString speedTrouble(double mbps) {
    if (mbps >= wantedMbps)
        return {};
    return QCoreApplication::translate("SpeedTest",
                                       "Footage comes from Google Drive at %1 Mbps; %2 Mbps are needed to keep up.")
        .arg(QLocale().toString(mbps, 'f', 1), QLocale().toString(wantedMbps));
}

QString speedText(double mbps, int cameras) {
    constexpr double plenty = 100; // A 4K camera records at 20.
    const auto number = [](double value) {
        return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
    };
    const double each = mbps / std::max(cameras, 1);
    if (each > plenty)
        return QCoreApplication::translate(
                   "SpeedTest",
                   "Footage comes at more than %1 Mbps for each camera, which is more than a camera records.")
            .arg(number(plenty));
    return QCoreApplication::translate("SpeedTest", "Footage comes at %1 Mbps, which is up to %2 Mbps for each camera.")
        .arg(number(mbps), number(each));
}

QString speedRemedy() {
    return QCoreApplication::translate(
        "SpeedTest",
        "Check whether other programs use the connection, or check for footage less often (every 30 minutes).");
}

} // namespace vtrack
