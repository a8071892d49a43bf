// SPDX-License-Identifier: GPL-3.0-or-later
// DriveService: changes.list and changes.getStartPageToken.
#include "drive_service.h"
#include "google_error.h"
#include "list_parameters.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

void DriveService::changes(const DriveCall& call, const http::Reply& reply) {
    const auto size = pageSize(call.value(u"pageSize"_s));
    if (!size) {
        reply(size.error());
        return;
    }
    const QString token = call.value(u"pageToken"_s);
    if (token.isEmpty()) {
        reply(driveError(400, u"required"_s, u"Required parameter: pageToken"_s, u"pageToken"_s));
        return;
    }
    if (const auto refusal = sharedDriveRefusal(call.request, !driveIdOf(call.request).isEmpty())) {
        reply(*refusal);
        return;
    }
    const auto drive = driveOfLog(call);
    if (!drive) {
        reply(drive.error());
        return;
    }
    const auto page = changeFeed.page(token, *size, *drive);
    if (!page) {
        reply(changeFeed.faults().lostIs404 ? driveError(404, u"notFound"_s, {}, u"pageToken"_s)
                                            : driveError(400, u"invalid"_s, {}, u"pageToken"_s));
        return;
    }
    std::vector<int> items;
    for (const Change& change : page->changes)
        items.push_back(change.item);
    const bool wantsRemoved = call.value(u"includeRemoved"_s) != u"false";
    withChecksums(m_tree, items, fileMask(u"changes"_s, call.mask),
                  [this, page = *page, wantsRemoved, mask = call.mask, user = call.user, reply] {
                      QJsonArray rows;
                      for (const Change& change : page.changes) {
                          const bool removed = change.removed || !m_tree.visible(change.item, user) ||
                                               m_tree.item(change.item).drive != change.drive;
                          if (removed && !wantsRemoved)
                              continue;
                          QJsonObject row{{u"kind"_s, u"drive#change"_s},
                                          {u"changeType"_s, u"file"_s},
                                          {u"type"_s, u"file"_s},
                                          {u"time"_s, driveTime(change.time)},
                                          {u"removed"_s, removed},
                                          {u"fileId"_s, QString::fromLatin1(m_tree.item(change.item).id)}};
                          if (!removed)
                              row.insert(u"file"_s, resource(m_tree, change.item, user, fileMask(u"changes"_s, mask)));
                          rows.append(row);
                      }
                      QJsonObject answer{{u"kind"_s, u"drive#changeList"_s}, {u"changes"_s, rows}};
                      if (!page.nextPageToken.isEmpty())
                          answer.insert(u"nextPageToken"_s, page.nextPageToken);
                      else
                          answer.insert(u"newStartPageToken"_s, page.newStartPageToken);
                      reply(http::jsonResponse(mask.applied(answer)));
                  });
}

http::Response DriveService::startPageToken(const DriveCall& call) const {
    const auto drive = driveOfLog(call);
    if (!drive)
        return drive.error();
    return http::jsonResponse(
        {{u"kind"_s, u"drive#startPageToken"_s}, {u"startPageToken"_s, changeFeed.startToken(*drive)}});
}

std::expected<int, http::Response> DriveService::driveOfLog(const DriveCall& call) const {
    const QString id = driveIdOf(call.request);
    if (id.isEmpty())
        return m_tree.driveOf(call.user);
    if (!call.isTrue(u"supportsAllDrives"_s) && !call.isTrue(u"supportsTeamDrives"_s))
        return std::unexpected(
            driveError(403, u"teamDrivesNotSupported"_s,
                       u"The supportsAllDrives parameter must be set to true when driveId is given."_s));
    const int drive = findSharedDrive(id.toLatin1());
    if (drive < 0)
        return std::unexpected(driveNotFound(id));
    return drive;
}

} // namespace vtrack::sandbox
