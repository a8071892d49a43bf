// SPDX-License-Identifier: GPL-3.0-or-later
// What the window program says of disks that fill up, and how space is freed.
#include "clean_up_dialog.h"
#include "desktop_program.h"
#include "diagnostics_window.h"
#include "settings_dialog.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

void DesktopProgram::lookAtDisks(const QDateTime& now, DiskNews news) {
    if (m_isLookingAtDisks) {
        const bool isToBeTold = news == DiskNews::Told || (m_nextLook && m_nextLook->news == DiskNews::Told);
        m_nextLook = DiskLook{.now = now, .news = isToBeTold ? DiskNews::Told : DiskNews::Shown};
        return;
    }
    m_isLookingAtDisks = true;
    if (m_program.settings.get(setting::notifications) == Notifications::None)
        news = DiskNews::Shown;
    const auto look = [&database = m_program.database, &footage = m_program.footage, now]() -> Result<QList<FullSoon>> {
        auto connection = database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        return disksFullSoon(**connection, footage, now);
    };
    whenDone(QtConcurrent::run(&m_background, look), this, [this, now, news](const Result<QList<FullSoon>>& full) {
        m_isLookingAtDisks = false;
        onDisks(full, now, news);
        if (const auto next = std::exchange(m_nextLook, std::nullopt))
            lookAtDisks(next->now, next->news);
    });
}

void DesktopProgram::onDisks(const Result<QList<FullSoon>>& full, const QDateTime& now, DiskNews news) {
    if (!full)
        return; // Diagnostics tells why it is not known.
    const auto first = std::ranges::min_element(*full, {}, &FullSoon::seconds);
    const bool isAnyShort = first != full->end();
    window().live().setShortDisk(isAnyShort ? ShortDisk{sentenceOf(*first), first->sourceId} : ShortDisk{});
    const bool isTold = m_toldOfDisks.isValid() && m_toldOfDisks.daysTo(now) < 1;
    if (!isAnyShort || news == DiskNews::Shown || isTold)
        return;
    m_toldOfDisks = now;
    onNotice({.title = tr("The disk will be full soon"),
              .text = sentenceOf(*first),
              .isProblem = true,
              .place = Place::Diagnostics});
}

/// A source that has another folder, or is gone, may have been the remedy; a new one may need it.
void DesktopProgram::lookAtChangedDisks() {
    QMap<qint64, QString> folders;
    for (const SourceRow& source : window().live().sources.rows())
        folders.insert(source.key, source.folder);
    if (std::exchange(m_sourceFolders, folders) != folders)
        lookAtDisks(m_program.clock.now(), DiskNews::Shown);
}

void DesktopProgram::openCleanUp(qint64 sourceId) {
    QWidget* parent = &window();
    if (m_settings)
        parent = m_settings;
    else if (m_diagnostics)
        parent = m_diagnostics;
    auto* dialog =
        new CleanUpDialog(m_program.cleanUp(), m_program.settings.get(setting::cleanUpDays), m_background, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showReserve(m_program.settings.get(setting::keepFreeGb));
    connect(dialog, &CleanUpDialog::cleaned, &scheduler(), &SyncScheduler::runAllNow);
    connect(dialog, &CleanUpDialog::cleaned, this, [this] { lookAtDisks(m_program.clock.now(), DiskNews::Shown); });
    connect(dialog, &CleanUpDialog::destinationRequested, this, [this, sourceId](qint64 largest) {
        editSourceAt(sourceId != 0 ? sourceId : largest, &SourceEditor::showDestination);
    });
    connect(dialog, &CleanUpDialog::reserveRequested, this, [this] {
        openSettings();
        m_settings->showSetting(setting::keepFreeGb);
    });
    if (sourceId != 0)
        dialog->offerDestination();
    if (m_diagnostics)
        connect(dialog, &CleanUpDialog::cleaned, m_diagnostics, &DiagnosticsWindow::test);
    dialog->open();
}

} // namespace vtrack
