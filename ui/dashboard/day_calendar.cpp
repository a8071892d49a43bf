// SPDX-License-Identifier: GPL-3.0-or-later
#include "day_calendar.h"

#include "display_text.h"
#include "footage_reader.h"
#include "footage_style.h"
#include "style.h"
#include "tone.h"

#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int barHeight = 5;
constexpr int foot = barHeight + 1; // Of each day, below its digits.

} // namespace

// --- DayCalendar ---

DayCalendar::DayCalendar(QWidget* parent)
    : QCalendarWidget(parent) {
    setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    setGridVisible(false);
    setFirstDayOfWeek(QLocale().firstDayOfWeek());
    setAccessibleName(tr("Day"));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // Not red: that is for gaps.
        setWeekdayTextFormat(day, {});
}

void DayCalendar::setContents(const QMap<QDate, DayContent>& contents) {
    m_contents = contents;
    m_most = 0;
    setDateTextFormat({}, {});
    for (const auto& [date, content] : m_contents.asKeyValueRange()) {
        m_most = std::max(m_most, content.footage);
        QTextCharFormat format;
        format.setToolTip(toolTipText(dayContentText(content)));
        setDateTextFormat(date, format);
    }
    updateCells();
}

void DayCalendar::paintCell(QPainter* painter, const QRect& rect, QDate date) const {
    const DayContent content = contentOf(date);
    const QRect cell = rect.adjusted(2, 2, -2, -2);
    const bool isOutside = date.month() != monthShown() || date > maximumDate();
    QColor text = isOutside ? palette().color(QPalette::Disabled, QPalette::Text) : palette().color(QPalette::Text);
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    if (content.footage > 0) {
        const int quarters = int(std::clamp<qint64>(4 * content.footage / std::max<qint64>(m_most, 1), 1, 4));
        const QColor shade = footageShade(FootageState::OnDisk, quarters, palette());
        painter->fillRect(cell, shade);
        text = readableOn(shade, palette().color(QPalette::Base));
    }
    paintGaps(*painter, cell, content);
    if (date == selectedDate()) {
        painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell);
    }
    painter->setPen(text);
    painter->drawText(cell.adjusted(0, 0, 0, -foot), Qt::AlignCenter, locale().toString(date.day()));
    painter->restore();
}

QSize DayCalendar::minimumSizeHint() const {
    constexpr int lines = 7; // The names of the days, and six weeks.
    constexpr int margins = 4;
    return QCalendarWidget::minimumSizeHint() + QSize(0, lines * (foot + margins));
}

/// A bar at the foot of the day; both share its width, so that none reaches the digits.
void DayCalendar::paintGaps(QPainter& painter, const QRect& cell, const DayContent& content) const {
    QRect bar(cell.left(), cell.bottom() - barHeight + 1, cell.width(), barHeight);
    if (content.gaps > 0) {
        const bool isShared = content.knownGaps > 0;
        const QRect red = isShared ? bar.adjusted(0, 0, -bar.width() / 2, 0) : bar;
        painter.fillRect(red, footageColour(FootageState::Gap, palette()));
        bar.setLeft(red.right() + 2);
    }
    if (content.knownGaps > 0) {
        painter.setPen(footageColour(FootageState::KnownGap, palette()));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
    }
}

// --- CalendarPopup ---

CalendarPopup::CalendarPopup(FootageReader& reader, const QTimeZone& zone, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_reader(reader)
    , m_zone(zone)
    , m_calendar(new DayCalendar)
    , m_about(style::hintLabel({})) {
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"calendarPopup"_s);
    m_about->setObjectName(u"dayContent"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::gap, style::gap, style::gap, style::gap);
    layout->addWidget(m_calendar);
    layout->addWidget(m_about);
    setFocusProxy(m_calendar);
    const auto choose = [this](const QDate& day) {
        close();
        emit chosen(day);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &CalendarPopup::readMonth);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, &CalendarPopup::describe);
    connect(&reader, &FootageReader::loaded, this, [this](const QList<CameraFootage>& footage) {
        m_calendar->setContents(dayContents(footage, m_zone));
        describe();
    });
}

void CalendarPopup::open(const QWidget& below, const QDate& day, const QDate& today) {
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(std::min(day, today));
    m_calendar->showSelectedDate();
    readMonth();
    describe();
    adjustSize();
    const QRect room = below.screen()->availableGeometry();
    const QPoint corner = below.mapToGlobal(QPoint(isRightToLeft() ? below.width() - width() : 0, below.height()));
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_calendar->setFocus();
}

void CalendarPopup::readMonth() {
    const QDate first(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    m_reader.setSpan(
        {first.startOfDay(m_zone).toSecsSinceEpoch(), first.addMonths(1).startOfDay(m_zone).toSecsSinceEpoch()});
    m_reader.refresh();
}

void CalendarPopup::describe() {
    const QDate day = m_calendar->selectedDate();
    style::setText(*m_about, u"%1: %2"_s.arg(QLocale().toString(day, QLocale::ShortFormat),
                                             dayContentText(m_calendar->contentOf(day))));
    m_calendar->setAccessibleDescription(m_about->text());
}

} // namespace vtrack
