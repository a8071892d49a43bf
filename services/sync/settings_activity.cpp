// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_activity.h"

#include "activity_store.h"

#include <QLocale>
#include <QLoggingCategory>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logScheduler)

SettingsActivity::SettingsActivity(SyncServices services, LiveSettings& settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_facts(factsOf(settings.settings()))
    , m_backgroundTasks(services.workers) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(std::chrono::seconds(2));
    connect(&settings, &LiveSettings::applied, &m_settling, [this] { m_settling.start(); });
    connect(&m_settling, &QTimer::timeout, this, &SettingsActivity::compare);
}

SettingsActivity::~SettingsActivity() {
    if (m_settling.isActive())
        compare();
}

QList<SettingsActivity::Fact> SettingsActivity::factsOf(const Settings& settings) {
    const QLocale locale;
    const auto orNone = [](const QString& text) {
        return text.isEmpty() ? tr("none") : text;
    };
    const int days = settings.get(setting::cleanUpDays);
    const double limit = settings.get(setting::bandwidthLimitMbps);
    return {
        {.name = tr("space on the disk that stays free"),
         .value = tr("%1 GB").arg(locale.toString(settings.get(setting::keepFreeGb)))},
        {.name = tr("days after which processed footage is removed"),
         .value = days == 0 ? tr("never") : locale.toString(days)},
        {.name = tr("limit of the bandwidth"),
         .value = limit > 0 ? tr("%1 Mbps").arg(locale.toString(limit)) : tr("none")},
        {.name = tr("peak hours"), .value = orNone(settings.get(setting::peakHours).toText())},
        {.name = tr("alarms by e-mail"), .value = settings.get(setting::alarmMailTo).isEmpty() ? tr("off") : tr("on")},
        {.name = tr("hours without alarms"), .value = orNone(settings.get(setting::alarmQuietHours).toText())},
    };
}

void SettingsActivity::compare() {
    const QList<Fact> before = std::exchange(m_facts, factsOf(m_settings.settings()));
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        const Fact& fact = m_facts.at(i);
        const bool isSameLanguage = fact.name == before.at(i).name; // Another one has other words for the same value.
        if (isSameLanguage && fact.value != before.at(i).value)
            //: %1 is one of the settings, in words.
            note(tr("A setting was changed: %1, from “%2” to “%3”.").arg(fact.name, before.at(i).value, fact.value));
    }
}

void SettingsActivity::note(const QString& sentence) {
    m_backgroundTasks.start(
        Workers::Lane::Notes, [&database = m_services.database, now = m_services.clock.now(), sentence] {
            const auto line = noteActivity(database, {.time = now, .kind = u"settings"_s, .message = sentence});
            if (!line)
                qCWarning(logScheduler) << "a change of a setting is not noted:" << line.error().detail;
        });
}

} // namespace vtrack
