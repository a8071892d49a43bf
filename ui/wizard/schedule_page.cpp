// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule_page.h"

#include "destination_folder.h"
#include "folder_text.h"
#include "icon.h"
#include "path_chooser.h"
#include "size_text.h"
#include "style.h"
#include "visible_text.h"
#include "whole_number_box.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 recommendedFreeBytes = 10'000'000'000; // Guide, "Prerequisites": 10 GB.
constexpr int otherInterval = 0;
constexpr int mostTyped = 9999;
constexpr int noMinutes = 0; // Not allowed, so that the page tells the limits.

bool isAllowed(int minutes) {
    return minutes >= SyncInterval::fast && minutes <= SyncInterval::hourly;
}

/// A row whose label leads to the first of its fields.
void addRow(QFormLayout& form, const QString& text, QWidget& field, QLayout* fields) {
    auto* label = style::plainLabel(text);
    label->setBuddy(&field);
    form.addRow(label, fields);
}

QString chosenFolder(const QLineEdit& field) {
    return QDir::fromNativeSeparators(field.text().trimmed());
}

} // namespace

SchedulePage::SchedulePage(const SetupServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Schedule and destination"), tr("Next: review your choices."))
    , m_name(new QLineEdit(this))
    , m_nameHint(style::hintLabel({}, this))
    , m_interval(new QComboBox(this))
    , m_minutes(new WholeNumberBox(this))
    , m_parallel(new WholeNumberBox(this))
    , m_destination(new QLineEdit(this))
    , m_space(new StatusLabel(this))
    , m_limits(new StatusLabel(this)) {
    build();
    m_typed.setSingleShot(true);
    m_typed.setInterval(std::chrono::milliseconds(250));
    connect(&m_typed, &QTimer::timeout, this, &SchedulePage::showSpace);
    connect(m_name, &QLineEdit::textChanged, this, &SchedulePage::followDestination); // They share the status line.
    connect(m_name, &QLineEdit::textChanged, this, &SchedulePage::explainName);
    connect(m_interval, &QComboBox::currentIndexChanged, this, &SchedulePage::followInterval);
    connect(m_minutes, &QSpinBox::valueChanged, this, &SchedulePage::followInterval);
    connect(m_destination, &QLineEdit::textChanged, this, &SchedulePage::followDestination);
    m_parallel->setValue(state->parallelDownloads);
    if (state->edited) {
        style::setText(*m_name, state->name);
        setInterval(state->intervalMinutes);
        style::setText(*m_destination, QDir::toNativeSeparators(state->destination));
        m_firstDay->setFirstDay(state->firstDay);
        return;
    }
    style::setText(*m_destination, QDir::toNativeSeparators(services.signIn.settings.destination()));
}

void SchedulePage::build() {
    content()->addWidget(
        style::textLabel(tr("Choose how often V_Track checks for new footage, and where it saves it.")));
    m_parallel->setObjectName(u"parallelBox"_s);
    m_parallel->setRange(setting::parallelDownloads.least, setting::parallelDownloads.most);
    m_parallel->setToolTip(tr("Three suit most connections."));
    auto* parallel = new QHBoxLayout;
    parallel->addWidget(m_parallel);
    parallel->addStretch(1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(style::block);
    form->setVerticalSpacing(style::block);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("Na&me of this source:"), *m_name, nameFields());
    addRow(*form, tr("Chec&k for new footage:"), *m_interval, intervalFields());
    addRow(*form, tr("&Downloads at a time:"), *m_parallel, parallel);
    addRow(*form, tr("Save footage &in:"), *m_destination, destinationFields());
    if (state().edited) {
        m_firstDay = new FirstDayChoice(services().signIn.clock.now().toLocalTime().date(), this);
        auto* clips = style::plainLabel(tr("&Clips to fetch:"), this);
        clips->setBuddy(m_firstDay);
        form->addRow(clips, m_firstDay);
    }
    content()->addLayout(form);
    content()->addStretch(1);
}

QLayout* SchedulePage::nameFields() {
    m_name->setObjectName(u"sourceNameEdit"_s);
    m_name->installEventFilter(this);
    m_nameHint->setObjectName(u"sourceNameHint"_s);
    explainName();
    auto* fields = new QVBoxLayout;
    fields->setSpacing(style::tight);
    fields->addWidget(m_name);
    fields->addWidget(m_nameHint);
    return fields;
}

QLayout* SchedulePage::intervalFields() {
    m_interval->setObjectName(u"intervalBox"_s);
    m_minutes->setObjectName(u"minutesBox"_s);
    m_minutes->setAccessibleName(tr("Minutes between two checks"));
    m_minutes->setRange(noMinutes, mostTyped); // Else the box drops digits, and 90 becomes 9.
    m_minutes->keepFractions(noMinutes);
    m_minutes->setValue(SyncInterval::normal);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->hide();
    m_limits->setObjectName(u"intervalLimits"_s);
    addIntervals();
    auto* fields = new QHBoxLayout;
    fields->setSpacing(style::gap);
    fields->addWidget(m_interval);
    fields->addWidget(m_minutes);
    fields->addWidget(m_limits);
    fields->addStretch(1);
    return fields;
}

QLayout* SchedulePage::destinationFields() {
    m_destination->setObjectName(u"destinationEdit"_s);
    m_space->setObjectName(u"freeSpace"_s);
    auto* browseButton = new QPushButton(icon(u"open-folder"_s), tr("B&rowse…"), this);
    browseButton->setObjectName(u"destinationBrowse"_s);
    browseButton->setAccessibleName(tr("Browse for the destination folder"));
    connect(browseButton, &QPushButton::clicked, this, &SchedulePage::browse);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(style::gap);
    folder->addWidget(m_destination, 1);
    folder->addWidget(browseButton);
    auto* destination = new QVBoxLayout;
    destination->setSpacing(style::gap);
    destination->addLayout(folder);
    destination->addWidget(m_space);
    destination->addWidget(status());
    return destination;
}

void SchedulePage::addIntervals() {
    m_interval->addItem(visibleText(tr("Fast: every %1 minutes").arg(SyncInterval::fast)), SyncInterval::fast);
    m_interval->addItem(visibleText(tr("Normal: every %1 minutes").arg(SyncInterval::normal)), SyncInterval::normal);
    m_interval->addItem(visibleText(tr("Slow: every %1 minutes").arg(SyncInterval::slow)), SyncInterval::slow);
    m_interval->addItem(tr("Hourly"), SyncInterval::hourly);
    m_interval->addItem(tr("Other…"), otherInterval);
    m_interval->setCurrentIndex(m_interval->findData(SyncInterval::normal));
}

void SchedulePage::initializePage() {
    showSpace();
    if (state().edited)
        return;
    proposeName();
    beginAt(*m_name);
    m_name->selectAll();
}

/// The project's name, unless the person gave another one.
void SchedulePage::proposeName() {
    const bool isFree = m_name->text().isEmpty() || m_name->text() == m_proposedName;
    m_proposedName = visibleText(projectIn(state().cameras.index(0, 0).data().toString()));
    if (isFree)
        style::setText(*m_name, m_proposedName);
    explainName();
}

bool SchedulePage::isNameProposed() const {
    return !m_proposedName.isEmpty() && m_name->text() == m_proposedName;
}

void SchedulePage::explainName() {
    const QString use = tr("It is shown in the list of sources, in alarms and in the daily report.");
    style::setText(*m_nameHint,
                   isNameProposed()
                       ? tr("Taken from the project folder in Google Drive; type another name if you like.") + u' ' +
                             use
                       : use);
}

bool SchedulePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::FocusIn && isNameProposed())
        QTimer::singleShot(0, m_name, &QLineEdit::selectAll); // The click itself places the cursor.
    return SetupPage::eventFilter(watched, event);
}

