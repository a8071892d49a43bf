// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_page.h"

#include "icon.h"
#include "path_chooser.h"
#include "size_text.h"
#include "source_store.h"
#include "style.h"
#include "whole_number_box.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The room on the fullest disk of the sources, or on that of new sources while there is none; nothing where that is
/// not known. Blocks.
std::optional<qint64> leastFree(const Database& database, SourceSetup& setup, const QString& newDestination) {
    const auto connection = database.connect();
    if (!connection)
        return {};
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return {};
    if (sources->isEmpty())
        return setup.freeBytes(0, newDestination);
    std::optional<qint64> least;
    for (const Source& source : *sources) {
        const auto room = setup.freeBytes(source.id, source.destination);
        if (room && (!least || *room < *least))
            least = room;
    }
    return least;
}

} // namespace

FootagePage::FootagePage(const SettingsServices& services)
    : SettingsPage(services, tr("Footage"))
    , m_destination(new QLineEdit(QDir::toNativeSeparators(settings().destination()))) {
    addRow(tr("F&older for new sources:"), destination(), u"destinationRow"_s);
    addHint(tr("Existing sources keep their folder; edit a source to change it."));

    auto* reserve = qobject_cast<QSpinBox*>(addNumber(setting::keepFreeGb, tr("Reserve on the &disk:"), tr(" GB")));
    connect(reserve, &QSpinBox::valueChanged, this, &FootagePage::checkReserve);
    checkReserve();
    addHint(tr("Downloads leave this much of each disk free."));

#ifndef Q_OS_WIN // There, the folder decides.
    addChoice(setting::footageAccess, tr("&Who may watch new footage:"),
              {tr("My user and its group"), tr("Only my user"), tr("Everybody on this computer")});
    addHint(tr("Takes effect at the next start. Footage that is here keeps its permissions."));
#endif

    addHeading(tr("Clean-up"));
    auto* days = new WholeNumberBox;
    days->setRange(1, setting::cleanUpDays.most); // 0 is the unchecked box.
    days->setValue(settings().get(setting::cleanUpDays) > 0 ? settings().get(setting::cleanUpDays) : 7);
    days->setEnabled(settings().get(setting::cleanUpDays) > 0);
    auto* cleanUp = new QCheckBox(tr("&Remove processed footage once a day"));
    cleanUp->setChecked(days->isEnabled());
    connect(cleanUp, &QCheckBox::toggled, this, [this, days](bool on) {
        days->setEnabled(on);
        settings().set(setting::cleanUpDays, on ? days->value() : 0);
    });
    connect(days, &QSpinBox::valueChanged, this, [this](int count) { settings().set(setting::cleanUpDays, count); });
    addRow(cleanUp, u"cleanUp"_s);
    addRow(tr("&Keep the last days:"), days, key(setting::cleanUpDays));
    auto* look = new QPushButton(icon(u"disk"_s), tr("Free &space…"));
    connect(look, &QPushButton::clicked, this, &FootagePage::cleanUpRequested);
    addRow(look, u"cleanUpPreview"_s);
}

QWidget* FootagePage::destination() {
    auto* row = new QWidget;
    auto* browseButton = new QPushButton(icon(u"open-folder"_s), tr("&Browse…"));
    browseButton->setObjectName(u"browse"_s);
    browseButton->setAccessibleName(tr("Browse for the folder of new sources"));
    m_destination->setObjectName(key(setting::destination));
    m_destination->setAccessibleName(tr("Folder for new sources"));
    m_destination->setMinimumWidth(260);
    row->setFocusProxy(m_destination);
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_destination, 1);
    layout->addWidget(browseButton);
    keep(*m_destination, [this]() -> Result<void> {
        tryDestination();
        return {};
    });
    connect(browseButton, &QPushButton::clicked, this, &FootagePage::browse);
    return row;
}

void FootagePage::browse() {
    auto* dialog = folderChooser(this, tr("Folder for new sources"), m_destination->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        fill(*m_destination, QDir::toNativeSeparators(folder));
        tryDestination();
    });
    dialog->open();
}

/// A folder that is not writable is not saved. One that is missing is created with the first source in it.
void FootagePage::tryDestination() {
    const QString folder = typedDestination();
    const bool wasChecking = m_folderCheck.isPut();
    m_folderCheck.withdraw();
    withdrawRefusal(*m_destination);
    if (folder != settings().destination()) {
        check(folder);
    } else {
        status()->clear();
        showRefusal();
    }
    if (wasChecking)
        endCheck();
}

void FootagePage::check(const QString& folder) {
    const auto ask = [folder, &services = services()] {
        return QtConcurrent::run(&services.background, [folder, &setup = services.sourceSetup] {
            return setup.checkedDestinationOf(0, folder);
        });
    };
    beginCheck(tr("Checking the folder…"));
    m_folderCheck.put(folder, ask, [this, folder](const std::optional<Result<QString>>& destination) {
        if (destination)
            take(folder, *destination);
        else
            refuse(*m_destination, tr("The disk of this folder does not answer. Nothing has changed."));
        endCheck();
    });
}

void FootagePage::take(const QString& folder, const Result<QString>& destination) {
    if (!destination)
        return refuse(*m_destination, destination.error().sentence);
    settings().set(setting::destination, *destination);
    if (typedDestination() == folder) // Nobody has gone on typing.
        fill(*m_destination, QDir::toNativeSeparators(*destination));
    status()->setStatus(Tone::Success, tr("New sources save their footage there."));
}

void FootagePage::checkReserve() {
    const auto ask = [destination = settings().destination(), &services = services()] {
        // The page, and its services with it, may be gone before the worker begins.
        return QtConcurrent::run(&services.background,
                                 [destination, &database = services.database, &setup = services.sourceSetup] {
                                     return leastFree(database, setup, destination);
                                 });
    };
    m_reserveCheck.put(settings().destination(), ask, [this](const std::optional<std::optional<qint64>>& room) {
        if (room)
            tellReserve(*room);
        else
            sayOfReserve(tr("A disk with footage does not answer, so the free space is not known."));
    });
}

/// It is saved nevertheless: other files may be about to go.
void FootagePage::tellReserve(const std::optional<qint64>& room) {
    constexpr qint64 gigabyte = 1'000'000'000;
    const bool isTooLarge = room && *room <= settings().get(setting::keepFreeGb) * gigabyte;
    const bool isSaid = !m_reserveSaid.isEmpty() && status()->text() == m_reserveSaid;
    m_reserveSaid.clear();
    if (!isTooLarge) {
        if (isSaid)
            status()->clear();
        return;
    }
    sayOfReserve(
        tr("Only %1 are free: with this reserve nothing is downloaded until space is freed.").arg(sizeText(*room)));
}

void FootagePage::sayOfReserve(const QString& sentence) {
    if (status()->tone() == Tone::Error && !status()->text().isEmpty())
        return; // What is refused is said first.
    status()->setStatus(Tone::Warning, sentence);
    m_reserveSaid = status()->text();
}

QString FootagePage::typedDestination() const {
    return QDir::fromNativeSeparators(m_destination->text().trimmed());
}

} // namespace vtrack
