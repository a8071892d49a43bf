// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"
#include "footage_report.h"
#include "keyed_model.h"
#include "lifetime_store.h"
#include "timeline_range.h"

#include <QSet>

namespace vtrack {

/// A camera's line in the timeline.
struct CoverageRow {
    qint64 key = 0; ///< The camera's id.
    FootageCamera camera = {};
    QList<Stretch> stretches = {};         ///< With what is planned: see withPlans().
    QList<FootageGap> gaps = {};           ///< See CameraFootage.
    QDateTime newestEnd = {};              ///< Invalid without a clip.
    bool hasRhythm = false;                ///< Whether its usual hours are known.
    std::chrono::seconds silentLastDay{0}; ///< See CameraFootage.
    QList<KnownSilence> known = {};

    /// When its newest clip ended; seconds since 1970, 0 without one.
    [[nodiscard]] qint64 silentSince() const { return newestEnd.isValid() ? newestEnd.toSecsSinceEpoch() : 0; }

    bool operator==(const CoverageRow& other) const {
        return key == other.key && camera.name == other.camera.name && camera.folderPath == other.camera.folderPath &&
               stretches == other.stretches && gaps == other.gaps && newestEnd == other.newestEnd &&
               hasRhythm == other.hasRhythm && silentLastDay == other.silentLastDay && known == other.known;
    }
};

/// The footage of each camera over some days: by source, and in it by name, "Table 2" before "Table 10". GUI thread.
class CoverageModel final : public KeyedModel<CoverageRow> {
    Q_OBJECT

public:
    using KeyedModel::KeyedModel;

    /// What was read for the span.
    void setFootage(const QList<CameraFootage>& footage, const TimeSpan& span, const QDateTime& now);

    /// What is known about each camera.
    void setBadges(const CameraBadges& badges);

    /// The names of the sources, by id.
    void setSources(const QHash<qint64, QString>& names);

    /// When no program synced, in order.
    void setOffTimes(const QList<OffTime>& times);

    [[nodiscard]] const QList<OffTime>& offTimes() const { return m_offTimes; }

    /// The one with that moment (seconds since 1970) in it; nullptr for none.
    [[nodiscard]] const OffTime* offTimeAt(qint64 time) const;

    /// Shows only the cameras of which nobody can say that they work. Forgets keepShown().
    void setOnlyNeedy(bool only);

    /// The camera stays among them although a person has just explained its silence.
    void keepShown(qint64 cameraId);

    /// Those of keepShown(), also for a model that has not been read yet.
    [[nodiscard]] const QSet<qint64>& kept() const { return m_kept; }

    void setKept(const QSet<qint64>& cameraIds);

    /// Shows only the cameras with a gap in the days that were read.
    void setOnlyGaps(bool only);

    /// The heading above a source's cameras, and how many of them need a person: "12 cameras, 1 needs you".
    [[nodiscard]] QString sourceName(qint64 sourceId) const;
    [[nodiscard]] QString sourceDetail(qint64 sourceId) const;

    /// All cameras, also those that are not shown.
    [[nodiscard]] const QList<CoverageRow>& all() const { return m_all; }

    /// The span of the rows; empty before the first reading.
    [[nodiscard]] const TimeSpan& timeSpan() const { return m_span; }

    /// Whether setBadges() had any.
    [[nodiscard]] bool knowsBadges() const { return !m_badges.isEmpty(); }

    /// What is known about the camera of a row.
    [[nodiscard]] CameraBadge badgeOf(const CoverageRow& row) const;

    /// Why nobody can say whether footage is missing at that moment (seconds since 1970), where its usual hours are not
    /// known; otherwise empty.
    [[nodiscard]] static QString unknownHoursText(const CoverageRow& row, qint64 time);

    /// Updates the relative times.
    void setNow(const QDateTime& now);

signals:
    void offTimesChanged();

private:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override;
    void refresh();
    [[nodiscard]] QString detail(const CoverageRow& row) const;
    [[nodiscard]] QString hint(const CoverageRow& row) const;
    [[nodiscard]] QStringList planned(const CoverageRow& row) const;
    [[nodiscard]] QString spoken(const CoverageRow& row) const;

    TimeSpan m_span;
    QDateTime m_now;
    QList<CoverageRow> m_all;
    CameraBadges m_badges;
    QHash<qint64, QString> m_sources;
    QList<OffTime> m_offTimes;
    QSet<qint64> m_kept; ///< See keepShown().
    bool m_onlyNeedy = false;
    bool m_onlyGaps = false;
};

/// Whether a gap that counts is among them, known or not.
[[nodiscard]] bool hasGap(const QList<Stretch>& stretches);

/// "On this computer", "In Drive, not here yet", ... for legend and hover.
[[nodiscard]] QString footageText(FootageState footage);

/// "The program did not run": what the legend calls it.
[[nodiscard]] QString offTimeText();

} // namespace vtrack
