// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_mark.h"

#include "icon.h"

#include <QIconEngine>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr double badgeShare = 0.62; ///< Of the mark's side: at 16 pixels, its shape can still be told.
constexpr double letterShare = 0.5;

class MarkEngine final : public QIconEngine {
public:
    MarkEngine(QString state, bool sample)
        : m_state(std::move(state))
        , m_sample(sample) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1;
        QPixmap mark = pixmap(rect.size() * ratio, mode, state);
        mark.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), mark);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        const int side = std::min(size.width(), size.height());
        QPixmap mark = icon(u"app"_s).pixmap(QSize(side, side), 1, mode);
        if (mark.isNull())
            return mark;
        QPainter painter(&mark);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_state.isEmpty())
            drawBadge(painter, side, mode);
        if (m_sample)
            drawLetter(painter, side);
        return mark;
    }

    QSize actualSize(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    QList<QSize> availableSizes(QIcon::Mode /*mode*/, QIcon::State /*state*/) override {
        QList<QSize> sizes;
        for (const int side : {16, 22, 24, 32, 48, 64})
            sizes += QSize(side, side);
        return sizes;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new MarkEngine(*this); }

    QString iconName() override { return m_sample ? u"sample-"_s + m_state : m_state; }

private:
    void drawBadge(QPainter& painter, int side, QIcon::Mode mode) const {
        const int badge = qRound(side * badgeShare);
        const QRectF place(side - badge, side - badge, badge, badge);
        painter.setCompositionMode(QPainter::CompositionMode_Clear); // A gap around it, on any colour.
        const double gap = side / 24.0;
        painter.drawEllipse(place.adjusted(-gap, -gap, gap, gap));
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.drawPixmap(place.topLeft(), icon(m_state).pixmap(QSize(badge, badge), 1, mode));
    }

    static void drawLetter(QPainter& painter, int side) {
        const double square = side * letterShare;
        const QRectF place(0, 0, square, square);
        painter.fillRect(place, Qt::white);
        painter.fillRect(place.adjusted(0, 0, -side / 24.0, -side / 24.0), QColor(0x5b, 0x2c, 0x8f));
        QFont letter;
        letter.setPixelSize(std::max(qRound(square * 0.85), 1));
        letter.setBold(true);
        painter.setFont(letter);
        painter.setPen(Qt::white);
        painter.drawText(place, Qt::AlignCenter, u"S"_s);
    }

    QString m_state; ///< Empty for the mark alone.
    bool m_sample;
};

} // namespace

QIcon trayMark(const QString& state, bool sample) {
    return QIcon(new MarkEngine(state, sample));
}

QIcon programMark(bool sample) {
    return sample ? QIcon(new MarkEngine({}, true)) : icon(u"app"_s);
}

} // namespace vtrack
