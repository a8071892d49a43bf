// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_draft.h"
#include "setup_services.h"
#include "setup_state.h"
#include "style.h"

#include <QFuture>
#include <QVBoxLayout>
#include <QWizardPage>

#include <functional>
#include <memory>
#include <optional>

class QScrollArea;

namespace vtrack {

/// A page of the wizard, or a tab of SourceEditor. What takes time when the page is left does not block: the page shows
/// that it is busy, and the wizard continues when the trial succeeds.
///
///   Next -> validatePage() -> leave(): nothing -> the next page (or, on the last one, the end)
///                                 \-> a trial  -> succeeds -> the same
///                                             \-> fails    -> stays here and says why
class SetupPage : public QWizardPage {
    Q_OBJECT

public:
    /// @param next what comes after this page, as a short sentence at the bottom.
    SetupPage(const SetupServices& services, std::shared_ptr<SetupState> state, const QString& title,
              const QString& next);

    [[nodiscard]] bool isComplete() const final { return !m_busy && isFilledIn(); }

    [[nodiscard]] bool validatePage() final;

    /// Checks the input, without a wizard. GUI thread.
    /// @param then called if nothing has to be tried, or when the trial has succeeded. If it fails, the page shows the
    ///        error, and busyChanged() is emitted.
    void check(const std::function<void()>& then);

    /// Whether "Next" makes sense.
    [[nodiscard]] virtual bool isFilledIn() const { return true; }

    /// Shows why the page is not filled in, if it does not show that already, and focuses the field.
    virtual void showMissing() {}

    /// Whether a trial is in progress.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Whether the page's state is known; completeChanged() is emitted when that changes.
    [[nodiscard]] bool isAtRest() const { return !m_busy && !isLooking(); }

    /// Whether an error is shown.
    [[nodiscard]] bool isInTrouble() const { return !m_status->text().isEmpty() && m_status->tone() == Tone::Error; }

    /// Adds this page's input to the draft.
    virtual void save(SetupDraft& /*draft*/) const {}

    /// Restores this page's input from the draft. Call before the page is shown.
    virtual void restore(const SetupDraft& /*draft*/) {}

    /// Puts the widget above everything else.
    void putFirst(QWidget* widget) { m_content->insertWidget(0, widget); }

signals:
    void busyChanged(bool busy);

protected:
    /// Whether the page is still determining its state.
    [[nodiscard]] virtual bool isLooking() const { return false; }

    /// What is to be tried before the page can be left.
    struct Trial {
        QString sentence; ///< Shown meanwhile.
        /// When it succeeds: what to do then, on the GUI thread.
        QFuture<Result<std::function<void()>>> outcome;
        QWidget* field = nullptr; ///< Gets the focus when it fails.
    };

    /// Called when the person wants to leave the page; nothing when there is nothing to try.
    [[nodiscard]] virtual std::optional<Trial> leave() { return {}; }

    /// Focuses "Next" if it is enabled.
    void focusNext();
    /// Where the keyboard goes when a page of the wizard is shown. A tab leaves it where it is.
    void beginAt(QWidget& field) const;

    [[nodiscard]] const SetupServices& services() const { return m_services; }

    [[nodiscard]] SetupState& state() const { return *m_state; }

    /// Where the page's content goes.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

    /// The page's status line; the page places it.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    void setBusy(bool busy);
    void showStatus();
    /// @return whether there is a trial; `then` is called when it has succeeded.
    bool tryIt(const std::function<void()>& then);
    void onTried(const Result<std::function<void()>>& outcome, QWidget* field, const std::function<void()>& then);
    void goOn();

    SetupServices m_services;
    std::shared_ptr<SetupState> m_state;
    QVBoxLayout* m_content;
    QScrollArea* m_scroll;
    StatusLabel* m_status;
    bool m_busy = false;
    bool m_mayLeave = false; ///< The trial succeeded: the wizard continues.
};

} // namespace vtrack
