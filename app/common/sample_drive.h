// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data_folder.h"
#include "error.h"

#include <QProcess>
#include <QString>

#include <memory>

namespace vtrack {

/// The sample Drive (`vtrack-sandbox-drive`, in the folder of this program) as a child process, so that everything can
/// be tried without an account. It ends with this object, and also if this program crashes.
class SampleDrive {
public:
    /// Who answers the consent page.
    enum class Consent {
        Page, ///< The person, in the browser.
        Auto, ///< Yes to everything, for a terminal without a browser.
    };

    /// Where it is; BadInput if it is not installed: on Debian, it is a package of its own.
    [[nodiscard]] static Result<QString> program();

    /// The error for one that does not start.
    [[nodiscard]] static Error notStarted(const QString& detail);

    /// Starts it and waits until it answers (some 100 ms): before the first window only. It writes its Google client
    /// file into the folder; one of an earlier sample Drive is used again. BadInput, with nothing changed, for a folder
    /// in which Google was set up.
    [[nodiscard]] static Result<std::unique_ptr<SampleDrive>> start(const DataFolder& folder, Consent consent);
    ~SampleDrive();
    SampleDrive(const SampleDrive&) = delete;
    SampleDrive& operator=(const SampleDrive&) = delete;

    /// What to give as `--google-api`.
    [[nodiscard]] QString api() const { return m_api; }

private:
    SampleDrive() = default;

    QProcess m_process;
    QString m_api;
};

} // namespace vtrack
