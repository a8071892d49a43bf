// SPDX-License-Identifier: GPL-3.0-or-later
#include "silence_actions.h"

#include "display_text.h"
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

constexpr int daysAhead = 7;
constexpr std::array furtherDays{14, 28};

QString dayText(const QDate& day) {
    return QLocale().toString(day, u"dddd d MMMM"_s);
}

bool isSilent(const QList<FoundAlarm>& alarms, qint64 cameraId) {
    return std::ranges::any_of(alarms, [cameraId](const FoundAlarm& found) {
        return found.cameraId == cameraId && found.alarm.kind == AlarmKind::Silent;
    });
}

const FootageGap* gapAt(const CoverageRow& camera, qint64 time) {
    const auto gap = std::ranges::find_if(
        camera.gaps, [time](const FootageGap& one) { return one.start <= time && time < one.end; });
    return gap == camera.gaps.end() ? nullptr : &*gap;
}

bool isOver(const CoverageRow& camera, const FootageGap& gap) {
    return gap.start < camera.silentSince();
}

QString plannedText(const KnownSilence& silence) {
    return SilenceActions::tr("planned from %1 until %2")
        .arg(knownFromText(QDateTime::fromSecsSinceEpoch(silence.start)), knownUntilText(silence.until.toLocalTime()));
}

