// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "drive_api.h"
#include "google_endpoints.h"
#include "source_store.h"
#include "sync_services.h"
#include "update_notice.h"

#include <functional>
#include <stop_token>

namespace vtrack {

/// One thing that was looked at.
struct Check {
    enum class Verdict {
        Fine,
        Trouble,
        Skipped, ///< Could not be tried because of an earlier trouble.
    };

    /// What a program can do about a trouble, on a person's word.
    enum class Remedy {
        None, ///< Only people can help; `fix` says how.
        ImportClientFile,
        SignIn,
        TestAgain,
        ChooseFolders,     ///< Of the source.
        Resume,            ///< The source, or all sources.
        RestartSchedule,   ///< Of the source, or of all sources.
        TryDownloads,      ///< Those that failed, at once.
        FreeSpace,         ///< By removing processed footage, after a look at what goes.
        ChooseDestination, ///< Of the source.
        DecideOnCameras,   ///< Those that appeared beside chosen ones.
    };

    QString id; ///< A word of Diagnosis::order().
    Verdict verdict = Verdict::Fine;
    QString cause = {};  ///< For people; empty when fine.
    QString fix = {};    ///< What to do, for people; empty when fine.
    QString remark = {}; ///< What is worth knowing though all is fine, for people; mostly empty.
    Remedy remedy = Remedy::None;
    qint64 sourceId = 0;  ///< The source that the remedy is for; 0 for all of them.
    bool passing = false; ///< A trouble that ends by itself: what failed is tried again without anybody.

    [[nodiscard]] bool ok() const { return verdict == Verdict::Fine; }

    [[nodiscard]] bool needsPerson() const { return verdict == Verdict::Trouble && !passing; }
};

/// Finds the cause of the guide's troubles ("Troubleshooting") and of others by trying everything out, live.
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
    [[nodiscard]] Check signIn(bool online, const std::stop_token& stop) const;
    [[nodiscard]] Check folders(const QList<Source>& sources, const std::stop_token& stop) const;
    [[nodiscard]] Check speed(const QList<Source>& sources, const std::stop_token& stop) const;

    QString m_clientFile;
    QString m_settingsFile;
    const Account& m_account;
    HttpClient& m_http;
    const GoogleEndpoints& m_endpoints;
    const UpdateNotice& m_update;
    SyncServices m_services;
};

} // namespace vtrack
