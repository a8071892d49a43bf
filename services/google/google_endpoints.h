// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "google_hosts.h"

#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace vtrack {

/// Where Google's services are. Authorization and token addresses come from the client file instead.
class GoogleEndpoints {
public:
    /// Google itself.
    GoogleEndpoints();
    /// Another root in place of `https://www.googleapis.com`, as given with `--google-api`. BadInput unless it is
    /// https, or plain http on loopback. A host that isElsewhere() and is refused is BadInput with
    /// Action::AskAdministrator.
    [[nodiscard]] static Result<GoogleEndpoints> at(const QString& root, OtherHosts other = OtherHosts::Refuse);

    /// This is the sample Drive that the program itself has started: the same one at each start, at another port.
    void setSample() { m_isSample = true; }

    [[nodiscard]] bool isSample() const { return m_isSample; }

    /// An address of Drive v3, for example drive("files", query).
    [[nodiscard]] QUrl drive(const QString& path, const QUrlQuery& query = {}) const;
    [[nodiscard]] QUrl userinfo() const;

    /// The root as text.
    [[nodiscard]] QString root() const { return m_root.toString(); }

private:
    QUrl m_root;
    bool m_isSample = false;
};

} // namespace vtrack
