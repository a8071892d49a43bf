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

/// Sets up a source: client file, sign-in, Drive, cameras, names, schedule, summary. Only sign-ins and a draft are
/// saved before the last page, which also starts the first sync.
///
/// The input for a new source is continuously saved as a draft, until the setup is finished or started over. A wizard
/// that continues a draft goes through its pages automatically, with their checks, up to the page that was left or the
/// first one that needs input.
class SetupWizard : public QWizard {
    Q_OBJECT

public:
    explicit SetupWizard(const SetupServices& services, QWidget* parent = nullptr);
    ~SetupWizard() override;

    /// How a wizard continues the draft of another one.
    enum class GoOn {
        Told,   ///< Informs the person, and offers to start over.
        Untold, ///< Silently, because the person has not left.
    };

    /// Restores the draft. Call before the wizard is shown.
    void goOn(const SetupDraft& draft, GoOn how);

    /// For a person who has set up a source before: the title says that one more is added, and the wizard begins with
    /// the cameras. It goes through the pages before them, with their checks, and stops at one that needs input. Call
    /// before the wizard is shown, and before goOn().
    void beginWithCameras();

    /// Whether beginWithCameras() was called.
    [[nodiscard]] bool addsSource() const { return m_begin > 0; }

    /// All that was typed and chosen so far.
    [[nodiscard]] SetupDraft draft() const;

    void readFoldersAgain() { m_state->readFoldersAgain(); }

    /// Whether a check or saving is in progress.
    [[nodiscard]] bool isBusy() const;

    /// Cannot be closed while saving, so that a saved source is always started.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

signals:
    /// The person wants to try the program with the sample Drive.
    void sampleRequested();
    /// The person wants another language; it is stored already.
    void languageChosen(const QString& code);
    /// The source is saved and a sync of it begins, unless it is paused; the wizard closes.
    void finishedSetup(qint64 sourceId, int intervalMinutes);
    /// The person wants an empty wizard; there is no draft any more.
    void startOverRequested();
    /// A check or saving has ended.
    void checked();

private:
    /// The way to the page that was left.
    struct Way {
        int target;
        GoOn how;
        int last = -1; ///< The page from which it went on last.
    };

    void addPages();
    void addSetupPage(SetupPage* page, const QString& objectName);
    void onSaved(qint64 sourceId);
    void showBusy(bool busy);
    [[nodiscard]] QList<SetupPage*> setupPages() const;
    void onPageChanged(int id);
    void walk();
    [[nodiscard]] int indexOf(const QString& pageName) const;
    void tellItKeepsRunning();
    void keepDraft();
    void startOver();

    SetupServices m_services;
    std::shared_ptr<SetupState> m_state;
    std::optional<Way> m_way;
    QTimer m_keeper;
    int m_begin = 0; ///< The page to come to without entering anything.
    bool m_keeping = true;
    QPointer<QWidget> m_banner;
};

} // namespace vtrack