void SchedulePage::save(SetupDraft& draft) const {
    draft.name = m_name->text() == m_proposedName ? QString() : m_name->text();
    draft.destination = m_destination->text();
    draft.intervalMinutes = interval();
    if (m_parallel->value() != state().seenParallelDownloads)
        draft.parallelDownloads = m_parallel->value();
    if (m_firstDay)
        draft.firstDay = m_firstDay->firstDay();
}

void SchedulePage::restore(const SetupDraft& draft) {
    if (!draft.name.isEmpty())
        style::setText(*m_name, draft.name);
    if (!draft.destination.isEmpty())
        style::setText(*m_destination, draft.destination);
    setInterval(draft.intervalMinutes.value_or(interval()));
    m_parallel->setValue(draft.parallelDownloads.value_or(m_parallel->value()));
    if (m_firstDay)
        m_firstDay->setFirstDay(draft.firstDay);
}

/// Anything else than a whole path would end up in a folder that nobody meant: `~` and `C:` are names elsewhere.
bool SchedulePage::isFilledIn() const {
    return !m_name->text().trimmed().isEmpty() && QDir::isAbsolutePath(chosenFolder(*m_destination)) &&
           isAllowed(interval());
}

void SchedulePage::showMissing() {
    if (m_name->text().trimmed().isEmpty()) {
        status()->setStatus(Tone::Error, tr("The source needs a name."));
        m_name->setFocus();
    } else if (!isAllowed(interval())) {
        m_minutes->setFocus(); // Its limits are beside it.
    } else {
        followDestination();
        if (m_destination->text().trimmed().isEmpty())
            status()->setStatus(Tone::Error, tr("Choose the folder in which footage is saved."));
        m_destination->setFocus();
    }
}

