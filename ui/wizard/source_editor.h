// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "setup_services.h"
#include "setup_state.h"
#include "status_label.h"

#include <memory>

class QDialogButtonBox;
class QTabWidget;

namespace vtrack {

class SetupPage;

/// Edits a source: schedule and destination, cameras, names and time zones, one tab each, in any order. Only the tab of
/// the cameras uses Drive, and only once it is opened; so everything else can be changed without a connection.
///
///   Save -> each tab is checked -> what the person changed is saved, all or nothing -> closes
///                     \-> fails  -> the tab with the error, which it shows
///
/// Nothing is changed before that. Saving asks first if cameras would leave the source.
class SourceEditor final : public Dialog {
    Q_OBJECT

public:
    enum class Tab { Schedule, Cameras, Names };

    /// @param source as it is when the person begins.
    SourceEditor(const SetupServices& services, const SeenSource& source, QWidget* parent = nullptr);
    ~SourceEditor() override;

    void showTab(Tab tab);
    /// Shows the destination, ready to be changed.
    void showDestination();

    /// The source as it was when this began.
    [[nodiscard]] const SeenSource& source() const { return *m_state->edited; }

    void readFoldersAgain() { m_state->readFoldersAgain(); }

    /// What was typed and chosen so far, for another editor of the same source.
    [[nodiscard]] SetupDraft draft() const;
    /// Call before the dialog is shown.
    void restore(const SetupDraft& draft);

    /// Whether a check or saving is in progress.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Asks first if something was changed. Cannot be closed while saving.
    void reject() override;

signals:
    /// The source is saved; the dialog closes.
    void saved(qint64 sourceId);
    /// A check or saving has ended.
    void checked();

private:
    void addTab(SetupPage* page, const QString& text, const QString& name);
    [[nodiscard]] SetupPage* page(Tab tab) const;
    void onTabChanged(int index);
    void open(SetupPage* page);
    void followCameras();
    void setBusy(bool busy);
    void onPageChecked(SetupPage* page);
    void save();
    /// The cameras that saving would take out of the source.
    [[nodiscard]] QStringList namesOfLeaving() const;
    void askWhetherToDrop(QStringList names);
    void checkAndWrite();
    void checkFrom(int index);
    void write();
    void onWritten(const Result<Source>& written, bool hasCameras);
    void finish(qint64 sourceId);
    [[nodiscard]] SourceChanges changes() const;
    [[nodiscard]] bool isChanged() const;

    SetupServices m_services;
    std::shared_ptr<SetupState> m_state;
    QTabWidget* m_tabs;
    StatusLabel* m_status;
    QDialogButtonBox* m_buttons;
    QList<CameraChoice> m_seenCameras;
    SetupDraft m_seen; ///< To find out whether something was changed.
    QList<SetupPage*> m_opened;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace vtrack
