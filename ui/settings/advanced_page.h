// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

class QLineEdit;

namespace vtrack {

/// Settings for administrators: the Google client file, permissions, the log, newer versions, the pattern for recording
/// times.
class AdvancedPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AdvancedPage(const SettingsServices& services);

private:
    void chooseClientFile();
    void import(const QString& file);
    void addUpdates();
    [[nodiscard]] Result<void> keepUpdateAddress();
    void lookForUpdate(const QString& address);
    void addTimePattern();
    void checkPattern();
    [[nodiscard]] Result<void> keepPattern();

    QLineEdit* m_updates;
    QLineEdit* m_pattern;
    QLineEdit* m_example;
    StatusLabel* m_reads;
};

} // namespace vtrack
