// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis.h"
#include "dialog.h"
#include "sync_scheduler.h"

#include <QFutureWatcher>
#include <QHash>
#include <QLabel>

#include <stop_token>

namespace vtrack {

class CheckRow;

/// Tests for the cause of problems, shows each result as it arrives, and offers each remedy as a button. Tests again
/// after a remedy and after each run.
class DiagnosticsWindow final : public Dialog {
    Q_OBJECT

public:
    DiagnosticsWindow(const Diagnosis& diagnosis, const SyncScheduler& scheduler, QThreadPool& background,
                      QWidget* parent = nullptr);
    ~DiagnosticsWindow() override;

    /// Runs all tests again, after a test run in progress has ended.
    void test();

    [[nodiscard]] bool isTesting() const { return m_testing; }

signals:
    /// Everything but "test again", which the window does itself. test() is to follow the remedy.
    void remedyRequested(vtrack::Remedy remedy, qint64 sourceId);
    void supportArchiveRequested();

private:
    [[nodiscard]] QWidget* rows();
    void showCheck(const Check& check);
    void finish();

    const Diagnosis& m_diagnosis;
    QThreadPool& m_background;
    QLabel* m_summary;
    QPushButton* m_again;
    QHash<QString, CheckRow*> m_rows;
    QFutureWatcher<Check> m_watcher;
    std::stop_source m_stop;
    int m_troubles = 0;
    int m_unknown = 0; ///< Tests without a result.
    bool m_testing = false;
    bool m_onceMore = false;
};

} // namespace vtrack
