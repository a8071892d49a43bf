// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_page.h"

#include "icon.h"

#include <QDir>
#include <QGridLayout>
#include <QScrollArea>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SummaryPage::SummaryPage(const UiServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Ready to start"))
    , m_area(new QWidget(this)) {
    content()->addWidget(style::textLabel(tr("V_Track will now do the following. You can change all of it later.")));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"summary"_s);
    scroll->setAccessibleName(tr("Summary"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_area);
    auto* layout = new QVBoxLayout(m_area);
    layout->setContentsMargins({});
    content()->addWidget(scroll, 1);
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
    addRow(u"project"_s, tr("Source"), chosen.name, u"summaryName"_s);
    addRow(u"person"_s, tr("Account"), chosen.person, u"summaryAccount"_s);
    addRow(u"camera"_s, tr("Cameras"), cameraText(), u"summaryCameras"_s);
    addRow(u"clock"_s, tr("Schedule"),
           tr("Look for new videos %1, and download up to %n at a time.", nullptr, chosen.parallelDownloads)
               .arg(intervalText(chosen.intervalMinutes)),
           u"summarySchedule"_s);
    addRow(u"disk"_s, tr("Destination"), QDir::toNativeSeparators(chosen.destination), u"summaryDestination"_s);
    grid->setRowStretch(grid->rowCount(), 1);
    status()->clear();
    QMetaObject::invokeMethod(this, [this] { focusNext(); }, Qt::QueuedConnection);
}

void SummaryPage::addRow(const QString& iconName, const QString& heading, const QString& text, const QString& name) {
    auto* grid = qobject_cast<QGridLayout*>(m_rows->layout());
    const int row = grid->rowCount();
    auto* picture = new QLabel(m_rows);
    picture->setPixmap(icon(iconName).pixmap(QSize(style::buttonIcon, style::buttonIcon), devicePixelRatioF()));
    auto* label = new QLabel(heading, m_rows);
    label->setFont(style::scaledFont(1, QFont::DemiBold));
    auto* value = style::textLabel(text, m_rows);
    value->setTextFormat(Qt::PlainText);
    value->setObjectName(name);
    value->setAccessibleDescription(heading);
    grid->addWidget(picture, row, 0, Qt::AlignTop);
    grid->addWidget(label, row, 1, Qt::AlignTop);
    grid->addWidget(value, row, 2, Qt::AlignTop);
}

QString SummaryPage::cameraText() const {
    QStringList lines;
    for (int row = 0; row < state().cameras.rowCount(); ++row) {
        const auto at = [&](int column) {
            return state().cameras.index(row, column).data().toString();
        };
        lines += tr("%1, from %2").arg(at(CameraChoiceModel::NameColumn), at(CameraChoiceModel::FolderColumn));
    }
    return lines.join(u'\n');
}

void SummaryPage::check() {
    const SetupState& chosen = state();
    const SourceChoice choice{.name = chosen.name,
                              .cameras = chosen.cameras.cameras(),
                              .intervalMinutes = chosen.intervalMinutes,
                              .destination = chosen.destination};
    setBusy(tr("Looking at every folder once more, then saving…"));
    QtConcurrent::run(&services().background, [&setup = services().sourceSetup, choice] {
        return setup.add(choice);
    }).then(this, [this](const Result<Source>& source) {
        if (!source)
            return failCheck(source.error().sentence);
        emit saved(source->id);
        finishCheck();
    });
}

} // namespace vtrack
