// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dashboard_models.h"
#include "database.h"
#include "known_silence_store.h"
#include "silence_dialog.h"
#include "watcher.h"

#include <QMenu>
#include <QThreadPool>
#include <QWidget>

namespace vtrack {

/// What a person can say about a camera's silence: that it is known, until a day if it lasts; that one is planned; and
/// take that back. A known one is no alarm.
class SilenceActions final : public QObject {
    Q_OBJECT

public:
    /// All outlive it; it belongs to `window`.
    SilenceActions(const Database& database, Watcher& watcher, const Clock& clock, QThreadPool& background,
                   DashboardModels& live, QWidget& window);

    /// Adds what can be said about the gap at that moment (seconds since 1970), or else about the camera's present
    /// silence, and about planned ones.
    void addTo(QMenu& menu, qint64 cameraId, qint64 time);

    /// Adds that a silence of all of the source's cameras is planned, and what takes such plans back.
    void addToSource(QMenu& menu, qint64 sourceId);

    /// Asks when a silence of all of the source's cameras is planned. Nothing where none is downloaded.
    void planForSource(qint64 sourceId);

signals:
    /// What a person said is stored: a sentence that confirms it.
    void confirmed(const QString& sentence);

private:
    /// One that nobody knows of.
    struct Silence {
        qint64 cameraId = 0;
        qint64 start = 0;
        bool lasts = false;
    };

    [[nodiscard]] std::optional<Silence> unknownAt(const CoverageRow& camera, qint64 time) const;
    [[nodiscard]] QList<KnownSilence> knownAt(const CoverageRow& camera, qint64 time) const;
    [[nodiscard]] SilenceScope scopeOf(qint64 sourceId) const;
    [[nodiscard]] QList<QList<KnownSilence>> plansOf(qint64 sourceId) const;
    void addDays(QMenu& menu, const Silence& silence);
    void addTakingBack(QMenu& menu, const QList<KnownSilence>& silences);
    void addTakingBackTogether(QMenu& menu, qint64 sourceId, const QList<KnownSilence>& silences);
    void askUntil(const Silence& silence);
    void plan(const QList<SilenceScope>& scopes);
    void keep(const KnownSilence& silence);
    void forget(const KnownSilence& silence);
    void forgetPlans(const QList<KnownSilence>& planned);
    void write(const std::function<Result<void>(KnownSilenceStore&)>& work, const QString& confirmation = {});

    const Database& m_database;
    Watcher& m_watcher;
    const Clock& m_clock;
    QThreadPool& m_background;
    DashboardModels& m_live;
    QWidget& m_window;
};

} // namespace vtrack
