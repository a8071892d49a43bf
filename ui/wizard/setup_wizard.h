// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_state.h"
#include "sync_status_store.h"
#include "ui_services.h"

#include <QWizard>

#include <memory>

namespace vtrack {

class SetupPage;
class StepList;

/// Leads from nothing to a source that syncs: client file, sign-in, Drive, cameras, names, schedule, summary. Nothing
/// but sign-ins is kept before the last page is finished, which also starts the first sync.
class SetupWizard : public QWizard {
    Q_OBJECT

public:
    explicit SetupWizard(const UiServices& services, QWidget* parent = nullptr);
    /// Edits a source: cameras, names, schedule and destination.
    SetupWizard(const UiServices& services, const Source& edited, const SyncStatus& schedule,
                QWidget* parent = nullptr);

    /// Stays while the choice is being saved, so that a saved source is always started, too.
    void reject() override;

signals:
    /// The person wants to try the program with the sample Drive.
    void sampleRequested();
    /// The source is saved and a sync of it begins, unless it is paused; the wizard closes.
    void finishedSetup(qint64 sourceId, int intervalMinutes);

private:
    SetupWizard(const UiServices& services, const QStringList& steps, QWidget* parent);
    void addSourcePages();
    void takeOver(const Source& source, const SyncStatus& schedule);
    void addSetupPage(SetupPage* page, const QString& objectName);
    void onSaved(qint64 sourceId);
    void followBusy(bool busy);

    UiServices m_services;
    std::shared_ptr<SetupState> m_state;
    StepList* m_steps;
};

} // namespace vtrack
