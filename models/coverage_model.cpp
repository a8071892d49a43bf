// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage_model.h"

#include "display_text.h"
#include "folder_text.h"
#include "item_roles.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// By source in the order of their ids, and in it by name as people count.
void sortNaturally(QList<CoverageRow>& rows) {
    const QCollator order = folderOrder();
    std::ranges::stable_sort(rows, [&order](const CoverageRow& a, const CoverageRow& b) {
        if (a.camera.sourceId != b.camera.sourceId)
            return a.camera.sourceId < b.camera.sourceId;
        return order.compare(a.camera.name, b.camera.name) < 0;
    });
}

} // namespace

QVariant CoverageModel::value(const QModelIndex& index, int role) const {
    const CoverageRow& camera = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return nameText(camera.camera.name);
    case DetailRole:
        return detail(camera);
    case Qt::ToolTipRole:
        return hint(camera);
    case Qt::AccessibleTextRole:
        return spoken(camera);
    case IconNameRole:
        return badgeOf(camera).icon;
    case IdRole:
        return camera.key;
    default:
        return {};
    }
}

void CoverageModel::setFootage(const QList<CameraFootage>& footage, const TimeSpan& span, const QDateTime& now) {
    m_now = now;
    m_span = span;
    m_all.clear();
    for (const CameraFootage& read : footage) {
        CoverageRow row{.key = read.camera.id,
                        .camera = read.camera,
                        .stretches = withPlans(read.stretches, read.known, now.toSecsSinceEpoch()),
                        .gaps = read.gaps,
                        .known = read.known};
        if (read.newestEnd != 0)
            row.newestEnd = QDateTime::fromSecsSinceEpoch(read.newestEnd, Qt::UTC);
        row.hasRhythm = read.hasRhythm;
        row.silentLastDay = std::chrono::seconds(read.silentLastDay);
        m_all += row;
    }
    sortNaturally(m_all);
    refresh();
}

