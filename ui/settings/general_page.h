// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

namespace vtrack {

/// Language, start with the computer, notifications.
class GeneralPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit GeneralPage(const SettingsServices& services);

signals:
    /// Another language was chosen and saved.
    void languageChosen(const QString& code);
};

} // namespace vtrack
