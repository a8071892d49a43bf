// SPDX-License-Identifier: GPL-3.0-or-later
#include "scopes.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

const QString driveAll = u"https://www.googleapis.com/auth/drive"_s;
const QString driveRead = u"https://www.googleapis.com/auth/drive.readonly"_s;
const QString driveMetadata = u"https://www.googleapis.com/auth/drive.metadata.readonly"_s;
const QString driveMetadataWrite = u"https://www.googleapis.com/auth/drive.metadata"_s;

const std::vector<Scope>& scopes() {
    static const std::vector<Scope> all{
        {openIdScope.toString(), u"Associate you with your personal info on Google"_s, true},
        {emailScope.toString(), u"See your primary Google Account email address"_s, true},
        {profileScope.toString(),
         u"See your personal info, including any personal info you've made publicly available"_s, true},
        {driveAll, u"See, edit, create, and delete all of your Google Drive files"_s},
        {driveRead, u"See and download all your Google Drive files"_s},
        {driveMetadata, u"See information about your Google Drive files"_s},
        {driveMetadataWrite, u"View and manage metadata of files in your Google Drive"_s},
        {driveAll + u".file"_s,
         u"See, edit, create, and delete only the specific Google Drive files you use with this app"_s},
        {driveAll + u".appdata"_s, u"See, create, and delete its own configuration data in your Google Drive"_s},
        {driveAll + u".appfolder"_s, u"See, create, and delete its own configuration data in your Google Drive"_s},
        {driveAll + u".photos.readonly"_s, u"View your Google Photos"_s},
        {driveAll + u".scripts"_s, u"Modify your Google Apps Script scripts' behavior"_s},
        {driveAll + u".install"_s, u"Connect itself to your Google Drive"_s},
        {u"https://www.googleapis.com/auth/gmail.readonly"_s, u"View your email messages and settings"_s},
        {u"https://www.googleapis.com/auth/gmail.send"_s, u"Send email on your behalf"_s},
    };
    return all;
}

bool anyOf(const QStringList& granted, const QStringList& sufficient) {
    return std::ranges::any_of(granted, [&](const QString& scope) { return sufficient.contains(scope); });
}

} // namespace

const Scope* findScope(const QString& name) {
    QString full = name;
    if (name == u"email" || name == u"profile")
        full = u"https://www.googleapis.com/auth/userinfo."_s + name;
    const auto found = std::ranges::find(scopes(), full, &Scope::name);
    return found == scopes().end() ? nullptr : &*found;
}

bool allowMetadata(const QStringList& granted) {
    return allowContent(granted) || anyOf(granted, {driveMetadata, driveMetadataWrite});
}

bool allowWriting(const QStringList& granted) {
    return anyOf(granted, {driveAll});
}

bool allowContent(const QStringList& granted) {
    return anyOf(granted, {driveAll, driveRead});
}

} // namespace vtrack::sandbox
