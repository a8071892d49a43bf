// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

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

    QLineEdit* m_destination;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
