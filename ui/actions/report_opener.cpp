// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_opener.h"

#include "atomic_file.h"
#include "message_box.h"
#include "open_outside.h"
#include "report_pages.h"
#include "when_done.h"

#include <QTimeZone>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Blocks.
Result<void> writeReport(const Database& database, const QString& path, const QDateTime& now) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const QDate yesterday = now.toLocalTime().date().addDays(-1);
    const auto report = readDailyReport(**connection, yesterday, now, QTimeZone::systemTimeZone());
    return report ? writePrivateFile(path, reportHtml(*report).toUtf8())
                  : Result<void>(std::unexpected(report.error()));
}

} // namespace

ReportOpener::ReportOpener(const Database& database, const Clock& clock, QThreadPool& background, QWidget& window)
    : QObject(&window)
    , m_database(database)
    , m_clock(clock)
    , m_background(background)
    , m_window(window) {}

void ReportOpener::open() {
    if (std::exchange(m_isBusy, true))
        return;
    const QString path = m_folder.filePath(u"daily-report.html"_s);
    const auto write = [&database = m_database, path, now = m_clock.now()] {
        return writeReport(database, path, now);
    };
    whenDone(QtConcurrent::run(&m_background, write), this, [this, path](const Result<void>& written) {
        m_isBusy = false;
        if (written)
            openOutside(QUrl::fromLocalFile(path), &m_window);
        else
            messageBox(QMessageBox::Warning, tr("Daily report"), written.error().sentence, {}, QMessageBox::Ok,
                       &m_window)
                ->show();
    });
}

} // namespace vtrack
