// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

QJsonObject signInJson(const Account::SignedIn& signedIn, bool withToken, int port) {
    const UserProfile& who = signedIn.profile;
    const QJsonObject user{{u"email"_s, who.email}, {u"name"_s, who.name}, {u"photo_url"_s, who.photoUrl}};
    const QJsonValue token = withToken ? QJsonValue(QString::fromUtf8(signedIn.sessionToken.reveal())) : QJsonValue();
    if (signedIn.method == SignInMethod::Gmail)
        return {{u"type"_s, u"GMAIL_AUTH_SUCCESS"_s},
                {u"user_info"_s, user},
                {u"session_token"_s, token},
                {u"authentication_method"_s, u"gmail_only"_s},
                {u"google_drive_connected"_s, false}};
    return {{u"type"_s, u"OAUTH_SUCCESS"_s},
            {u"success"_s, true},
            {u"authenticated"_s, true},
            {u"user_email"_s, who.email},
            {u"user_info"_s, user},
            {u"session_token"_s, token},
            {u"folders"_s, QJsonArray()},
            {u"folder_loading_required"_s, true},
            {u"lazy_loading_enabled"_s, true},
            {u"authentication_method"_s, u"google_drive"_s},
            {u"google_drive_connected"_s, true},
            {u"backend_port"_s, port},
            {u"security_mode"_s, u"encrypted_storage"_s}};
}

} // namespace vtrack