/// What a person has said.
QString knownText(const KnownSilence& silence) {
    if (!silence.until.isValid())
        return SilenceActions::tr("this gap is known");
    const QString until = knownUntilText(silence.until.toLocalTime());
    return silence.isPlanned ? SilenceActions::tr("known from %1 until %2")
                                   .arg(knownFromText(QDateTime::fromSecsSinceEpoch(silence.start)), until)
                             : SilenceActions::tr("known until %1").arg(until);
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

std::optional<SilenceActions::Silence> SilenceActions::unknownAt(const CoverageRow& camera, qint64 time) const {
    const FootageGap* gap = gapAt(camera, time);
    if (gap != nullptr && isOver(camera, *gap))
        return gap->known ? std::optional<Silence>() : Silence{camera.key, gap->start, false};
    const bool isQuiet = m_live.coverage.badgeOf(camera).state == CameraState::Quiet;
    if (!isQuiet && !isSilent(m_watcher.alarms(), camera.key))
        return {};
    return Silence{camera.key, camera.silentSince(), true};
}

/// What a person knows of the gap there, or else of the present silence, and what is planned.
QList<KnownSilence> SilenceActions::knownAt(const CoverageRow& camera, qint64 time) const {
    const QDateTime now = m_clock.now();
    const FootageGap* gap = gapAt(camera, time);
    const bool isPresent = gap == nullptr || !isOver(camera, *gap);
    QList<KnownSilence> found;
    for (const KnownSilence& silence : camera.known) {
        const bool lasts = silence.until.isValid() && now < silence.until;
        const bool isOfPresent = isPresent && !silence.isPlanned && silence.start == camera.silentSince();
        const bool isOfGap = gap != nullptr && gap->known == silence && (silence.isPlanned || !isPresent);
        if (isOfGap || (lasts && (silence.isPlanned || isOfPresent)))
            found += silence;
    }
    return found;
}

/// All cameras of the source that are downloaded.
SilenceScope SilenceActions::scopeOf(qint64 sourceId) const {
    SilenceScope scope;
    for (const CoverageRow& camera : m_live.coverage.all()) {
        if (camera.camera.sourceId == sourceId && camera.camera.enabled)
            scope.cameraIds += camera.key;
    }
    scope.name =
        tr("All %n cameras of “%1”", nullptr, int(scope.cameraIds.size())).arg(m_live.coverage.sourceName(sourceId));
    return scope;
}

void SilenceActions::addTo(QMenu& menu, qint64 cameraId, qint64 time) {
    const auto& cameras = m_live.coverage.all();
    const auto camera = std::ranges::find(cameras, cameraId, &CoverageRow::key);
    if (camera == cameras.end())
        return;
    if (const auto silence = unknownAt(*camera, time); silence && silence->lasts)
        addDays(menu, *silence);
    else if (silence)
        menu.addAction(icon(u"info"_s), tr("This gap is &known"), this,
                       [this, silence] { keep({.cameraId = silence->cameraId, .start = silence->start}); });
    const QList<KnownSilence> known = knownAt(*camera, time);
    addTakingBack(menu, known);
    addTakingBackTogether(menu, camera->camera.sourceId, known);
    if (!camera->camera.enabled)
        return;
    QList<SilenceScope> scopes{SilenceScope{nameText(camera->camera.name), {cameraId}}};
    if (const SilenceScope all = scopeOf(camera->camera.sourceId); all.cameraIds.size() > 1)
        scopes += all;
    menu.addAction(icon(u"calendar"_s), tr("A silence is pla&nned…"), this, [this, scopes] { plan(scopes); });
}

void SilenceActions::addToSource(QMenu& menu, qint64 sourceId) {
    const SilenceScope all = scopeOf(sourceId);
    if (!all.cameraIds.isEmpty())
        menu.addAction(icon(u"calendar"_s), tr("A silence of all these cameras is pla&nned…"), this,
                       [this, all] { plan({all}); });
    QString words = tr("T&ake back “%1”"); // The first one has a key.
    for (const QList<KnownSilence>& planned : plansOf(sourceId)) {
        QAction* const takingBack = menu.addAction(QString(), this, [this, planned] { forgetPlans(planned); });
        takingBack->setIcon(icon(u"tray-warning"_s));
        takingBack->setText(visibleText(words.arg(plannedText(planned.first()))));
        words.remove(u'&');
    }
}

void SilenceActions::planForSource(qint64 sourceId) {
    if (const SilenceScope all = scopeOf(sourceId); !all.cameraIds.isEmpty())
        plan({all});
}

/// The planned silences of the source's cameras that are not over. What begins and ends together is one plan.
QList<QList<KnownSilence>> SilenceActions::plansOf(qint64 sourceId) const {
    const QDateTime now = m_clock.now();
    QList<QList<KnownSilence>> plans;
    for (const CoverageRow& camera : m_live.coverage.all()) {
        if (camera.camera.sourceId != sourceId)
            continue;
        for (const KnownSilence& silence : camera.known) {
            if (!silence.isPlanned || !silence.until.isValid() || silence.until <= now)
                continue;
            const auto found = std::ranges::find_if(plans, [&silence](const QList<KnownSilence>& one) {
                return one.first().start == silence.start && one.first().until == silence.until;
            });
            if (found == plans.end())
                plans += QList<KnownSilence>{silence};
            else
                found->append(silence);
        }
    }
    std::ranges::sort(plans, {}, [](const QList<KnownSilence>& one) { return one.first().start; });
    return plans;
}

/// Today, the next seven days and two further ones, each to its end, or any time.
void SilenceActions::addDays(QMenu& menu, const Silence& silence) {
    QMenu* days = menu.addMenu(icon(u"info"_s), tr("The silence is &known until"));
    days->setObjectName(u"knownUntil"_s);
    const QDate today = m_clock.now().toLocalTime().date();
    const auto add = [&](const QString& text, int later) {
        days->addAction(visibleText(text), this, [this, silence, until = today.addDays(later + 1).startOfDay()] {
            keep({.cameraId = silence.cameraId, .start = silence.start, .until = until});
        });
    };
    add(tr("Today, end of day"), 0);
    add(tr("Tomorrow, end of day"), 1);
    for (int later = 2; later <= daysAhead; ++later)
        add(tr("%1, end of day").arg(dayText(today.addDays(later))), later);
    days->addSeparator();
    for (const int later : furtherDays)
        add(tr("In %n weeks: %1, end of day", nullptr, later / 7).arg(dayText(today.addDays(later))), later);
    days->addSeparator();
    days->addAction(tr("Another day or time…"), this, [this, silence] { askUntil(silence); });
}

/// The first one has a key.
void SilenceActions::addTakingBack(QMenu& menu, const QList<KnownSilence>& silences) {
    QString words = tr("T&ake back “%1”");
    for (const KnownSilence& silence : silences) {
        QAction* action =
            menu.addAction(visibleText(words.arg(knownText(silence))), this, [this, silence] { forget(silence); });
        action->setIcon(icon(u"tray-warning"_s));
        words.remove(u'&');
    }
}

/// Those that are planned for other cameras of the source, too: a single source has no heading with a menu.
void SilenceActions::addTakingBackTogether(QMenu& menu, qint64 sourceId, const QList<KnownSilence>& silences) {
    for (const QList<KnownSilence>& planned : plansOf(sourceId)) {
        const bool isMeant = std::ranges::any_of(
            silences, [&planned](const KnownSilence& silence) { return planned.contains(silence); });
        if (!isMeant || planned.size() < 2)
            continue;
        QAction* const takingBack = menu.addAction(QString(), this, [this, planned] { forgetPlans(planned); });
        takingBack->setIcon(icon(u"tray-warning"_s));
        takingBack->setText(visibleText(
            tr("Take back for %n camera(s): “%1”", nullptr, int(planned.size())).arg(plannedText(planned.first()))));
    }
}

void SilenceActions::askUntil(const Silence& silence) {
    const auto& cameras = m_live.coverage.all();
    const auto camera = std::ranges::find(cameras, silence.cameraId, &CoverageRow::key);
    if (camera == cameras.end())
        return;
    const SilenceScope scope{nameText(camera->camera.name), {silence.cameraId}};
    auto* dialog = new SilenceDialog(SilenceDialog::Kind::Present, {scope}, m_clock, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SilenceDialog::chosen, this,
            [this, silence](const QList<qint64>&, const QDateTime&, const QDateTime& until) {
                keep({.cameraId = silence.cameraId, .start = silence.start, .until = until});
            });
    dialog->open();
}

void SilenceActions::plan(const QList<SilenceScope>& scopes) {
    auto* dialog = new SilenceDialog(SilenceDialog::Kind::Planned, scopes, m_clock, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SilenceDialog::chosen, this,
            [this](const QList<qint64>& cameraIds, const QDateTime& from, const QDateTime& until) {
                for (const qint64 id : cameraIds)
                    m_live.coverage.keepShown(id);
                const QString sentence =
                    tr("Planned: %n camera(s) silent from %1 until %2.", nullptr, int(cameraIds.size()))
                        .arg(knownFromText(from), knownUntilText(until.toLocalTime()));
                write([cameraIds, from, until, now = m_clock.now()](
                          KnownSilenceStore& store) { return store.plan(cameraIds, from, until, now); },
                      sentence);
            });
    dialog->open();
}

void SilenceActions::keep(const KnownSilence& silence) {
    m_live.coverage.keepShown(silence.cameraId);
    write([silence, now = m_clock.now()](KnownSilenceStore& store) { return store.keep(silence, now); });
}

void SilenceActions::forget(const KnownSilence& silence) {
    write([silence, now = m_clock.now()](KnownSilenceStore& store) {
        return store.forget(silence.cameraId, silence.start, now);
    });
}

void SilenceActions::forgetPlans(const QList<KnownSilence>& planned) {
    write([planned, now = m_clock.now()](KnownSilenceStore& store) { return store.forgetPlans(planned, now); });
}

/// In one transaction.
void SilenceActions::write(const std::function<Result<void>(KnownSilenceStore&)>& work, const QString& confirmation) {
    const auto task = [&database = m_database, work]() -> Result<void> {
        const auto connection = database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        KnownSilenceStore store(**connection);
        return (*connection)->transaction([&] { return work(store); });
    };
    whenDone(QtConcurrent::run(&m_background, task), this, [this, confirmation](const Result<void>& done) {
        m_watcher.look();
        m_live.footage.refresh();
        m_live.reader.refresh(); // The activity.
        if (!done)
            showProblem(&m_window, tr("Gaps"), done.error().sentence);
        else if (!confirmation.isEmpty())
            emit confirmed(confirmation);
    });
}

} // namespace vtrack
