// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <QWidget>

namespace vtrack {

/// Makes yesterday's daily report and opens it in the browser, which also prints it. The file lives as long as this
/// object.
class ReportOpener final : public QObject {
    Q_OBJECT

public:
    /// @param window above which an error is shown.
    ReportOpener(const Database& database, const Clock& clock, QThreadPool& background, QWidget& window);

    /// Reads on a worker. While it does, further calls do nothing.
    void open();

private:
    const Database& m_database;
    const Clock& m_clock;
    QThreadPool& m_background;
    QWidget& m_window;
    QTemporaryDir m_folder;
    bool m_isBusy = false;
};

} // namespace vtrack
