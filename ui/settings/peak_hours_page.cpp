// SPDX-License-Identifier: GPL-3.0-or-later
#include "peak_hours_page.h"

#include "visible_text.h"
#include "week_grid.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::array<PeakHours, 3> presets() {
    return {PeakHours(), PeakHours::officeHours(), PeakHours::twoShifts()};
}

} // namespace

PeakHoursPage::PeakHoursPage(const SettingsServices& services)
    : SettingsPage(services, tr("Timetable"))
    , m_preset(new QComboBox)
    , m_grid(new WeekGrid) {
    addHint(tr("In peak hours, sources are checked less often, and downloads use less bandwidth. For all other hours, "
               "the interval is set in each source."));
    for (const QString& name : {tr("No peak hours"), tr("Office: Monday to Friday, 8 to 18"),
                                tr("Two shifts: Monday to Saturday, 6 to 22"), tr("My own hours")})
        m_preset->addItem(visibleText(name));
    addRow(tr("&Peak hours:"), m_preset, u"preset"_s);
    addRow(m_grid, key(setting::peakHours));
    m_limits = {addNumber(setting::peakIntervalMinutes, tr("Check at &most every:"), tr(" minutes")),
                addNumber(setting::peakBandwidthMbps, tr("&Bandwidth in peak hours:"), tr(" Mbps"),
                          tr("as in all other hours"))};
    m_grid->setHours(settings().get(setting::peakHours));
    showHours();
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        if (index >= int(presets().size()))
            return m_grid->setFocus();
        m_grid->setHours(presets()[size_t(index)]);
        take();
    });
    connect(m_grid, &WeekGrid::changed, this, &PeakHoursPage::take);
}

void PeakHoursPage::take() {
    save(setting::peakHours, m_grid->hours());
    showHours();
}

void PeakHoursPage::showHours() {
    const auto known = presets();
    m_preset->setCurrentIndex(int(std::ranges::find(known, m_grid->hours()) - known.begin()));
    for (QWidget* limit : m_limits)
        setRowEnabled(limit, !m_grid->hours().isEmpty());
}

} // namespace vtrack
