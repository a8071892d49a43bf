// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline's panel says of itself.
#include "display_text.h"
#include "timeline_panel.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto confirmationLasts = std::chrono::seconds(8);

} // namespace

void TimelinePanel::followNotes() {
    m_confirming.setSingleShot(true);
    m_confirming.setInterval(confirmationLasts);
    connect(&m_confirming, &QTimer::timeout, this, &TimelinePanel::followPointed);
    m_shown->setObjectName(u"shownCameras"_s);
    m_shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_shown->hide();
    m_tellLater.setSingleShot(true);
    m_tellLater.setInterval(0);
    connect(&m_tellLater, &QTimer::timeout, this, &TimelinePanel::tellShown);
    connect(m_onlyNeedy, &QCheckBox::toggled, this, &TimelinePanel::tellShown);
    const auto tellLater = [this] {
        m_tellLater.start(); // Once for 400 rows.
    };
    connect(&m_coverage, &QAbstractItemModel::rowsInserted, this, tellLater);
    connect(&m_coverage, &QAbstractItemModel::rowsRemoved, this, tellLater);
    connect(&m_coverage, &QAbstractItemModel::rowsMoved, this, tellLater);
    connect(&m_coverage, &QAbstractItemModel::dataChanged, this, tellLater);
}

/// For as long as the filter is on: in days without footage, nothing else tells that it is.
void TimelinePanel::tellShown() {
    int needy = 0;
    QString first;
    for (const CoverageRow& row : m_coverage.rows()) {
        if (!m_onlyNeedy->isChecked() || !m_coverage.badgeOf(row).isDoubtful())
            continue;
        if (needy++ == 0)
            first = nameText(row.camera.name);
    }
    m_shown->setVisible(needy > 0);
    if (needy > 0)
        m_shown->showText(tr("Shown: %n cameras with problems; the first is %1.", nullptr, needy).arg(first));
}

void TimelinePanel::confirm(const QString& sentence) {
    tell(sentence);
    m_confirming.start();
}

} // namespace vtrack
