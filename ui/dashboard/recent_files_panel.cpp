// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_files_panel.h"

#include "clip_query.h"
#include "file_actions.h"
#include "icon.h"
#include "list_panel.h"
#include "moment_query.h"
#include "search_answer.h"
#include "style.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

RecentFilesPanel::RecentFilesPanel(RecentFilesModel& files, const CoverageModel& coverage, DashboardReader& reader,
                                   const Clock& clock)
    : m_files(files)
    , m_coverage(coverage)
    , m_reader(reader)
    , m_clock(clock)
    , m_search(new QLineEdit)
    , m_answer(new SearchAnswer(this))
    , m_list(new ListPanel(tr("Recent files"), files, false)) {
    m_search->setObjectName(u"findClips"_s);
    m_search->setPlaceholderText(tr("Find clips: camera, day, time or file name"));
    m_search->setAccessibleName(tr("Find clips"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    addFileActions(m_list->view(), [this](const QString& path) { emit evidenceRequested(path); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, style::tight, 0, 0);
    layout->setSpacing(style::tight);
    layout->addWidget(m_search);
    layout->addWidget(m_answer, 0, Qt::AlignLeft);
    layout->addWidget(m_list, 1);
    m_list->setEmptyText(tr("No file has arrived yet."));
    connect(m_search, &QLineEdit::textChanged, this, &RecentFilesPanel::search);
    connect(m_answer, &SearchAnswer::chosen, this, [this](const QString& name) {
        m_search->setFocus(); // The button goes.
        style::setText(*m_search,
                       correctedText(parseMoment(m_search->text(), m_clock.now().toLocalTime().date()), name));
    });
    connect(&files, &QAbstractItemModel::rowsInserted, this, &RecentFilesPanel::followFiles);
    connect(&files, &QAbstractItemModel::rowsRemoved, this, &RecentFilesPanel::followFiles);
}

void RecentFilesPanel::search(const QString& text) {
    const QString wanted = text.trimmed();
    QList<FootageCamera> cameras;
    for (const CoverageRow& row : m_coverage.all())
        cameras += row.camera;
    m_list->setEmptyText(wanted.isEmpty() ? tr("No file has arrived yet.") : tr("No clip on this computer matches."));
    m_answer->showAnswer(
        {}, similarNames(parseMoment(wanted, m_clock.now().toLocalTime().date()).words, searchedNames(cameras)),
        *m_search);
    followFiles();
    m_reader.setClipFilter(clipFilter(wanted, cameras, m_clock.now(), QTimeZone::systemTimeZone()));
}

void RecentFilesPanel::followFiles() {
    m_answer->setVisible(!m_answer->isEmpty() && m_files.rowCount() == 0);
}

} // namespace vtrack
