// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace vtrack {

/// Downloads at the same time, bandwidth, proxy.
class NetworkPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit NetworkPage(const SettingsServices& services);

protected:
    void refuseIncomplete() override;

private:
    void addProxy();
    [[nodiscard]] ProxyChoice chosenProxy() const;
    void takeProxy();
    /// Saves the proxy, and uses it, once it is complete and if the person changed it here. BadInput says why its host
    /// cannot be used.
    [[nodiscard]] Result<void> keepProxy();
    void readPassword(const ProxyChoice& proxy);
    void showStored();
    /// BadInput where the settings have another proxy by now than this page.
    [[nodiscard]] Result<void> storePassword();
    void test();

    QComboBox* m_kind;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPushButton* m_test;
    ProxyChoice m_shown; ///< As it was when the page was filled in, or last saved here.
    int m_awaited = 0;   ///< Which reading of the stored password counts.
    int m_tested = 0;    ///< Which test of the connection counts.
};

} // namespace vtrack
