// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data_folder.h"
#include "database.h"
#include "diagnosis.h"

#include <stop_token>

namespace vtrack {

/// Information about this installation for support: versions, settings, checks, the shape of the database with its row
/// counts, the state of each source, and the newest log. One plain text, so that anyone can read it before sending it.
///
/// Left out: tokens, keys, passwords, the client secret, e-mail addresses, the name of the person and of their home
/// folder. Only settings that are known to be harmless are written; whatever else stands in settings.ini is named
/// without its value. Names of cameras and files stay, because problems cannot be found without them.
class SupportArchive {
public:
    SupportArchive(const DataFolder& folder, const Database& database, const Diagnosis& diagnosis, const Clock& clock);

    /// The whole text. Makes all checks of the diagnosis. Blocks: on a worker. Unreadable parts are replaced by the
    /// error.
    [[nodiscard]] QString compose(const std::stop_token& stop = {}) const;

    /// A name for the file, for example "vtrack-support-2025-01-15.txt".
    [[nodiscard]] QString fileName() const;

private:
    [[nodiscard]] QString versions() const;
    [[nodiscard]] QString settings() const;
    [[nodiscard]] QString checks(const std::stop_token& stop) const;
    [[nodiscard]] QString tables() const;
    [[nodiscard]] QString sources() const;
    [[nodiscard]] QString log() const;
    [[nodiscard]] QString withoutSecrets(QString text) const;

    const DataFolder& m_folder;
    const Database& m_database;
    const Diagnosis& m_diagnosis;
    const Clock& m_clock;
};

/// Writes the text to a file that only its owner can read. Blocks on the disk. Errors: those of writePrivateFile().
[[nodiscard]] Result<void> saveSupportArchive(const QString& text, const QString& file);

} // namespace vtrack
