// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_style.h"

#include "tone.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace vtrack {

namespace {

constexpr int narrow = 4; ///< Pixels: too few for a box.

void paintGap(QPainter& painter, const QRect& place, const QColor& colour) {
    if (place.width() <= narrow) {
        painter.fillRect(place, colour);
        return;
    }
    painter.fillRect(place, QBrush(colour, Qt::DiagCrossPattern));
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

void paintKnownGap(QPainter& painter, const QRect& place, const QColor& colour) {
    if (place.width() <= narrow) {
        const int part = place.height() / 3;
        painter.fillRect(QRect(place.left(), place.top(), place.width(), part), colour);
        painter.fillRect(QRect(place.left(), place.bottom() - part + 1, place.width(), part), colour);
        return;
    }
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace

QColor footageColour(FootageState footage, const QPalette& palette) {
    constexpr QColor inDrive(0x1e, 0x66, 0xc8);
    switch (footage) {
    case FootageState::OnDisk:
        return toneColour(Tone::Success, palette);
    case FootageState::InDrive:
        return readableOn(palette.color(QPalette::Base), readableOn(palette.color(QPalette::Window), inDrive));
    case FootageState::Gap:
        return toneColour(Tone::Error, palette);
    case FootageState::CleanedUp:
    case FootageState::KnownGap:
    case FootageState::Unknown:
        break;
    }
    return secondaryColour(palette);
}

QColor footageShade(FootageState footage, int quarters, const QPalette& palette) {
    constexpr std::array<float, 4> shares{0.55F, 0.7F, 0.85F, 1};
    const QColor full = footageColour(footage, palette);
    const QColor base = palette.color(QPalette::Base);
    const float share = shares[size_t(std::clamp(quarters, 1, 4) - 1)];
    const auto mix = [share](float from, float to) {
        return from + (to - from) * share;
    };
    return QColor::fromRgbF(mix(base.redF(), full.redF()), mix(base.greenF(), full.greenF()),
                            mix(base.blueF(), full.blueF()));
}

void paintOffTime(QPainter& painter, const QRect& place, const QPalette& palette) {
    constexpr int apart = 6;
    painter.setPen(secondaryColour(palette));
    for (int x = place.left(); x <= place.right(); x += apart)
        painter.drawLine(x, place.top(), x, place.bottom());
}

void paintGapBelow(QPainter& painter, const QRect& place, FootageState gap, const QPalette& palette) {
    const int height = gap == FootageState::Gap ? 5 : 3;
    painter.fillRect(place.adjusted(0, place.height() - height - 1, 0, 0), palette.color(QPalette::Base));
    painter.fillRect(place.adjusted(0, place.height() - height, 0, 0), footageColour(gap, palette));
}

void paintFootage(QPainter& painter, const QRect& place, FootageState footage, const QPalette& palette, int quarters) {
    const QColor colour = footageShade(footage, quarters, palette);
    const auto middle = [&](int height) {
        return QRect(place.left(), place.center().y() - height / 2, place.width(), height);
    };
    switch (footage) {
    case FootageState::OnDisk:
        painter.fillRect(place, colour);
        break;
    case FootageState::InDrive:
        painter.fillRect(place, QBrush(colour, Qt::BDiagPattern));
        painter.fillRect(QRect(place.left(), place.top(), place.width(), 1), colour);
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colour);
        break;
    case FootageState::CleanedUp:
        painter.fillRect(middle(4), colour);
        break;
    case FootageState::Gap:
        paintGap(painter, place, colour);
        break;
    case FootageState::KnownGap:
        paintKnownGap(painter, place, colour);
        break;
    case FootageState::Unknown: {
        QPen dots(colour, 1, Qt::DotLine);
        dots.setDashOffset(place.left()); // One line through all that lie in a row, however narrow.
        painter.setPen(dots);
        painter.drawLine(place.left(), place.center().y(), place.right(), place.center().y());
        break;
    }
    }
}

} // namespace vtrack
