// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_controls.h"

#include "day_calendar.h"
#include "display_text.h"
#include "icon.h"
#include "style.h"
#include "visible_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStyleOptionToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr double buttonZoom = 2;

/// In the colour of a selection while it is the chosen one: a style's own sign is hard to see in a dark theme.
class ChoiceButton final : public QToolButton {
protected:
    void initStyleOption(QStyleOptionToolButton* option) const override {
        QToolButton::initStyleOption(option);
        if (!isChecked())
            return;
        option->palette.setBrush(QPalette::Button, option->palette.highlight());
        option->palette.setBrush(QPalette::ButtonText, option->palette.highlightedText());
    }
};

} // namespace

TimelineControls::TimelineControls(FootageReader& calendar, const QTimeZone& zone)
    : m_calendar(new CalendarPopup(calendar, zone, this))
    , m_line(new QHBoxLayout)
    , m_search(new QLineEdit) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    layout->addLayout(m_line);
    m_line->setSpacing(style::tight);
    addArrow(Qt::LeftArrow, Qt::RightArrow, tr("Earlier"), -1);
    m_title = add({}, tr("Choose a day"), [this] { m_calendar->open(*m_title, m_first, m_todaysDate); });
    m_title->setObjectName(u"timelineTitle"_s);
    m_title->setIcon(icon(u"calendar"_s));
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addArrow(Qt::RightArrow, Qt::LeftArrow, tr("Later"), 1);
    m_today = add(tr("&Today"), tr("Today"), [this] { emit todayChosen(); });
    connect(m_calendar, &CalendarPopup::chosen, this, &TimelineControls::dayChosen);

    m_search->setObjectName(u"findMoment"_s);
    m_search->setPlaceholderText(tr("Camera and time: table 3 10:42"));
    m_search->setAccessibleName(tr("Find a camera and a time"));
    m_search->setToolTip(toolTipText(tr("Go to a camera, a day and a time, for example “table 3 yesterday 10:42”. "
                                        "Keys: Ctrl+F, then Return.")));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(12 * fontMetrics().averageCharWidth());
    m_line->addSpacing(style::tight);
    m_searchPlace = m_line->count();
    m_line->addWidget(m_search, 1);
    m_line->addSpacing(style::tight);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { emit searched(m_search->text()); });
    connect(m_search, &QLineEdit::textEdited, this, [this] { tell({}); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addScales();
    addZoom();
}

void TimelineControls::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeSearch();
}

/// What the box needs for its placeholder, between its icons.
int TimelineControls::searchWidth() const {
    return m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + 2 * style::buttonIcon +
           style::block;
}

void TimelineControls::placeSearch() {
    m_line->invalidate(); // The day has another length.
    const bool isInLine = m_line->indexOf(m_search) >= 0;
    const int taken = m_line->sizeHint().width() - (isInLine ? m_search->sizeHint().width() : 0);
    const bool hasRoom = width() >= taken + searchWidth();
    if (hasRoom == isInLine)
        return;
    if (hasRoom) {
        layout()->removeWidget(m_search);
        delete m_line->takeAt(m_searchPlace); // The stretch.
        m_line->insertWidget(m_searchPlace, m_search, 1);
    } else {
        m_line->removeWidget(m_search);
        m_line->insertStretch(m_searchPlace, 1);
        layout()->addWidget(m_search);
    }
}

void TimelineControls::tell(const QString& text) {
    if (m_told == nullptr) {
        m_told = style::plainLabel();
        m_told->setObjectName(u"notFound"_s);
        m_told->setParent(parentWidget());
        m_told->setMargin(style::tight);
        m_told->setFrameShape(QFrame::Box);
        m_told->setAutoFillBackground(true);
        m_told->setBackgroundRole(QPalette::ToolTipBase);
        m_told->setForegroundRole(QPalette::ToolTipText);
    }
    style::setText(*m_told, text);
    m_told->adjustSize();
    const QPoint below = m_search->mapTo(parentWidget(), m_search->rect().bottomLeft());
    m_told->move(std::clamp(below.x(), 0, std::max(parentWidget()->width() - m_told->width(), 0)), below.y() + 1);
    m_told->raise();
    m_told->setVisible(!text.isEmpty());
    m_search->setAccessibleDescription(visibleText(text));
}

template <typename Act> QToolButton* TimelineControls::add(const QString& text, const QString& hint, Act act) {
    auto* made = new ChoiceButton;
    made->setText(visibleText(text));
    made->setAccessibleName(visibleText(hint));
    made->setToolTip(toolTipText(hint));
    made->setFocusPolicy(Qt::StrongFocus);
    connect(made, &QToolButton::clicked, this, act);
    m_line->addWidget(made);
    return made;
}

void TimelineControls::addArrow(Qt::ArrowType left, Qt::ArrowType right, const QString& hint, int steps) {
    QToolButton* made = add({}, hint, [this, steps] { emit moved(steps); });
    const Qt::ArrowType side = isRightToLeft() ? right : left;
    made->setArrowType(side);
    made->setShortcut(Qt::ALT | (side == Qt::LeftArrow ? Qt::Key_Left : Qt::Key_Right));
}

void TimelineControls::addScales() {
    const std::array<std::pair<QString, QString>, 3> scales{
        std::pair(tr("&Day"), tr("Show a day")), {tr("&Week"), tr("Show a week")}, {tr("&Month"), tr("Show a month")}};
    auto* group = new QButtonGroup(this);
    for (int scale = 0; scale < 3; ++scale) {
        const auto& [text, hint] = scales[size_t(scale)];
        QToolButton* made = add(text, hint, [this, scale] { emit scaleChosen(TimelineRange::Scale(scale)); });
        made->setCheckable(true);
        group->addButton(made);
        m_scales += made;
    }
}

void TimelineControls::addZoom() {
    m_out = add(u"−"_s, tr("Show more time"), [this] { emit zoomed(buttonZoom); });
    m_in = add(u"+"_s, tr("Show less time"), [this] { emit zoomed(1 / buttonZoom); });
    m_out->setShortcut(QKeySequence::ZoomOut);
    m_in->setShortcut(QKeySequence::ZoomIn);
    for (QToolButton* made : {m_out, m_in})
        made->setToolTip(toolTipText(tr("%1 (Ctrl and the mouse wheel do the same)").arg(made->accessibleName())));
}

void TimelineControls::setRange(const TimelineRange& range, const QDate& today) {
    m_first = range.first();
    m_todaysDate = today;
    m_title->setText(visibleText(range.title()));
    m_title->setAccessibleName(visibleText(tr("Choose a day. Shown: %1").arg(range.title())));
    m_today->setEnabled(!range.contains(today));
    m_out->setEnabled(range.length() < TimelineRange::longest);
    m_in->setEnabled(range.length() > TimelineRange::shortest);
    // None of them while another span is shown: a group keeps one checked otherwise.
    QButtonGroup* group = m_scales.first()->group();
    group->setExclusive(false);
    for (int scale = 0; scale < int(m_scales.size()); ++scale)
        m_scales[scale]->setChecked(int(range.scale()) == scale);
    group->setExclusive(true);
    placeSearch();
}

} // namespace vtrack
