// SPDX-License-Identifier: GPL-3.0-or-later
#include "silence_dialog.h"

#include "known_silence_text.h"
#include "status_label.h"
#include "style.h"
#include "visible_text.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// With it, people mean the end of the day.
QTime lastMinute() {
    return {23, 59};
}

} // namespace

SilenceDialog::SilenceDialog(Kind kind, const QList<SilenceScope>& scopes, const Clock& clock, QWidget* parent)
    : Dialog(parent)
    , m_kind(kind)
    , m_scopes(scopes)
    , m_clock(clock)
    , m_cameras(new QComboBox(this))
    , m_from(new QDateTimeEdit(this))
    , m_until(new QDateTimeEdit(this))
    , m_meaning(new StatusLabel) {
    setObjectName(u"silenceDialog"_s);
    setWindowTitle(kind == Kind::Planned ? tr("Planned silence") : tr("Known silence"));
    auto* buttons = style::buttonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    setAnswer(m_save);
    auto* form = new QFormLayout;
    addFields(*form);
    auto* layout = new QVBoxLayout;
    layout->addLayout(form);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
    lay(layout, buttons, 460);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &SilenceDialog::moveEnd);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &SilenceDialog::keepEnd);
    connect(buttons, &QDialogButtonBox::accepted, this, &SilenceDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
}

void SilenceDialog::addFields(QFormLayout& form) {
    const QDate tomorrow = m_clock.now().toLocalTime().date().addDays(1);
    m_cameras->setObjectName(u"silenceCameras"_s);
    m_from->setObjectName(u"silenceFrom"_s);
    m_until->setObjectName(u"silenceUntil"_s);
    for (const SilenceScope& scope : std::as_const(m_scopes))
        m_cameras->addItem(visibleText(scope.name));
    m_begin = tomorrow.startOfDay();
    m_end = QDateTime(tomorrow, lastMinute());
    m_from->setDateTime(m_begin);
    m_until->setDateTime(m_end);
    form.setHorizontalSpacing(style::block);
    form.setVerticalSpacing(style::block);
    form.addRow(tr("Ca&meras:"), m_cameras);
    form.addRow(tr("&From:"), m_from);
    form.addRow(tr("&Until:"), m_until);
    for (QDateTimeEdit* edit : {m_from, m_until})
        edit->setCalendarPopup(true);
    if (m_kind == Kind::Present)
        form.setRowVisible(m_from, false);
}

/// The last minute of a day is its end.
QDateTime SilenceDialog::until() const {
    const QDateTime shown = m_until->dateTime();
    return shown.time() < lastMinute() ? shown : shown.date().addDays(1).startOfDay();
}

QString SilenceDialog::objection() const {
    if (m_kind == Kind::Planned && until() <= m_from->dateTime())
        return tr("This cannot be saved: “Until” has to be later than “From”.");
    return until() > m_clock.now() ? QString() : tr("This cannot be saved: “Until” has to be later than now.");
}

/// Computed from what was chosen, not from what is shown: while a person types, the beginning is here and there. Days
/// are what people count in, so an end of a day stays one.
void SilenceDialog::moveEnd() {
    const QDateTime begin = m_from->dateTime();
    QDateTime end = m_chosenEnd;
    if (!end.isValid() || end <= begin)
        end = QDateTime(begin.date().addDays(m_begin.date().daysTo(m_end.date())), m_end.time());
    if (end <= begin)
        end = begin.addSecs(m_begin.secsTo(m_end));
    if (m_kind == Kind::Planned) {
        const QSignalBlocker blocker(m_until);
        m_until->setDateTime(end);
    }
    follow();
}

void SilenceDialog::keepEnd() {
    m_chosenEnd = m_until->dateTime();
    if (m_chosenEnd > m_from->dateTime()) {
        m_begin = m_from->dateTime();
        m_end = m_chosenEnd;
    }
    follow();
}

void SilenceDialog::follow() {
    const QString objection = this->objection();
    m_save->setEnabled(objection.isEmpty());
    if (!objection.isEmpty())
        return m_meaning->setStatus(Tone::Warning, objection);
    const QString end = knownUntilText(until().toLocalTime());
    if (m_kind == Kind::Present)
        return m_meaning->setStatus(Tone::Info,
                                    tr("Until %1, this silence is known and no alarm. If the camera records "
                                       "and falls silent again, that is another silence.")
                                        .arg(end));
    m_meaning->setStatus(Tone::Info, tr("From %1 until %2, silence is known and no alarm. Clips that come all the same "
                                        "are fetched as always.")
                                         .arg(knownFromText(m_from->dateTime()), end));
}

/// Time has gone on since the fields were filled in.
void SilenceDialog::choose() {
    if (!objection().isEmpty())
        return follow();
    emit chosen(m_scopes.value(m_cameras->currentIndex()).cameraIds, m_from->dateTime(), until());
    accept();
}

} // namespace vtrack
