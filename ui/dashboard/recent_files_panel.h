// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "coverage_model.h"
#include "dashboard_reader.h"
#include "recent_files_model.h"

#include <QLineEdit>
#include <QWidget>

namespace vtrack {

class ListPanel;
class SearchAnswer;

/// The files that arrived last, or those that a person looks for by camera, day, time and name.
class RecentFilesPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param coverage has the cameras. @param reader reads what is looked for. All outlive the panel.
    RecentFilesPanel(RecentFilesModel& files, const CoverageModel& coverage, DashboardReader& reader,
                     const Clock& clock);

signals:
    void evidenceRequested(const QString& path);

private:
    void search(const QString& text);
    void followFiles();

    const RecentFilesModel& m_files;
    const CoverageModel& m_coverage;
    DashboardReader& m_reader;
    const Clock& m_clock;
    QLineEdit* m_search;
    SearchAnswer* m_answer; ///< While nothing is found.
    ListPanel* m_list;
};

} // namespace vtrack
