// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_draft.h"
#include "setup_services.h"
#include "setup_state.h"
#include "sync_status_store.h"

#include <QPointer>
#include <QTimer>
#include <QWizard>

#include <memory>
#include <optional>

namespace vtrack {

class SetupPage;
class StepList;

/// Leads from nothing to a source that syncs: client file, sign-in, Drive, cameras, names, schedule, summary. Nothing
/// but sign-ins and a draft is kept before the last page is finished, which also starts the first sync.
///
/// What is typed and chosen for a new source is kept as a draft all the time, until the setup is finished or started
/// over. A wizard that goes on with one walks through its pages by itself, each with its checks, up to the page that
/// was left or to the first that needs the person.
class SetupWizard : public QWizard {
    Q_OBJECT

public:
    explicit SetupWizard(const SetupServices& services, QWidget* parent = nullptr);
    /// Edits a source: cameras, names, schedule and destination.
    SetupWizard(const SetupServices& services, const Source& edited, const SyncStatus& schedule,
                QWidget* parent = nullptr);
    ~SetupWizard() override;

    /// How a wizard goes on with what another one began.
    enum class GoOn {
        Told,   ///< Says so, and offers to start over.
        Untold, ///< The person was never away.
    };

    /// Takes up the draft. To be called before the wizard is shown.
    void goOn(const SetupDraft& draft, GoOn how);

    /// All that was typed and chosen so far.
    [[nodiscard]] SetupDraft draft() const;

    /// Whether a check or saving is under way.
    [[nodiscard]] bool isBusy() const;

    /// Stays while the choice is being saved, so that a saved source is always started, too.
    void reject() override;

signals:
    /// The person wants to try the program with the sample Drive.
    void sampleRequested();
    /// The source is saved and a sync of it begins, unless it is paused; the wizard closes.
    void finishedSetup(qint64 sourceId, int intervalMinutes);
    /// The person wants an empty wizard; there is no draft any more.
    void startOverRequested();
    /// A check or saving has come to its end.
    void checked();

private:
    /// The way to the page that was left.
    struct Way {
        int target;
        GoOn how;
        int last = -1; ///< The page from which it went on last.
    };

    SetupWizard(const SetupServices& services, const QStringList& steps, QWidget* parent);
    void addSourcePages();
    void takeOver(const Source& source, const SyncStatus& schedule);
    void addSetupPage(SetupPage* page, const QString& objectName);
    void onSaved(qint64 sourceId);
    void followBusy(bool busy);
    [[nodiscard]] QList<SetupPage*> setupPages() const;
    void onPageChanged(int id);
    void walk();
    void sayThatItGoesOn();
    void keepDraft();
    void startOver();

    SetupServices m_services;
    std::shared_ptr<SetupState> m_state;
    StepList* m_steps;
    std::optional<Way> m_way;
    QTimer m_keeper;
    bool m_keeping = true;
    QPointer<QWidget> m_banner;
};

} // namespace vtrack
