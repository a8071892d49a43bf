// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "signing_key.h"
#include "world.h"

#include <QStringList>

#include <expected>

namespace vtrack::sandbox {

/// The service account of the sample Google: its key file, and what it asks for with a signed request (RFC 7523).
class SampleServiceAccount {
public:
    explicit SampleServiceAccount(const World& world);

    /// Writes the key file in Google's format, owner-only. A file of ours that is there keeps its key. BadInput for one
    /// that the sample Drive did not write.
    /// @param api `http://127.0.0.1:PORT`
    [[nodiscard]] Result<void> save(const QString& file, const QString& api);

    /// Another key from now on: Google no longer accepts that of the file.
    void replaceKey();

    /// What an assertion asks for.
    struct Asked {
        QStringList scopes;
        QString subject; ///< An address; empty: for itself.
    };

    /// Reads an assertion that was signed with the key.
    /// @return its faults are Google's `error_description` of an `invalid_grant`.
    [[nodiscard]] std::expected<Asked, QString> read(const QByteArray& assertion, const QString& api) const;

private:
    const World& m_world;
    SigningKey m_key;
    QString m_id;
    QString m_email;
};

} // namespace vtrack::sandbox
