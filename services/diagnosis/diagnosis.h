// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "check.h"
#include "google_endpoints.h"
#include "sync_services.h"
#include "update_notice.h"

#include <functional>
#include <stop_token>

namespace vtrack {

/// Finds the cause of problems (guide, "Troubleshooting", and others) by testing everything live.
///
///   client_file -> connection -> clock
///               \-> sign_in (needs the connection to try the tokens) -> folders -> speed
///   schedule, downloads, cameras, new_cameras, left_out, disk_space, database: need nothing
///   version: looks only when the settings say where, and once a day
class Diagnosis {
public:
    /// @param settingsFile where a person's pause stands.
    Diagnosis(QString clientFile, QString settingsFile, const Account& account, HttpClient& http,
              const GoogleEndpoints& endpoints, const UpdateNotice& update, SyncServices services);

    /// The words for the checks, in the order in which they are made.
    [[nodiscard]] static QStringList order();
    /// The check's name for people, for example "Connection to Google".
    [[nodiscard]] static QString title(const QString& id);

    /// Makes all checks. Blocks: on a worker.
    /// @param onCheck called there after each, in order().
    void run(const std::function<void(const Check&)>& onCheck, const std::stop_token& stop = {}) const;

private:
    QString m_clientFile;
    QString m_settingsFile;
    const Account& m_account;
    HttpClient& m_http;
    const GoogleEndpoints& m_endpoints;
    const UpdateNotice& m_update;
    SyncServices m_services;
};

} // namespace vtrack
