// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics_window.h"

#include "check_row.h"
#include "icon.h"
#include "style.h"
#include "window_size.h"

#include <QDialogButtonBox>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

DiagnosticsWindow::DiagnosticsWindow(const Diagnosis& diagnosis, const SyncScheduler& scheduler,
                                     QThreadPool& background, QWidget* parent)
    : Dialog(parent)
    , m_diagnosis(diagnosis)
    , m_background(background)
    , m_summary(style::titleLabel({}))
    , m_again(new QPushButton(icon(u"refresh"_s), tr("&Test again"))) {
    setWindowTitle(tr("Diagnostics"));
    m_summary->setObjectName(u"summary"_s);
    m_again->setObjectName(u"testAgain"_s);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    auto* archive = buttons->addButton(tr("&Support archive…"), QDialogButtonBox::ActionRole);
    archive->setObjectName(u"supportArchive"_s);
    archive->setToolTip(tr("Collects information for support, without passwords and keys"));
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Checks"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(rows());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::section, style::section, style::section, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(m_summary);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    setFirstSize(*this, {780, 640});

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &DiagnosticsWindow::test);
    connect(archive, &QPushButton::clicked, this, &DiagnosticsWindow::supportArchiveRequested);
    connect(&scheduler, &SyncScheduler::runFinished, this, &DiagnosticsWindow::test);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { showCheck(m_watcher.resultAt(index)); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DiagnosticsWindow::finish);
    test();
}

DiagnosticsWindow::~DiagnosticsWindow() {
    m_stop.request_stop();
}

QWidget* DiagnosticsWindow::rows() {
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, style::gap, 0);
    layout->setSpacing(0);
    for (const QString& id : Diagnosis::order()) {
        if (!m_rows.isEmpty()) {
            auto* line = new QFrame;
            line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Sunken));
            layout->addWidget(line);
        }
        auto* row = new CheckRow(id);
        connect(row, &CheckRow::remedyRequested, this, [this](const Check& check) {
            if (check.remedy == Remedy::TestAgain)
                test();
            else
                emit remedyRequested(check.remedy, check.sourceId);
        });
        layout->addWidget(row);
        m_rows.insert(id, row);
    }
    layout->addStretch(1);
    return all;
}

void DiagnosticsWindow::test() {
    if (isTesting()) {
        m_onceMore = true;
        return;
    }
    m_testing = true;
    m_troubles = 0;
    m_unknown = 0;
    m_again->setEnabled(false);
    style::setText(*m_summary, tr("Testing…"));
    for (CheckRow* row : m_rows)
        row->showWaiting();
    m_rows[Diagnosis::order().first()]->showRunning();
    m_watcher.setFuture(QtConcurrent::run(
        &m_background, [&diagnosis = m_diagnosis, stop = m_stop.get_token()](QPromise<Check>& promise) {
            diagnosis.run([&promise](const Check& check) { promise.addResult(check); }, stop);
        }));
}

void DiagnosticsWindow::showCheck(const Check& check) {
    m_rows[check.id]->show(check);
    if (check.verdict == Check::Verdict::Trouble)
        ++m_troubles;
    if (check.verdict == Check::Verdict::Skipped)
        ++m_unknown;
    const QString next = Diagnosis::order().value(Diagnosis::order().indexOf(check.id) + 1);
    if (m_rows.contains(next))
        m_rows[next]->showRunning();
}

void DiagnosticsWindow::finish() {
    m_testing = false;
    m_again->setEnabled(true);
    if (m_troubles > 0)
        style::setText(*m_summary, tr("%n problem(s) need your attention.", nullptr, m_troubles));
    else if (m_unknown > 0)
        style::setText(*m_summary, tr("No problem was found; %n test(s) have no result.", nullptr, m_unknown));
    else
        style::setText(*m_summary, tr("Everything works."));
    if (std::exchange(m_onceMore, false))
        test();
}

} // namespace vtrack
