// SPDX-License-Identifier: GPL-3.0-or-later
#include "step_list.h"

#include "icon.h"
#include "style.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace vtrack {

StepList::StepList(const QStringList& steps, QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(style::section, style::section, style::section, style::section);
    layout->setHorizontalSpacing(style::gap);
    layout->setVerticalSpacing(style::block);
    for (const QString& step : steps) {
        const Row row{.mark = style::plainLabel({}, this), .text = style::plainLabel(step, this)};
        row.mark->setFixedSize(style::smallIcon, style::smallIcon);
        row.text->setFont(style::scaledFont(1, QFont::DemiBold));
        row.text->setMinimumWidth(row.text->sizeHint().width()); // So that bold and normal take the same room.
        layout->addWidget(row.mark, int(m_rows.size()), 0, Qt::AlignVCenter);
        layout->addWidget(row.text, int(m_rows.size()), 1);
        m_rows += row;
    }
    layout->setRowStretch(int(m_rows.size()), 1);
    layout->setColumnStretch(1, 1);
    setAccessibleName(tr("Steps"));
    render();
}

void StepList::setCurrent(int step) {
    m_current = step;
    render();
}

void StepList::render() {
    const QPalette colours = QApplication::palette(this);
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto& [mark, text] = m_rows[i];
        const bool done = i < m_current;
        const bool current = i == m_current;
        const QSize size(style::smallIcon, style::smallIcon);
        mark->setPixmap(done ? icon(u"check"_s, toneColour(Tone::Success, colours)).pixmap(size, devicePixelRatioF())
                             : QPixmap());
        if (!done)
            style::setText(*mark, QString::number(i + 1));
        mark->setAlignment(Qt::AlignCenter);
        QPalette own; // This one colour only, so that the rest follows the window.
        own.setColor(QPalette::WindowText, current ? colours.color(QPalette::Text) : secondaryColour(colours));
        mark->setPalette(own);
        text->setPalette(own);
        const QFont font = style::scaledFont(1, current ? QFont::DemiBold : QFont::Normal);
        mark->setFont(font);
        text->setFont(font);
        text->setAccessibleDescription(done ? tr("done") : current ? tr("current step") : QString());
    }
}

void StepList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void StepList::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace vtrack
