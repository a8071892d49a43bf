// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

class QLineEdit;
class QPushButton;

namespace vtrack {

/// Where alarms go: e-mail, webhook, quiet hours. The password and the webhook's address are never shown.
class AlarmsPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AlarmsPage(const SettingsServices& services);

private:
    void addMail();
    void addWebhook();
    /// A field for a setting that is a text. What is not allowed is not saved; the page says why.
    template <typename Setting> void addText(const Setting& setting, const QString& label, const QString& placeholder);
    [[nodiscard]] Result<void> storePassword();
    void storeWebhook();
    /// Stores a secret on a worker and says what became of it.
    /// @param channel for which failures before do not count any more.
    /// @param lines what it was typed into.
    void store(QStringView channel, const QList<QLineEdit*>& lines, const std::function<Result<void>()>& write,
               const QString& done);
    void test();
    void showState();
    void showStored();

    QLineEdit* m_password;
    QLineEdit* m_address;
    QLineEdit* m_key;
    QPushButton* m_test;
};

} // namespace vtrack
