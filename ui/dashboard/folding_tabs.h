// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>
#include <QToolButton>

namespace vtrack {

/// Lists behind tabs that fold to the line of their tabs: a click on a tab, its key, or the arrow at the end opens
/// them, a click on the open one folds them.
class FoldingTabs final : public QTabWidget {
    Q_OBJECT

public:
    explicit FoldingTabs(QWidget* parent = nullptr);

    void setFolded(bool folded);

    [[nodiscard]] bool isFolded() const { return m_folded; }

signals:
    void foldedChanged(bool folded);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QToolButton* m_arrow;
    bool m_folded = false;
};

} // namespace vtrack
