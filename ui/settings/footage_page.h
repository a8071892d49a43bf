// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    void take(const QString& folder, const Result<QString>& destination);
    [[nodiscard]] QString typedDestination() const;
    void checkReserve();
    void tellReserve(const std::optional<qint64>& room);

    QLineEdit* m_destination;
    QString m_reserveSaid; ///< What the status line says of the reserve; empty for nothing.
    int m_reserveQuestion = 0;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
