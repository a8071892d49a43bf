// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox_drive.h"
#include "syncctl.h"

#include <QObject>

#include <memory>

namespace vtrack::test {

/// A test of vtrack-syncctl at a sample Google that says yes, on one data folder for all its functions.
class SyncctlTest : public QObject {
protected:
    SyncctlTest()
        : m_google(std::make_unique<SandboxDrive>(QStringList{QStringLiteral("--consent"), QStringLiteral("auto")}))
        , m_ctl(std::make_unique<Syncctl>(*m_google)) {}

    [[nodiscard]] QString path(const QString& name) const { return m_ctl->path(name); }

    /// @param api in place of the sample Google's address.
    Outcome run(const QStringList& arguments, const QString& api = {}) { return m_ctl->run(arguments, api); }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Syncctl> m_ctl;
};

} // namespace vtrack::test
