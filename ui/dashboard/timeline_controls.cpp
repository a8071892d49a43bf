// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_controls.h"

#include "day_calendar.h"
#include "display_text.h"
#include "icon.h"
#include "moment_query.h"
#include "search_answer.h"
#include "style.h"
#include "visible_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStyleOptionToolButton>

#include <algorithm>
#include <array>
#include <utility>

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
    connect(m_search, &QLineEdit::textChanged, this, &TimelineControls::untell);
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

void TimelineControls::setSearchText(const QString& text) {
    style::setText(*m_search, text);
}

void TimelineControls::tell(const QString& sentence, const QStringList& names) {
    if (m_told == nullptr) {
        m_told = new SearchAnswer(parentWidget());
        m_told->setFrameShape(QFrame::Box);
        m_told->setAutoFillBackground(true);
        m_told->setBackgroundRole(QPalette::AlternateBase);
        connect(m_told, &SearchAnswer::chosen, this, [this](const QString& name) {
            style::setText(*m_search, correctedText(parseMoment(m_search->text(), m_todaysDate), name));
            emit searched(m_search->text());
        });
    }
    m_told->showAnswer(sentence, names, *m_search);
    const int room = parentWidget()->width();
    m_told->resize(m_told->sizeHint().boundedTo({room, QWIDGETSIZE_MAX}));
    const QPoint below = m_search->mapTo(parentWidget(), m_search->rect().bottomLeft());
    m_told->move(std::clamp(below.x(), 0, room - m_told->width()), below.y() + 1);
    m_told->raise();
    m_search->setAccessibleDescription(visibleText(sentence));
}

void TimelineControls::untell() {
    if (m_told != nullptr && !m_told->isEmpty())
        tell({}, {});
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

/// As wide as the widest title of a year at that scale, so that the arrows beside it stay where they are. A span of any
/// length has titles of few widths: one that was wider than the others is remembered.
void TimelineControls::holdTitleWidth(const TimelineRange& range) {
    constexpr int days = 366;
    const auto widthOf = [this](const TimelineRange& one) {
        return m_title->fontMetrics().size(Qt::TextShowMnemonic, visibleText(one.title())).width(); // As sizeHint().
    };
    m_title->ensurePolished();
    const std::pair measured(range.scale(), m_title->font());
    const bool isOther = std::exchange(m_measured, measured) != measured;
    int widest = std::max(isOther ? 0 : m_widestTitle, widthOf(range));
    for (int day = 0; isOther && range.scale() != TimelineRange::Scale::Free && day < days; ++day)
        widest = std::max(widest, widthOf({range.scale(), range.first().addDays(day), range.zone()}));
    m_widestTitle = widest;
    m_title->setFixedWidth(m_title->sizeHint().width() + widest - widthOf(range));
}

void TimelineControls::setRange(const TimelineRange& range, const QDate& today) {
    m_first = range.first();
    m_todaysDate = today;
    m_title->setText(visibleText(range.title()));
    holdTitleWidth(range);
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
