// SPDX-License-Identifier: GPL-3.0-or-later
#include "tone.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](float x, float y) {
        return static_cast<float>(x + (y - x) * share);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor plainColour(Tone tone, const QPalette& palette) {
    switch (tone) {
    case Tone::Success:
        return QColor(0x1b, 0x7f, 0x3b);
    case Tone::Warning:
        return QColor(0xb2, 0x5e, 0x00);
    case Tone::Error:
        return QColor(0xc6, 0x28, 0x28);
    case Tone::Info:
    case Tone::Busy:
        break;
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor& background, const QColor& wanted, double ratio) {
    const QColor end = contrast(background, Qt::black) > contrast(background, Qt::white) ? Qt::black : Qt::white;
    QColor colour = wanted;
    for (double share = 0.05; contrast(background, colour) < ratio && share <= 1; share += 0.05)
        colour = mixed(wanted, end, share);
    return colour;
}

QColor toneColour(Tone tone, const QPalette& palette) {
    const QColor onWindow = readableOn(palette.color(QPalette::Window), plainColour(tone, palette));
    return readableOn(palette.color(QPalette::Base), onWindow);
}

QColor selectedTextColour(const QStyleOption& row) {
    const bool active = row.state.testFlag(QStyle::State_Active);
    return row.palette.color(active ? QPalette::Active : QPalette::Inactive, QPalette::HighlightedText);
}

QColor secondaryColour(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Window);
    const QColor faded = mixed(palette.color(QPalette::Active, QPalette::WindowText), window, 0.35);
    return readableOn(palette.color(QPalette::Base), readableOn(window, faded));
}

QString toneIcon(Tone tone) {
    switch (tone) {
    case Tone::Info:
        return u"info"_s;
    case Tone::Success:
        return u"check"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Error:
        return u"error"_s;
    case Tone::Busy:
        return u"refresh"_s;
    }
    return {};
}

} // namespace vtrack
