// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_page.h"

class QTableView;

namespace vtrack {

/// The page for the names of the chosen cameras.
class CameraNamesPage : public SetupPage {
    Q_OBJECT

public:
    CameraNamesPage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    void cleanupPage() override {} // Going back keeps the names.

    [[nodiscard]] bool isFilledIn() const override;
    void showMissing() override;

private:
    void showFault();
    void fitZones();
    /// The cell of the first name or time zone that cannot be used; invalid if there is none.
    [[nodiscard]] QModelIndex firstFault() const;
    void useZoneForAll();

    QTableView* m_table;
};

} // namespace vtrack
