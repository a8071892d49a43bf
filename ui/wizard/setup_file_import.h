// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_services.h"

#include <QObject>
#include <QWidget>

namespace vtrack {

/// Takes over a setup file that a person chooses: asks for the password if it needs one, and imports it. GUI thread;
/// everything that takes long is on a worker.
class SetupFileImport final : public QObject {
    Q_OBJECT

public:
    /// @param window on which the questions appear; owns this.
    SetupFileImport(const SetupServices& services, QWidget* window);

    void choose();
    /// Imports this file.
    void take(const QString& file);

signals:
    void begun();
    void imported(qsizetype sources);
    /// Nothing has changed.
    void failed(const QString& sentence);

private:
    void askPassword(const SetupFile& setup);
    void import(const SetupFile& setup, const std::optional<Secret>& password);

    SetupServices m_services;
    QWidget* m_window;
};

} // namespace vtrack
