// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo.h"

#include "icon.h"
#include "photo_format.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int largestSide = 1024; ///< Pixels: ten times what Google sends, and 8 MiB at most.

/// The photo comes from the network: a small file can claim to be a huge image.
QImage readPhoto(const QByteArray& imageFile) {
    const QByteArray format = photoFormat(imageFile);
    if (format.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(imageFile);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

} // namespace

QPixmap roundPhoto(const QByteArray& imageFile, int side, qreal devicePixelRatio) {
    const QImage photo = readPhoto(imageFile);
    if (photo.isNull())
        return icon(u"person"_s).pixmap(QSize(side, side), devicePixelRatio);
    const int pixels = qRound(side * devicePixelRatio);
    QPixmap disc(pixels, pixels);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath circle;
    circle.addEllipse(disc.rect());
    painter.setClipPath(circle);
    painter.drawImage(disc.rect(),
                      photo.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
    painter.end();
    disc.setDevicePixelRatio(devicePixelRatio);
    return disc;
}

} // namespace vtrack
