// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "client_secrets.h"
#include "footage_disk.h"
#include "secret.h"
#include "settings.h"
#include "setup_file.h"

#include <functional>

namespace vtrack {

/// Something of a setup that is another on this computer than in the file.
struct SetupDifference {
    enum class Kind { Setting, Source, ClientFile, OnlyHere };

    Kind kind = Kind::Setting;
    QString name = {};     ///< The key of the setting, or the name of the source.
    QStringList what = {}; ///< Of a source that is in both: which of its values, as the file calls them; else empty.
    QString here = {};     ///< Of a setting.
    QString there = {};    ///< In the file.
};

/// Carries a setup to other computers. Sources are the same if they have the same name. Paths below the person's home
/// folder are written with "~", so that they fit everybody. Calls block: on a worker, except for the settings, which
/// belong to the main thread.
class SetupTransfer {
public:
    /// @param clientFile the path of the stored client file.
    SetupTransfer(const Database& database, const FootageDisk& footage, const Account& account, QString clientFile,
                  const Clock& clock);

    /// All settings but the pause. A destination that nobody chose is left out.
    [[nodiscard]] static QList<std::pair<QString, QString>> settingsOf(const Settings& settings);

    /// All sources, and with a password the client file. @param settings those of settingsOf().
    /// Errors: those of the database, of sealWithPassword(), and BadInput where there is no client file.
    [[nodiscard]] Result<SetupFile> exported(const QList<std::pair<QString, QString>>& settings,
                                             const std::optional<Secret>& password) const;

    /// The client file of the setup. Nothing if it has none. Errors: BadInput for a missing or wrong password.
    [[nodiscard]] static Result<std::optional<QByteArray>> clientFileIn(const SetupFile& setup,
                                                                        const std::optional<Secret>& password);

    /// What is another here than in the file. Sources that are only here are among it; an import leaves them.
    /// @param client the result of clientFileIn(); nothing: it is not compared.
    [[nodiscard]] Result<QList<SetupDifference>> differences(const SetupFile& setup,
                                                             const QList<std::pair<QString, QString>>& settings,
                                                             const std::optional<QByteArray>& client) const;

    /// Whether each setting of the file is known and allowed. Errors: BadInput that names the first that is not.
    [[nodiscard]] static Result<void> checkSettings(const SetupFile& setup);
    /// Writes them. After checkSettings(). Main thread.
    static void writeSettings(Settings& settings, const SetupFile& setup);

    /// Makes sources and client file like those of the file: all of it, or nothing. What is the same already is not
    /// touched. Drive is not asked: a folder that is gone is reported by the first check. Errors: BadInput for a client
    /// file that would end the connection, or that leads elsewhere than to Google without `other`; those of
    /// makeDestination(), FootageFolders and the database.
    [[nodiscard]] Result<void> import(const SetupFile& setup, const std::optional<QByteArray>& client,
                                      OtherHosts other) const;

private:
    [[nodiscard]] Result<void> importSource(Connection& connection, const QList<Source>& here,
                                            const SourceChanges& wanted) const;
    [[nodiscard]] Result<void> checkClient(Connection& connection, const QByteArray& client, OtherHosts other) const;
    [[nodiscard]] Result<void> writeSources(Connection& connection, const SetupFile& setup) const;

    const Database& m_database;
    const FootageDisk& m_footage;
    const Account& m_account;
    QString m_clientFile;
    const Clock& m_clock;
};

} // namespace vtrack
