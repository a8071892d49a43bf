// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_legend.h"

#include "coverage_model.h"
#include "footage_style.h"
#include "style.h"
#include "visible_text.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int swatchWidth = 24;
constexpr int swatchHeight = 12;

using Paint = void (*)(QPainter& painter, const QRect& place, const QPalette& palette);

template <FootageState footage, int quarters = 4>
void paintState(QPainter& painter, const QRect& place, const QPalette& palette) {
    paintFootage(painter, place, footage, palette, quarters);
}

template <FootageState gap> void paintShortGap(QPainter& painter, const QRect& place, const QPalette& palette) {
    paintFootage(painter, place, FootageState::OnDisk, palette);
    paintGapBelow(painter, place, gap, palette);
}

struct Entry {
    QString text;
    Paint paint;
};

/// Each pattern that the timeline draws.
QList<Entry> entries() {
    using enum FootageState;
    return {{footageText(OnDisk), paintState<OnDisk>},
            {footageText(InDrive), paintState<InDrive>},
            {footageText(CleanedUp), paintState<CleanedUp>},
            {TimelineLegend::tr("Paler: only a part of that time"), paintState<OnDisk, 1>},
            {footageText(Gap), paintState<Gap>},
            {footageText(KnownGap), paintState<KnownGap>},
            {TimelineLegend::tr("Footage with a short gap"), paintShortGap<Gap>},
            {TimelineLegend::tr("Footage with a short known gap"), paintShortGap<KnownGap>},
            {TimelineLegend::tr("No footage expected, or the usual hours are not known yet"), paintState<Unknown>},
            {offTimeText(), paintOffTime}};
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent)
    : QWidget(parent) {
    QStringList names;
    for (const Entry& entry : entries())
        names += entry.text;
    setAccessibleName(visibleText(tr("Legend: %1").arg(names.join(u", "_s))));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QList<QRect> TimelineLegend::places(int width) const {
    QList<QRect> places;
    const int height = fontMetrics().height() + style::tight;
    QPoint at;
    for (const Entry& entry : entries()) {
        const int needed = swatchWidth + style::gap + fontMetrics().horizontalAdvance(entry.text);
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
    const QList<Entry> shown = entries();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QRect& place = all[i];
        const QRect swatch(place.left(), place.top() + (place.height() - swatchHeight) / 2, swatchWidth, swatchHeight);
        const QRect words = place.adjusted(swatchWidth + style::gap, 0, style::gap, 0);
        const auto mirrored = [this](const QRect& rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        shown[i].paint(painter, mirrored(swatch), palette());
        painter.setPen(secondaryColour(palette()));
        painter.drawText(mirrored(words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         shown[i].text);
    }
}

} // namespace vtrack
