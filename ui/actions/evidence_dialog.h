// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "evidence_export.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

class QProgressBar;
class QPushButton;

namespace vtrack {

class StatusLabel;

/// Exports a clip as evidence into a folder that a person chooses. Closing it, or the window, cancels the export.
class EvidenceDialog final : public Dialog {
    Q_OBJECT

public:
    /// @param path of the clip.
    EvidenceDialog(const EvidenceExport& evidence, QString path, QThreadPool& background, QWidget* parent = nullptr);
    ~EvidenceDialog() override;

    /// Begins the export into a new folder in this one.
    void exportTo(const QString& folder);

private:
    void askWhere();
    void showProgress();
    void finish(const Result<EvidenceFolder>& made);

    const EvidenceExport& m_evidence;
    QString m_path;
    QThreadPool& m_background;
    QProgressBar* m_bar;
    StatusLabel* m_status;
    QPushButton* m_choose;
    QPushButton* m_show;
    QPushButton* m_close;
    QString m_made; ///< The folder, once it is finished.
    QTimer m_poll;
    std::shared_ptr<EvidenceProgress> m_progress = std::make_shared<EvidenceProgress>();
    std::stop_source m_stop;
};

/// The menu entry that opens it.
[[nodiscard]] QString evidenceText();

} // namespace vtrack
