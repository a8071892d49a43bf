// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_page.h"

#include "clock_status.h"
#include "display_text.h"
#include "icon_label.h"
#include "summary_clip_count.h"
#include "summary_speed.h"
#include "visible_text.h"
#include "when_done.h"

#include <QDir>
#include <QGridLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SummaryPage::SummaryPage(const SetupServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Ready to start"),
                tr("Next: the first clips are downloaded, and you can watch them arrive."))
    , m_autostart(new QCheckBox(tr("Start when I &log in, in the background"), this))
    , m_area(new QWidget(this)) {
    m_autostart->setObjectName(u"autostart"_s);
    m_autostart->setToolTip(tr("Footage is downloaded only while the program is running."));
    content()->addWidget(style::textLabel(tr("V_Track will now do the following. You can change all of it later.")));
    m_area->setObjectName(u"summary"_s); // The page scrolls: a scroll bar of its own would be the second one.
    m_area->setAccessibleName(tr("Summary"));
    auto* layout = new QVBoxLayout(m_area);
    layout->setContentsMargins({});
    content()->addWidget(m_area, 1);
    content()->addWidget(m_autostart);
    content()->addWidget(status());
    setFinalPage(true);
    setButtonText(QWizard::FinishButton, tr("&Start syncing"));
}

void SummaryPage::initializePage() {
    delete m_rows;
    m_rows = new QWidget(m_area);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(style::block);
    grid->setVerticalSpacing(style::block);
    grid->setColumnStretch(2, 1);
    m_area->layout()->addWidget(m_rows);
    const SetupState& chosen = state();
    const auto row = [this](const QString& iconName, const QString& heading, const QString& text, const QString& name) {
        addRow(iconName, heading, sentence(text, heading, name));
    };
    row(u"project"_s, tr("Source"), chosen.name, u"summaryName"_s);
    if (!chosen.person.isEmpty())
        row(u"person"_s, tr("Account"), chosen.person, u"summaryAccount"_s);
    addRow(u"key"_s, tr("Google access"), access());
    const QString downloads = chosen.parallelDownloads == 1
                                  ? tr("download one at a time")
                                  : tr("download up to %1 at the same time").arg(chosen.parallelDownloads);
    row(u"clock"_s, tr("Schedule"),
        tr("Check for new footage %1, and %2.").arg(intervalText(chosen.intervalMinutes), downloads),
        u"summarySchedule"_s);
    row(u"disk"_s, tr("Destination"), QDir::toNativeSeparators(chosen.destination), u"summaryDestination"_s);
    // Offered once more with later sources, but chosen only for the first.
    m_autostart->setHidden(services().sample || services().autostart.isOn());
    m_autostart->setChecked(services().signIn.settings.get(setting::destination).isEmpty());
    addChecks();
    row(u"add"_s, tr("New cameras"),
        chosen.addsNewCameras ? tr("Cameras that appear next to these later are fetched, too, and you are told.")
                              : tr("You are asked about each camera that appears next to these later."),
        u"summaryNewCameras"_s);
    addRow(u"camera"_s, tr("Cameras"), cameraList()); // Last, because there may be many.
    grid->setRowStretch(grid->rowCount(), 1);
    status()->clear();
    QMetaObject::invokeMethod(this, [this] { focusNext(); }, Qt::QueuedConnection);
}

/// As it is stored: whoever was signed in before may have been asked nothing here.
QWidget* SummaryPage::access() {
    auto* label = qobject_cast<QLabel*>(sentence({}, tr("Google access"), u"summaryAccess"_s));
    if (services().sample) {
        style::setText(*label, tr("None: this is the sample Drive on this computer."));
        return label;
    }
    const auto look = [&account = services().signIn.account] {
        return account.credentials();
    };
    whenDone(QtConcurrent::run(&services().signIn.background, look), label,
             [label](const Result<DriveCredentials>& found) {
                 if (!found)
                     return style::setText(*label, found.error().sentence);
                 style::setText(*label,
                                found->serviceAccount
                                    ? tr("With the key of a service account.")
                                    : tr("With the client file of your administrator, and a sign-in in the browser."));
             });
    return label;
}

