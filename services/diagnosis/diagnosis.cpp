// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include "clock_check.h"
#include "computer_checks.h"
#include "google_checks.h"
#include "settings.h"
#include "source_store.h"
#include "version.h"
#include "wrong_clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

/// Never a problem, because it does not affect footage.
Check versionCheck(const QString& address, const UpdateNews& news) {
    if (address.isEmpty())
        return skipped(u"version"_s, Texts::tr("No address for newer versions is set."));
    if (news.newer.isEmpty() && !news.trouble.isEmpty())
        return skipped(u"version"_s, Texts::tr("Whether there is a newer version is not known. %1").arg(news.trouble));
    Check check = good(u"version"_s, Texts::tr("This is version %1.").arg(ownVersion()));
    if (!news.newer.isEmpty())
        check.remark = Texts::tr("Version %1 is available; this is version %2. Ask your administrator for it.")
                           .arg(news.newer, ownVersion());
    return check;
}

} // namespace

Diagnosis::Diagnosis(QString clientFile, QString settingsFile, const Account& account, HttpClient& http,
                     const GoogleEndpoints& endpoints, const UpdateNotice& update, SyncServices services)
    : m_clientFile(std::move(clientFile))
    , m_settingsFile(std::move(settingsFile))
    , m_account(account)
    , m_http(http)
    , m_endpoints(endpoints)
    , m_update(update)
    , m_services(services) {}

QStringList Diagnosis::order() {
    return {u"client_file"_s, u"connection"_s, u"clock"_s,     u"sign_in"_s,  u"folders"_s,
            u"speed"_s,       u"schedule"_s,   u"downloads"_s, u"cameras"_s,  u"new_cameras"_s,
            u"left_out"_s,    u"disk_space"_s, u"alarms"_s,    u"database"_s, u"version"_s};
}

QString Diagnosis::title(const QString& id) {
    const QStringList titles{Texts::tr("Google client file"),
                             Texts::tr("Connection to Google"),
                             Texts::tr("Clock"),
                             Texts::tr("Sign-in"),
                             Texts::tr("Camera folders"),
                             Texts::tr("Speed"),
                             Texts::tr("Schedule"),
                             Texts::tr("Downloads"),
                             Texts::tr("Cameras"),
                             Texts::tr("New camera folders"),
                             Texts::tr("Files left out"),
                             Texts::tr("Disk"),
                             Texts::tr("Alarms sent"),
                             Texts::tr("Database"),
                             Texts::tr("Version")};
    return titles.value(order().indexOf(id));
}

void Diagnosis::run(const std::function<void(const Check&)>& onCheck, const std::stop_token& stop) const {
    const Check clientFile = clientFileCheck(m_clientFile, m_account);
    onCheck(clientFile);
    const auto offset = clockOffset(m_http, m_endpoints, m_services.clock, stop);
    if (stop.stop_requested())
        return;
    onCheck(connectionCheck(offset));
    const QString offline = Texts::tr("Cannot be tried without a connection.");
    onCheck(offset ? clockCheck(*offset) : skipped(u"clock"_s, offline));

    const Check signedIn = clientFile.ok() ? signInCheck(m_account, m_services.drive, offset.has_value(), stop)
                                           : skipped(u"sign_in"_s, Texts::tr("Needs the Google client file first."));
    onCheck(signedIn);
    const auto connection = m_services.database.connect();
    const Result<QList<Source>> sources =
        connection ? SourceStore(**connection).all() : std::unexpected(connection.error());
    const auto ofSources = [&](const QString& id, auto check) -> Check {
        if (!offset)
            return skipped(id, offline);
        if (signedIn.remedy == Remedy::SignIn)
            return skipped(id, Texts::tr("Cannot be tried before you have signed in."));
        if (!signedIn.ok())
            return skipped(id, Texts::tr("Cannot be tried before Google Drive answers."));
        return sources ? check(*sources) : made(id, std::unexpected(sources.error()));
    };
    onCheck(ofSources(u"folders"_s, [&](const auto& all) { return foldersCheck(all, m_services.drive, stop); }));
    onCheck(ofSources(u"speed"_s,
                      [&](const auto& all) { return speedCheck(all, m_services.drive, m_services.clock, stop); }));
    if (stop.stop_requested())
        return;
    checkComputer(connection, m_services, m_settingsFile, onCheck);
    const QString address = Settings(m_settingsFile).get(setting::updateAddress);
    onCheck(versionCheck(address, offset ? m_update.look(address, stop) : m_update.known(address)));
}

} // namespace vtrack
