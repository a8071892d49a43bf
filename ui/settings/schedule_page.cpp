// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule_page.h"

#include "week_grid.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::array<PeakHours, 3> presets() {
    return {PeakHours(), PeakHours::officeHours(), PeakHours::twoShifts()};
}

} // namespace

SchedulePage::SchedulePage(const SettingsServices& services)
    : SettingsPage(services, tr("Timetable"))
    , m_preset(new QComboBox)
    , m_grid(new WeekGrid) {
    addHint(tr("In peak hours, sources are checked less often, and downloads use less bandwidth. For all other hours, "
               "the interval is set in each source."));
    for (const QString& name : {tr("No peak hours"), tr("Office: Monday to Friday, 8 to 18"),
                                tr("Two shifts: Monday to Saturday, 6 to 22"), tr("My own hours")})
        m_preset->addItem(name);
    addRow(tr("&Peak hours:"), m_preset, u"preset"_s);
    addRow(m_grid, u"weekGrid"_s);
    auto* interval = new QSpinBox;
    interval->setRange(setting::peakIntervalMinutes.least, setting::peakIntervalMinutes.most);
    interval->setSuffix(tr(" minutes"));
    interval->setValue(settings().get(setting::peakIntervalMinutes));
    addRow(tr("Check at &most every:"), interval, u"peakInterval"_s);
    auto* bandwidth = new QDoubleSpinBox;
    bandwidth->setRange(setting::peakBandwidthMbps.least, setting::peakBandwidthMbps.most);
    bandwidth->setDecimals(1);
    bandwidth->setSuffix(tr(" Mbps"));
    bandwidth->setSpecialValueText(tr("as in all other hours"));
    bandwidth->setValue(settings().get(setting::peakBandwidthMbps));
    addRow(tr("&Bandwidth in peak hours:"), bandwidth, u"peakBandwidth"_s);

    m_grid->setHours(settings().get(setting::peakHours));
    showPreset();
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        if (index >= int(presets().size()))
            return m_grid->setFocus();
        m_grid->setHours(presets()[size_t(index)]);
        take();
    });
    connect(m_grid, &WeekGrid::changed, this, &SchedulePage::take);
    connect(interval, &QSpinBox::valueChanged, this, [this](int minutes) {
        settings().set(setting::peakIntervalMinutes, minutes);
        this->services().live.apply();
    });
    connect(bandwidth, &QDoubleSpinBox::valueChanged, this, [this](double limit) {
        settings().set(setting::peakBandwidthMbps, limit);
        this->services().live.apply();
    });
}

void SchedulePage::take() {
    settings().set(setting::peakHours, m_grid->hours());
    services().live.apply();
    showPreset();
}

void SchedulePage::showPreset() {
    const auto known = presets();
    m_preset->setCurrentIndex(int(std::ranges::find(known, m_grid->hours()) - known.begin()));
}

} // namespace vtrack
