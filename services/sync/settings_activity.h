// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background_tasks.h"
#include "live_settings.h"
#include "sync_services.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace vtrack {

/// Adds a line to the activity for each change of a setting that decides on the footage or the alarms, whoever made it.
/// Main thread.
class SettingsActivity final : public QObject {
    Q_OBJECT

public:
    SettingsActivity(SyncServices services, LiveSettings& settings, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~SettingsActivity() override;

    SettingsActivity(const SettingsActivity&) = delete;
    SettingsActivity& operator=(const SettingsActivity&) = delete;

private:
    /// One setting, in words. No addresses and no secrets.
    struct Fact {
        QString name;
        QString value;
    };

    [[nodiscard]] static QList<Fact> factsOf(const Settings& settings);
    void compare();
    void note(const QString& sentence);

    SyncServices m_services;
    LiveSettings& m_settings;
    QList<Fact> m_facts;
    QTimer m_settling; ///< While a person turns a number, which is one change.
    BackgroundTasks m_backgroundTasks;
};

} // namespace vtrack
