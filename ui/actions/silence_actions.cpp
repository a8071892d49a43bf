// SPDX-License-Identifier: GPL-3.0-or-later
#include "silence_actions.h"

#include "icon.h"
#include "problem_box.h"
#include "visible_text.h"
#include "when_done.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// When somebody is there to see that it is silent still.
QDateTime morningOf(const QDate& day) {
    return QDateTime(day, QTime(8, 0));
}

constexpr std::array furtherDays{14, 28};

bool isSilent(const QList<FoundAlarm>& alarms, qint64 cameraId) {
    return std::ranges::any_of(alarms, [cameraId](const FoundAlarm& found) {
        return found.cameraId == cameraId && found.alarm.kind == AlarmKind::Silent;
    });
}

} // namespace

SilenceActions::SilenceActions(const Database& database, Watcher& watcher, const Clock& clock, QThreadPool& background,
                               DashboardModels& live, QWidget& window)
    : QObject(&window)
    , m_database(database)
    , m_watcher(watcher)
    , m_clock(clock)
    , m_background(background)
    , m_live(live)
    , m_window(window) {}

std::optional<SilenceActions::Silence> SilenceActions::silenceAt(qint64 cameraId, qint64 time) const {
    const auto& rows = m_live.coverage.all();
    const auto row = std::ranges::find(rows, cameraId, &CoverageRow::key);
    if (row == rows.end())
        return {};
    const qint64 newestEnd = row->newestEnd.isValid() ? row->newestEnd.toSecsSinceEpoch() : 0;
    const auto gap = std::ranges::find_if(
        row->gaps, [time](const Stretch& stretch) { return stretch.start <= time && time < stretch.end; });
    if (gap != row->gaps.end() && gap->start < newestEnd)
        return Silence{cameraId, gap->start, false, row->knownGap(*gap, m_clock.now()) != nullptr};
    const bool isKnown = presentSilence(row->known, newestEnd, m_clock.now()) != nullptr;
    const bool isQuiet = m_live.coverage.badgeOf(*row).state == CameraState::Quiet;
    if (!isKnown && !isQuiet && !isSilent(m_watcher.alarms(), cameraId))
        return {};
    return Silence{cameraId, newestEnd, true, isKnown};
}

void SilenceActions::addTo(QMenu& menu, qint64 cameraId, qint64 time) {
    const auto silence = silenceAt(cameraId, time);
    if (!silence)
        return;
    if (silence->known)
        menu.addAction(icon(u"tray-warning"_s), tr("No longer &known"), this, [this, silence] { forget(*silence); });
    else if (silence->lasts)
        addDays(menu, *silence);
    else
        menu.addAction(icon(u"info"_s), tr("This gap is &known"), this, [this, silence] { keep(*silence, {}); });
}

/// The next seven days by name, and two further ones.
void SilenceActions::addDays(QMenu& menu, const Silence& silence) {
    QMenu* days = menu.addMenu(icon(u"info"_s), tr("The silence is &known until"));
    days->setObjectName(u"knownUntil"_s);
    const QDate today = m_clock.now().toLocalTime().date();
    const auto add = [&](const QString& text, int later) {
        days->addAction(visibleText(text), this,
                        [this, silence, day = today.addDays(later)] { keep(silence, morningOf(day)); });
    };
    add(tr("Tomorrow morning"), 1);
    for (int later = 2; later <= 7; ++later)
        add(QLocale().toString(today.addDays(later), u"dddd d MMMM"_s), later);
    days->addSeparator();
    for (const int later : furtherDays)
        add(tr("In %n weeks", nullptr, later / 7), later);
}

void SilenceActions::keep(const Silence& silence, const QDateTime& until) {
    write([kept = KnownSilence{silence.cameraId, silence.start, until}, now = m_clock.now()](KnownSilenceStore& store) {
        return store.keep(kept, now);
    });
}

void SilenceActions::forget(const Silence& silence) {
    write([silence](KnownSilenceStore& store) { return store.forget(silence.cameraId, silence.start); });
}

void SilenceActions::write(const std::function<Result<void>(KnownSilenceStore&)>& work) {
    const auto task = [&database = m_database, work]() -> Result<void> {
        const auto connection = database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        KnownSilenceStore store(**connection);
        return work(store);
    };
    whenDone(QtConcurrent::run(&m_background, task), this, [this](const Result<void>& done) {
        m_watcher.look();
        m_live.footage.refresh();
        if (!done)
            showProblem(&m_window, tr("Gaps"), done.error().sentence);
    });
}

} // namespace vtrack
