// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_style.h"

#include "tone.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace vtrack {

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

void paintGapBelow(QPainter& painter, const QRect& place, const QPalette& palette) {
    constexpr int height = 5;
    painter.fillRect(place.adjusted(0, place.height() - height - 1, 0, 0), palette.color(QPalette::Base));
    painter.fillRect(place.adjusted(0, place.height() - height, 0, 0), footageColour(FootageState::Gap, palette));
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
        if (place.width() <= 4) {
            painter.fillRect(place, colour);
            break;
        }
        painter.fillRect(place, QBrush(colour, Qt::DiagCrossPattern));
        painter.setPen(colour);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
        break;
    case FootageState::Unknown:
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(place.left(), place.center().y(), place.right(), place.center().y());
        break;
    }
}

} // namespace vtrack