/// Their results are shown and prevent nothing.
void SummaryPage::addChecks() {
    constexpr qint64 gigabyte = 1'000'000'000;
    QStringList folders;
    for (const CameraChoice& camera : state().cameras.cameras())
        folders += camera.folderId;
    auto* firstDay = new FirstDayChoice(services().signIn.clock.now().toLocalTime().date(), m_rows);
    firstDay->setFirstDay(state().firstDay);
    connect(firstDay, &FirstDayChoice::changed, this, [this](const QDate& day) { state().firstDay = day; });
    addRow(u"video"_s, tr("Clips to fetch"), clips(firstDay));
    auto* speed = new SummarySpeed(services().drive, services().signIn.clock, services().signIn.background, m_rows);
    auto* first = new SummaryClipCount(services().drive, services().sourceSetup, services().signIn.background, m_rows);
    addRow(u"cloud"_s, tr("First sync"), first);
    first->setFirstDay(state().firstDay);
    connect(firstDay, &FirstDayChoice::changed, first, &SummaryClipCount::setFirstDay);
    connect(speed, &SummarySpeed::measured, first, &SummaryClipCount::setSpeed);
    first->count(folders, state().destination, services().signIn.settings.get(setting::keepFreeGb) * gigabyte);
    addRow(u"download"_s, tr("Speed"), speed);
    speed->measure(folders);
    auto* clock = new ClockStatus(services().signIn, false, m_rows);
    addRow(u"calendar"_s, tr("Clock"), clock);
    clock->compare();
}

/// A first sync can take days, and footage of today may be wanted before that of last month.
QWidget* SummaryPage::clips(FirstDayChoice* firstDay) {
    auto* all = new QWidget(m_rows);
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins({});
    layout->addWidget(firstDay);
    auto* newestFirst = new QCheckBox(tr("Download the &newest first"), all);
    newestFirst->setObjectName(u"newestFirst"_s);
    newestFirst->setToolTip(toolTipText(
        tr("Otherwise the oldest come first. It counts for all sources, and you can change it in the settings.")));
    newestFirst->setChecked(state().newestFirst);
    connect(newestFirst, &QCheckBox::toggled, this, [this](bool on) { state().newestFirst = on; });
    layout->addWidget(newestFirst);
    return all;
}

void SummaryPage::addRow(const QString& iconName, const QString& heading, QWidget* value) {
    auto* grid = qobject_cast<QGridLayout*>(m_rows->layout());
    const int row = grid->rowCount();
    auto* label = style::plainLabel(heading, m_rows);
    label->setFont(style::scaledFont(1, QFont::DemiBold));
    grid->addWidget(new IconLabel(iconName, style::iconBeside(*label), m_rows), row, 0, Qt::AlignTop);
    grid->addWidget(label, row, 1, Qt::AlignTop);
    grid->addWidget(value, row, 2, Qt::AlignTop);
}

QWidget* SummaryPage::sentence(const QString& text, const QString& heading, const QString& name) {
    auto* label = style::textLabel(text, m_rows);
    label->setObjectName(name);
    label->setAccessibleDescription(visibleText(heading));
    return label;
}

QWidget* SummaryPage::cameraList() {
    auto* list = new QWidget(m_rows);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    const CameraNamesModel& cameras = state().cameras;
    for (int row = 0; row < cameras.rowCount(); ++row) {
        if (row > 0)
            layout->addSpacing(style::gap);
        layout->addWidget(sentence(cameras.index(row, CameraNamesModel::NameColumn).data().toString(), tr("Camera"),
                                   u"summaryCamera"_s));
        QString place = cameras.index(row, CameraNamesModel::FolderColumn).data().toString();
        for (int column = CameraNamesModel::NameColumn + 1; column < cameras.columnCount(); ++column) {
            const QModelIndex detail = cameras.index(row, column);
            if (!detail.data(Qt::EditRole).toString().isEmpty())
                place += u" · "_s + detail.data().toString();
        }
        layout->addWidget(style::hintLabel(place, list));
    }
    return list;
}

std::optional<SetupPage::Trial> SummaryPage::leave() {
    const bool startsAtLogIn = !m_autostart->isHidden() && m_autostart->isChecked();
    const auto save = [this, startsAtLogIn, &autostart = services().autostart, &setup = services().sourceSetup,
                       choice = state().choice()]() -> Result<std::function<void()>> {
        if (const auto entered = startsAtLogIn ? autostart.set(true) : Result<void>(); !entered)
            return std::unexpected(entered.error());
        const auto source = setup.add(choice);
        if (!source)
            return std::unexpected(source.error());
        return [this, id = source->id] {
            emit saved(id);
        };
    };
    return Trial{.sentence = tr("Checking every folder once more, then saving…"),
                 .outcome = QtConcurrent::run(&services().signIn.background, save)};
}

} // namespace vtrack
