// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dashboard_models.h"
#include "database.h"
#include "known_silence_store.h"
#include "watcher.h"

#include <QMenu>
#include <QThreadPool>
#include <QWidget>

namespace vtrack {

/// What a person can say about a camera's silence: that it is known, until a day if it lasts, and that it no longer is.
/// A known one is no alarm.
class SilenceActions final : public QObject {
    Q_OBJECT

public:
    /// All outlive it; it belongs to `window`.
    SilenceActions(const Database& database, Watcher& watcher, const Clock& clock, QThreadPool& background,
                   DashboardModels& live, QWidget& window);

    /// Adds what can be said about the gap at that moment (seconds since 1970), or else about the camera's present
    /// silence; nothing where there is neither.
    void addTo(QMenu& menu, qint64 cameraId, qint64 time);

private:
    struct Silence {
        qint64 cameraId = 0;
        qint64 start = 0;
        bool lasts = false;
        bool known = false;
    };

    [[nodiscard]] std::optional<Silence> silenceAt(qint64 cameraId, qint64 time) const;
    void addDays(QMenu& menu, const Silence& silence);
    void keep(const Silence& silence, const QDateTime& until);
    void forget(const Silence& silence);
    void write(const std::function<Result<void>(KnownSilenceStore&)>& work);

    const Database& m_database;
    Watcher& m_watcher;
    const Clock& m_clock;
    QThreadPool& m_background;
    DashboardModels& m_live;
    QWidget& m_window;
};

} // namespace vtrack
