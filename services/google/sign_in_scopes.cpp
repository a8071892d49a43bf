// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_scopes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString driveMetadata = u"https://www.googleapis.com/auth/drive.metadata.readonly"_s;
const QString driveFile = u"https://www.googleapis.com/auth/drive.file"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

} // namespace

QStringList scopesFor(SignInMethod method, DriveScopes drive) {
    QStringList scopes{u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s,
                       u"https://www.googleapis.com/auth/userinfo.profile"_s};
    if (method == SignInMethod::Drive)
        scopes = (drive == DriveScopes::All ? QStringList{driveFile, driveReadonly, driveMetadata}
                                            : QStringList{driveReadonly}) +
                 scopes;
    return scopes;
}

/// Google calls email and profile by two names.
QStringList missingScopes(const QStringList& asked, const QStringList& granted) {
    QStringList missing;
    for (const QString& scope : asked) {
        const QString shortName = scope.section(u"/userinfo."_s, 1);
        if (!granted.contains(scope) && (shortName.isEmpty() || !granted.contains(shortName)))
            missing += scope;
    }
    return missing;
}

QString permissionName(const QString& scope) {
    if (scope == driveReadonly)
        return Texts::tr("See and download all your Google Drive files");
    if (scope == driveMetadata)
        return Texts::tr("See information about your Google Drive files");
    if (scope == driveFile)
        return Texts::tr("See, edit, create and delete only the Google Drive files you use with this app");
    return Texts::tr("See your e-mail address and name");
}

} // namespace vtrack
