// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the window: its layout until the next start, and what is looked at for another language.
#include "dashboard_window.h"
#include "folding_tabs.h"
#include "item_roles.h"
#include "list_panel.h"
#include "timeline_panel.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto upperKey = "window/upper";
constexpr auto allKey = "window/lists";
constexpr auto foldedKey = "window/listsFolded";
constexpr auto timelineKey = "window/timeline";
constexpr auto scaleKey = "window/scale";
constexpr auto listKey = "window/list";

} // namespace

void DashboardWindow::restoreLayout() {
    const auto stored = [this](const char* key) {
        return m_settings.value(QLatin1String(key)).toByteArray();
    };
    restoreGeometry(stored(geometryKey));
    m_upper->restoreState(stored(upperKey));
    m_all->restoreState(stored(allKey));
    m_timeline->view().restoreState(stored(timelineKey));
    m_timeline->restoreState(stored(scaleKey));
    m_history->setCurrentIndex(m_settings.value(QLatin1String(listKey), 0).toInt());
    m_history->setFolded(m_settings.value(QLatin1String(foldedKey), true).toBool());
}

void DashboardWindow::saveLayout() {
    m_settings.setValue(QLatin1String(geometryKey), saveGeometry());
    m_settings.setValue(QLatin1String(upperKey), m_upper->saveState());
    m_settings.setValue(QLatin1String(timelineKey), m_timeline->view().saveState());
    m_settings.setValue(QLatin1String(scaleKey), m_timeline->saveState());
    m_settings.setValue(QLatin1String(listKey), m_history->currentIndex());
    m_settings.setValue(QLatin1String(foldedKey), m_history->isFolded());
    if (!m_history->isFolded()) // Else it is the height of a line.
        m_settings.setValue(QLatin1String(allKey), m_all->saveState());
}

DashboardWindow::Look DashboardWindow::look() const {
    return {.sourceId = m_sources->view().currentIndex().data(IdRole).toLongLong(), .timeline = m_timeline->look()};
}

/// The timeline is scrolled as it was, not to the source.
void DashboardWindow::lookAt(const Look& look) {
    m_shownSource = look.sourceId;
    m_timeline->lookAt(look.timeline);
}

} // namespace vtrack
