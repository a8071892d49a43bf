// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_status.h"

#include "when_done.h"
#include "wrong_clock.h"

#include <QEvent>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

ClockStatus::ClockStatus(const SignInServices& services, bool onlyTrouble, QWidget* parent)
    : StatusLabel(parent)
    , m_services(services)
    , m_onlyTrouble(onlyTrouble) {
    setObjectName(u"clockStatus"_s);
}

ClockStatus::~ClockStatus() {
    m_stop.request_stop();
}

void ClockStatus::compare() {
    if (!m_onlyTrouble && text().isEmpty())
        setStatus(Tone::Busy, tr("Comparing with Google's clock…"));
    const auto compare = [&http = m_services.http, &endpoints = m_services.endpoints, &clock = m_services.clock,
                          stop = m_stop.get_token()] {
        return clockOffset(http, endpoints, clock, stop);
    };
    whenDone(QtConcurrent::run(&m_services.background, compare), this,
             [this](const Result<std::chrono::seconds>& offset) { show(offset); });
}

void ClockStatus::show(const Result<std::chrono::seconds>& offset) {
    const QString trouble = offset ? clockTrouble(*offset) : QString();
    if (!trouble.isEmpty())
        setStatus(Tone::Warning, trouble + u' ' + clockRemedy());
    else if (m_onlyTrouble)
        clear();
    else if (offset)
        setStatus(Tone::Success, tr("The clock of this computer is right."));
    else
        setStatus(Tone::Info, tr("It could not be compared with Google's."));
}

void ClockStatus::changeEvent(QEvent* event) {
    StatusLabel::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible() && tone() == Tone::Warning)
        compare();
}

} // namespace vtrack
