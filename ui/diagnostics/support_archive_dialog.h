// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "support_archive.h"

#include <stop_token>

class QPlainTextEdit;
class QPushButton;

namespace vtrack {

class StatusLabel;

/// Shows the whole content of the support archive, and saves it to a file.
class SupportArchiveDialog final : public Dialog {
    Q_OBJECT

public:
    SupportArchiveDialog(const SupportArchive& archive, QThreadPool& background, QWidget* parent = nullptr);
    ~SupportArchiveDialog() override;

private:
    void compose();
    void askWhere();
    void save(const QString& file);

    const SupportArchive& m_archive;
    QThreadPool& m_background;
    QPlainTextEdit* m_text;
    StatusLabel* m_status;
    QPushButton* m_save;
    std::stop_source m_stop;
};

} // namespace vtrack
