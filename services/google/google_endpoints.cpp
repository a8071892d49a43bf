// SPDX-License-Identifier: GPL-3.0-or-later
#include "google_endpoints.h"

#include "safe_address.h"
#include "visible_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

GoogleEndpoints::GoogleEndpoints()
    : m_root(u"https://www.googleapis.com"_s) {}

Result<GoogleEndpoints> GoogleEndpoints::at(const QString& root, OtherHosts other) {
    GoogleEndpoints endpoints;
    QString trimmed = root;
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    endpoints.m_root = QUrl(trimmed, QUrl::StrictMode);
    if (!isSafeAddress(endpoints.m_root) || endpoints.m_root.hasQuery())
        return failure(ErrorKind::BadInput, QCoreApplication::translate(
                                                "GoogleEndpoints", "“%1” cannot be used as the address of Google: it "
                                                                   "must begin with https.")
                                                .arg(forPeople(root)));
    if (isElsewhere(endpoints.m_root) && other == OtherHosts::Refuse)
        return std::unexpected(
            Error{.kind = ErrorKind::BadInput,
                  .sentence = QCoreApplication::translate(
                                  "GoogleEndpoints",
                                  "All questions to Google Drive would go to %1, which is not Google. Whoever runs it "
                                  "decides which footage you get, and can read all that you allow. Ask your "
                                  "administrator whether this is right. Nothing has changed.")
                                  .arg(endpoints.m_root.host(QUrl::FullyEncoded)),
                  .action = Action::AskAdministrator});
    return endpoints;
}

QUrl GoogleEndpoints::drive(const QString& path, const QUrlQuery& query) const {
    QUrl url(m_root);
    url.setPath(m_root.path() + u"/drive/v3/"_s + path);
    url.setQuery(query);
    return url;
}

QUrl GoogleEndpoints::userinfo() const {
    QUrl url(m_root);
    url.setPath(m_root.path() + u"/oauth2/v2/userinfo"_s);
    return url;
}

} // namespace vtrack
