// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk_question.h"
#include "settings_page.h"

#include <optional>

class QLineEdit;

namespace vtrack {

/// The destination of new sources, the disk's reserve, and clean-up.
class FootagePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit FootagePage(const SettingsServices& services);

signals:
    void cleanUpRequested();

private:
    [[nodiscard]] QWidget* destination();
    void browse();
    void tryDestination();
    void check(const QString& folder);
    void take(const QString& folder, const Result<QString>& destination);
    [[nodiscard]] QString typedDestination() const;
    void checkReserve();
    void tellReserve(const std::optional<qint64>& room);
    void sayOfReserve(const QString& sentence);

    QLineEdit* m_destination;
    QString m_reserveSaid; ///< What the status line says of the reserve; empty for nothing.
    DiskQuestion<std::optional<qint64>> m_reserveCheck;
    DiskQuestion<Result<QString>> m_folderCheck;
};

} // namespace vtrack
