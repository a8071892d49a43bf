// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_sender.h"
#include "autostart.h"
#include "data_folder.h"
#include "database.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "live_settings.h"
#include "proxy_password.h"
#include "settings.h"
#include "source_setup.h"
#include "update_notice.h"

#include <QThreadPool>

namespace vtrack {

/// What the pages of the settings work with. All of it outlives the dialog.
struct SettingsServices {
    const DataFolder& folder; ///< Has the client file and the logs.
    Settings& settings;
    LiveSettings& live; ///< To apply() after a change.
    const Autostart& autostart;
    const ProxyPassword& proxyPassword;
    const AlarmSecrets& alarmSecrets;
    const AlarmSender& alarmSender; ///< To try it.
    const Database& database;       ///< Has what became of the alarms.
    const UpdateNotice& update;
    HttpClient& http; ///< To try the proxy, with endpoints and clock.
    const GoogleEndpoints& endpoints;
    SourceSetup& sourceSetup; ///< To check the destination.
    Clock& clock;
    QThreadPool& background; ///< For blocking calls.
};

} // namespace vtrack