void SchedulePage::followInterval() {
    const bool isOther = m_interval->currentData().toInt() == otherInterval;
    m_minutes->setVisible(isOther);
    if (isOther)
        m_limits->setStatus(isAllowed(m_minutes->value()) ? Tone::Info : Tone::Error,
                            tr("%1 to %2").arg(SyncInterval::fast).arg(SyncInterval::hourly));
    else
        m_limits->clear();
    emit completeChanged();
}

void SchedulePage::followDestination() {
    status()->clear();
    const QString folder = chosenFolder(*m_destination);
    if (!folder.isEmpty() && !QDir::isAbsolutePath(folder))
        status()->setStatus(Tone::Error, tr("This is not a whole path. Type one such as %1, or browse for the folder.")
                                             .arg(QDir::toNativeSeparators(QDir::homePath())));
    m_typed.start();
    emit completeChanged();
}

void SchedulePage::setInterval(int minutes) {
    const int known = m_interval->findData(minutes);
    m_interval->setCurrentIndex(known >= 0 ? known : m_interval->findData(otherInterval));
    m_minutes->setValue(minutes);
}

int SchedulePage::interval() const {
    const int chosen = m_interval->currentData().toInt();
    return chosen == otherInterval ? m_minutes->value() : chosen;
}

void SchedulePage::browse() {
    auto* dialog = folderChooser(this, tr("Save footage in"), m_destination->text());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { style::setText(*m_destination, QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SchedulePage::showSpace() {
    const QString folder = chosenFolder(*m_destination);
    if (!QDir::isAbsolutePath(folder)) {
        m_spaceQuestion.withdraw();
        return m_space->clear();
    }
    const auto ask = [folder, &services = services(), edited = state().edited ? state().edited->source.id : 0] {
        return QtConcurrent::run(&services.signIn.background, [folder, edited, &setup = services.sourceSetup] {
            return setup.freeBytes(edited, folder);
        });
    };
    m_spaceQuestion.put(folder, ask, [this](const std::optional<std::optional<qint64>>& bytes) {
        if (bytes)
            tellSpace(*bytes);
        else
            m_space->setStatus(Tone::Warning, tr("The disk of this folder does not answer."));
    });
}

void SchedulePage::tellSpace(const std::optional<qint64>& bytes) {
    const QString size = sizeText(bytes.value_or(0));
    if (!bytes)
        m_space->clear();
    else if (*bytes < recommendedFreeBytes)
        m_space->setStatus(
            Tone::Warning,
            tr("Only %1 free here. At least 10 GB are recommended, or footage may soon have no room.").arg(size));
    else
        m_space->setStatus(Tone::Info, tr("%1 free here.").arg(size));
}

std::optional<SetupPage::Trial> SchedulePage::leave() {
    const QString folder = chosenFolder(*m_destination);
    // The source's current folder is not a new choice, and its disk may be disconnected: nothing is created there.
    const bool isItsOwn = state().edited && folder == state().edited->source.destination;
    const qint64 edited = state().edited ? state().edited->source.id : 0;
    const auto tried = [this, folder, isItsOwn, edited,
                        &setup = services().sourceSetup]() -> Result<std::function<void()>> {
        Result<QString> destination = folder;
        if (!isItsOwn)
            destination = setup.checkedDestinationOf(edited, folder);
        if (!destination)
            return std::unexpected(destination.error());
        return [this, path = *destination] {
            take(path);
        };
    };
    return Trial{.sentence = tr("Testing whether files can be saved there…"),
                 .outcome = QtConcurrent::run(&services().signIn.background, tried),
                 .field = m_destination};
}

void SchedulePage::take(const QString& destination) {
    state().name = m_name->text().trimmed();
    state().intervalMinutes = interval();
    state().parallelDownloads = m_parallel->value();
    if (m_firstDay)
        state().firstDay = m_firstDay->firstDay();
    state().destination = destination;
}

} // namespace vtrack
