// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_legend.h"

#include "coverage_model.h"
#include "footage_style.h"
#include "style.h"
#include "visible_text.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int swatchWidth = 24;
constexpr int swatchHeight = 12;
/// The last is the time in which the program did not run.
constexpr std::array<std::optional<FootageState>, 7> entries{
    FootageState::OnDisk,  FootageState::InDrive, FootageState::CleanedUp, FootageState::Gap, FootageState::KnownGap,
    FootageState::Unknown, std::nullopt};

QString textOf(const std::optional<FootageState>& entry) {
    return entry ? footageText(*entry) : offTimeText();
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent)
    : QWidget(parent) {
    QStringList names;
    for (const auto& entry : entries)
        names += textOf(entry);
    setAccessibleName(visibleText(tr("Legend: %1").arg(names.join(u", "_s))));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QList<QRect> TimelineLegend::places(int width) const {
    QList<QRect> places;
    const int height = fontMetrics().height() + style::tight;
    QPoint at;
    for (const auto& entry : entries) {
        const int needed = swatchWidth + style::gap + fontMetrics().horizontalAdvance(textOf(entry));
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + height};
        places += QRect(at, QSize(needed, height));
        at.rx() += needed + style::block;
    }
    return places;
}

QSize TimelineLegend::sizeHint() const {
    constexpr int wide = 10'000;
    const QList<QRect> all = places(wide);
    return {all.last().right() + 1, all.last().bottom() + 1};
}

QSize TimelineLegend::minimumSizeHint() const {
    const QList<QRect> all = places(1); // One below the other.
    return {std::ranges::max(all, {}, &QRect::width).width(), all.first().height()};
}

int TimelineLegend::heightForWidth(int width) const {
    return places(width).last().bottom() + 1;
}

/// The height a layout asked for is not kept by tabs and splitters around it.
void TimelineLegend::resizeEvent(QResizeEvent* /*event*/) {
    setMinimumHeight(heightForWidth(width()));
}

void TimelineLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QList<QRect> all = places(width());
    for (size_t i = 0; i < entries.size(); ++i) {
        const QRect place = all[qsizetype(i)];
        const QRect swatch(place.left(), place.top() + (place.height() - swatchHeight) / 2, swatchWidth, swatchHeight);
        const QRect words = place.adjusted(swatchWidth + style::gap, 0, style::gap, 0);
        const auto mirrored = [this](const QRect& rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        if (entries[i])
            paintFootage(painter, mirrored(swatch), *entries[i], palette());
        else
            paintOffTime(painter, mirrored(swatch), palette());
        painter.setPen(secondaryColour(palette()));
        painter.drawText(mirrored(words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         textOf(entries[i]));
    }
}

} // namespace vtrack
