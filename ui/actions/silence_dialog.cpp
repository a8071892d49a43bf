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
    for (const QDateTimeEdit* edit : {m_from, m_until})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &SilenceDialog::follow);
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
    m_from->setDateTime(tomorrow.startOfDay());
    m_until->setDateTime(QDateTime(tomorrow, lastMinute()));
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

bool SilenceDialog::isPossible() const {
    return until() > m_clock.now() && (m_kind == Kind::Present || until() > m_from->dateTime());
}

void SilenceDialog::follow() {
    m_save->setEnabled(isPossible());
    if (!isPossible())
        return m_meaning->setStatus(
            Tone::Warning, m_kind == Kind::Present ? tr("The end has to be later than now.")
                                                   : tr("The end has to be later than the beginning, and than now."));
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
    if (!isPossible())
        return follow();
    emit chosen(m_scopes.value(m_cameras->currentIndex()).cameraIds, m_from->dateTime(), until());
    accept();
}

} // namespace vtrack
