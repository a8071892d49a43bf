// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_panel.h"

#include "display_text.h"
#include "icon.h"
#include "list_panel.h"
#include "style.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

ActivityPanel::ActivityPanel(ActivityModel& activity, const CoverageModel& coverage, DashboardReader& reader)
    : m_coverage(coverage)
    , m_reader(reader)
    , m_search(new QLineEdit)
    , m_severity(new QComboBox)
    , m_camera(new QComboBox)
    , m_list(new ListPanel(tr("Activity"), activity, false)) {
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the activity"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_severity->setAccessibleName(tr("Kind of activity"));
    m_severity->addItem(tr("Everything"), int(Severity::Info));
    m_severity->addItem(tr("Warnings and errors"), int(Severity::Warning));
    m_severity->addItem(tr("Errors"), int(Severity::Error));
    m_camera->setAccessibleName(tr("Camera"));
    for (QComboBox* box : {m_severity, m_camera}) {
        box->view()->setAccessibleName(box->accessibleName());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(0, style::tight, 0, 0);
    filters->setSpacing(style::tight);
    filters->addWidget(m_search, 2);
    filters->addWidget(m_severity, 1);
    filters->addWidget(m_camera, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);

    refreshCameras();
    connect(m_search, &QLineEdit::textChanged, this, &ActivityPanel::apply);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &ActivityPanel::apply);
    connect(m_camera, &QComboBox::currentIndexChanged, this, &ActivityPanel::apply);
    connect(&reader, &DashboardReader::loaded, this, &ActivityPanel::refreshCameras);
    m_list->setEmptyText(tr("Nothing has happened yet."));
}

void ActivityPanel::refreshCameras() {
    QStringList names;
    for (const CoverageRow& row : m_coverage.all()) {
        if (!names.contains(row.camera.name))
            names += row.camera.name;
    }
    QStringList listed;
    for (int i = 1; i < m_camera->count(); ++i) // The first item is all of them.
        listed += m_camera->itemData(i).toString();
    if (m_camera->count() > 0 && listed == names)
        return;
    const QSignalBlocker quiet(m_camera);
    const QString chosen = m_camera->currentData().toString();
    m_camera->clear();
    m_camera->addItem(tr("All cameras"));
    for (const QString& name : std::as_const(names))
        m_camera->addItem(nameText(name), name);
    m_camera->setCurrentIndex(std::max(0, m_camera->findData(chosen)));
    if (m_camera->currentData().toString() != chosen)
        apply(); // The chosen camera is gone.
}

void ActivityPanel::apply() {
    const ActivityFilter filter{.search = m_search->text().trimmed(),
                                .atLeast = Severity(m_severity->currentData().toInt()),
                                .camera = m_camera->currentData().toString()};
    const bool all = filter.search.isEmpty() && filter.atLeast == Severity::Info && filter.camera.isEmpty();
    m_list->setEmptyText(all ? tr("Nothing has happened yet.") : tr("Nothing matches the filter."));
    m_reader.setActivityFilter(filter);
}

} // namespace vtrack
