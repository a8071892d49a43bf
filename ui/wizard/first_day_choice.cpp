// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_day_choice.h"

#include "style.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int week = 7;

} // namespace

FirstDayChoice::FirstDayChoice(const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_today(today)
    , m_choice(new QComboBox(this))
    , m_day(new QDateEdit(today, this)) {
    m_choice->setObjectName(u"firstDayChoice"_s);
    m_choice->setAccessibleName(tr("Which clips are fetched"));
    m_choice->addItems({tr("All that are in Drive"), tr("Uploaded from today on"),
                        tr("Uploaded in the last 7 days, and later"),
                        tr("Uploaded from this day on:")}); // As in Choice.
    m_choice->setToolTip(tr("Older clips stay in Drive and are counted. You can choose an earlier day later: then they "
                            "are fetched."));
    m_day->setObjectName(u"firstDay"_s);
    m_day->setAccessibleName(tr("First day"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(today);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &FirstDayChoice::follow);
    connect(m_day, &QDateEdit::dateChanged, this, &FirstDayChoice::follow);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_choice);
    layout->addWidget(m_day);
    layout->addStretch(1);
    m_day->hide();
}

void FirstDayChoice::setFirstDay(const QDate& day) {
    if (day.isValid())
        m_day->setDate(day);
    m_choice->setCurrentIndex(day.isValid() ? Day : Everything);
}

QDate FirstDayChoice::firstDay() const {
    switch (m_choice->currentIndex()) {
    case Today:
        return m_today;
    case Week:
        return m_today.addDays(1 - week);
    case Day:
        return m_day->date();
    default:
        return {};
    }
}

void FirstDayChoice::follow() {
    m_day->setVisible(m_choice->currentIndex() == Day);
    emit changed(firstDay());
}

} // namespace vtrack
