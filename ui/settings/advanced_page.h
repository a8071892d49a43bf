// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

namespace vtrack {

/// What administrators need: the Google client file, permissions, the log.
class AdvancedPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AdvancedPage(const UiServices& services);

private:
    void chooseClientFile();
    void import(const QString& file);
};

} // namespace vtrack