void CoverageModel::setBadges(const CameraBadges& badges) {
    if (std::exchange(m_badges, badges) == badges)
        return;
    refresh();
    touchAll({DetailRole, IconNameRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void CoverageModel::setOnlyNeedy(bool only) {
    const bool hadKept = !std::exchange(m_kept, {}).isEmpty();
    if (std::exchange(m_onlyNeedy, only) != only || hadKept)
        refresh();
}

void CoverageModel::keepShown(qint64 cameraId) {
    if (m_onlyNeedy && indexOf(cameraId).isValid())
        m_kept.insert(cameraId);
}

void CoverageModel::setKept(const QSet<qint64>& cameraIds) {
    if (std::exchange(m_kept, cameraIds) != cameraIds)
        refresh();
}

void CoverageModel::setOnlyGaps(bool only) {
    if (std::exchange(m_onlyGaps, only) != only)
        refresh();
}

void CoverageModel::setSources(const QHash<qint64, QString>& names) {
    if (std::exchange(m_sources, names) != names)
        touchAll({DetailRole});
}

void CoverageModel::setOffTimes(const QList<OffTime>& times) {
    if (std::exchange(m_offTimes, times) != times)
        emit offTimesChanged();
}

const OffTime* CoverageModel::offTimeAt(qint64 time) const {
    const auto at = std::ranges::find_if(m_offTimes, [time](const OffTime& off) {
        return off.from.toSecsSinceEpoch() <= time && time < off.to.toSecsSinceEpoch();
    });
    return at == m_offTimes.end() ? nullptr : &*at;
}

QString CoverageModel::sourceName(qint64 sourceId) const {
    return nameText(m_sources.value(sourceId));
}

QString CoverageModel::sourceDetail(qint64 sourceId) const {
    int cameras = 0;
    int needy = 0;
    for (const CoverageRow& row : m_all) {
        if (row.camera.sourceId != sourceId)
            continue;
        ++cameras;
        needy += badgeOf(row).needsYou() ? 1 : 0;
    }
    const QString all = tr("%n cameras", nullptr, cameras);
    return needy == 0 ? all : u"%1, %2"_s.arg(all, tr("%n need you", nullptr, needy));
}

void CoverageModel::refresh() {
    QList<CoverageRow> shown = m_all;
    if (m_onlyGaps)
        shown.removeIf([](const CoverageRow& row) { return !hasGap(row.stretches); });
    if (m_onlyNeedy)
        shown.removeIf(
            [this](const CoverageRow& row) { return !badgeOf(row).isDoubtful() && !m_kept.contains(row.key); });
    setRows(std::move(shown));
}

void CoverageModel::setNow(const QDateTime& now) {
    m_now = now;
}

/// A camera without a badge is no longer synced: it has earlier footage.
CameraBadge CoverageModel::badgeOf(const CoverageRow& row) const {
    return m_badges.value(row.key, {.state = CameraState::Paused,
                                    .icon = u"tray-paused"_s,
                                    .text = m_badges.isEmpty() ? QString() : tr("no longer downloaded")});
}

QString CoverageModel::detail(const CoverageRow& row) const {
    return capitalised(badgeOf(row).text);
}

/// With the moment that the second line does not have.
QString CoverageModel::hint(const CoverageRow& row) const {
    const CameraBadge badge = badgeOf(row);
    // Every check looks; the footage is read again only when there is something new.
    const QDateTime lastLook = std::max(row.camera.lastLook, badge.lastLook);
    QStringList lines{u"%1: %2"_s.arg(nameText(row.camera.name), badge.text)};
    if (row.newestEnd.isValid())
        lines += tr("Newest footage ends %1.").arg(exactText(row.newestEnd));
    if (lastLook.isValid())
        lines += tr("Drive was searched up to %1.").arg(exactText(lastLook));
    if (lastLook.isValid() && row.camera.enabled && !row.hasRhythm)
        lines += tr("Its usual hours are not known yet, so a silence is drawn as a dotted line and not as a gap.");
    return (lines + planned(row)).join(u'\n');
}

QString CoverageModel::unknownHoursText(const CoverageRow& row, qint64 time) {
    const QDateTime& lastLook = row.camera.lastLook;
    if (row.hasRhythm || !lastLook.isValid() || time >= lastLook.toSecsSinceEpoch())
        return {};
    return tr("the usual hours of this camera are not known yet, so nobody can say whether it should have recorded");
}

/// The planned silences that are not over.
QStringList CoverageModel::planned(const CoverageRow& row) const {
    QStringList texts;
    for (const KnownSilence& silence : row.known) {
        if (silence.isPlanned && m_now < silence.until)
            texts += tr("Planned silence: from %1 until %2.")
                         .arg(knownFromText(QDateTime::fromSecsSinceEpoch(silence.start)),
                              knownUntilText(silence.until.toLocalTime()));
    }
    return texts;
}

QString CoverageModel::spoken(const CoverageRow& row) const {
    constexpr size_t states = size_t(FootageState::Unknown) + 1;
    std::array<qint64, states> seconds{};
    std::array<int, states> count{};
    for (const Stretch& stretch : row.stretches) {
        seconds[size_t(stretch.footage)] += stretch.length();
        ++count[size_t(stretch.footage)];
    }
    const auto together = [&seconds](FootageState footage) {
        return spanText(std::chrono::seconds(seconds[size_t(footage)]));
    };
    QStringList parts{row.camera.name, detail(row)};
    for (const FootageState footage : {FootageState::OnDisk, FootageState::InDrive, FootageState::CleanedUp}) {
        if (seconds[size_t(footage)] > 0)
            parts += u"%1: %2"_s.arg(footageText(footage), together(footage));
    }
    if (const int gaps = count[size_t(FootageState::Gap)]; gaps > 0)
        parts += tr("%n gaps, %1 together", nullptr, gaps).arg(together(FootageState::Gap));
    if (const int gaps = count[size_t(FootageState::KnownGap)]; gaps > 0)
        parts += tr("%n known gaps, %1 together", nullptr, gaps).arg(together(FootageState::KnownGap));
    return (parts + planned(row)).join(u". "_s);
}

bool hasGap(const QList<Stretch>& stretches) {
    return std::ranges::any_of(
        stretches, [](const Stretch& stretch) { return isGap(stretch.footage) && stretch.length() >= shortestGap; });
}

QString footageText(FootageState footage) {
    switch (footage) {
    case FootageState::OnDisk:
        return CoverageModel::tr("On this computer");
    case FootageState::InDrive:
        return CoverageModel::tr("In Drive, not here yet");
    case FootageState::CleanedUp:
        return CoverageModel::tr("Processed and cleaned up");
    case FootageState::Gap:
        return CoverageModel::tr("Gap: nothing recorded");
    case FootageState::KnownGap:
        return CoverageModel::tr("Known gap: somebody knows of it");
    case FootageState::Unknown:
        return CoverageModel::tr("No footage known");
    }
    return {};
}

QString offTimeText() {
    return CoverageModel::tr("The program did not run");
}

} // namespace vtrack
