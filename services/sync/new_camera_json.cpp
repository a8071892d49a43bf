// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_camera_json.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString kindWord(NewCameraFolder::Kind kind) {
    switch (kind) {
    case NewCameraFolder::Kind::Another:
        return u"new"_s;
    case NewCameraFolder::Kind::Twin:
        return u"second"_s;
    case NewCameraFolder::Kind::Successor:
        return u"successor"_s;
    }
    return {};
}

} // namespace

QJsonObject toJson(const NewCameraFolder& folder) {
    return {{u"source_id"_s, folder.sourceId},
            {u"folder_id"_s, folder.folderId},
            {u"name"_s, folder.name},
            {u"location"_s, folder.location},
            {u"kind"_s, kindWord(folder.kind)},
            {u"camera_name"_s, folder.camera.isEmpty() ? QJsonValue() : QJsonValue(folder.camera)},
            {u"message"_s, sentenceOf(folder)}};
}

} // namespace vtrack
