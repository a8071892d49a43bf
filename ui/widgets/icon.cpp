// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

/// Outside any namespace, as Qt requires. The linker drops resources that no code references.
static void loadIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace vtrack {

namespace {

constexpr std::array colouredSizes{16, 22, 24, 32, 48, 64, 128, 256};
constexpr std::array maskSizes{24, 48, 96};

/// Uses a rendering that needs no upscaling, and colours it at each request, so that it always matches the palette.
class IconEngine final : public QIconEngine {
public:
    IconEngine(QString name, const QColor& colour)
        : m_name(std::move(name))
        , m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        const int side = qRound(std::min(rect.width(), rect.height()) * ratio);
        const QPixmap pixmap = rendering(side, mode);
        const qreal logical = side / ratio;
        const QRectF target(rect.x() + (rect.width() - logical) / 2, rect.y() + (rect.height() - logical) / 2, logical,
                            logical);
        painter->drawPixmap(target, pixmap, QRectF(pixmap.rect()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        return rendering(std::min(size.width(), size.height()), mode);
    }

    QSize actualSize(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    [[nodiscard]] QIconEngine* clone() const override { return new IconEngine(*this); }

    QString iconName() override { return m_name; }

    bool isNull() override { return !QFile::exists(file(maskSizes.front())); }

    QList<QSize> availableSizes(QIcon::Mode /*mode*/, QIcon::State /*state*/) override {
        QList<QSize> sizes;
        const auto add = [&](int side) {
            sizes += QSize(side, side);
        };
        if (isColoured())
            std::ranges::for_each(colouredSizes, add);
        else
            std::ranges::for_each(maskSizes, add);
        return sizes;
    }

private:
    [[nodiscard]] bool isColoured() const { return m_name == u"app"_s || m_name.startsWith(u"tray-"_s); }

    [[nodiscard]] QString file(int side) const { return u":/icons/%1-%2.png"_s.arg(m_name).arg(side); }

    [[nodiscard]] int storedSide(int wanted) const {
        const auto pick = [wanted](const auto& sizes) {
            const auto found = std::ranges::find_if(sizes, [&](int side) { return side >= wanted; });
            return found == sizes.end() ? sizes.back() : *found;
        };
        return isColoured() ? pick(colouredSizes) : pick(maskSizes);
    }

    [[nodiscard]] QColor colour(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::WindowText);
    }

    [[nodiscard]] QPixmap rendering(int side, QIcon::Mode mode) const {
        if (side <= 0)
            return {};
        const QColor paint = isColoured() ? QColor() : colour(mode);
        const QString key = u"vtrack-%1-%2-%3-%4"_s.arg(m_name).arg(side).arg(mode).arg(
            paint.isValid() ? paint.name(QColor::HexArgb) : QString());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QImage image(file(storedSide(side)));
        if (image.isNull())
            return {};
        if (image.width() != side)
            image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        if (paint.isValid()) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(image.rect(), paint);
        } else if (mode == QIcon::Disabled) {
            painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
            painter.fillRect(image.rect(), QColor(0, 0, 0, 110));
        }
        painter.end();
        pixmap = QPixmap::fromImage(image);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name) {
    return icon(name, QColor());
}

QIcon icon(const QString& name, const QColor& colour) {
    static const bool loaded = (loadIcons(), true);
    Q_UNUSED(loaded)
    return QIcon(new IconEngine(name, colour));
}

} // namespace vtrack
