// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

namespace vtrack::test {

class SandboxDrive;

/// What a run of vtrack-syncctl led to.
struct Outcome {
    int code = -1; ///< -1 when it crashed or did not end in a minute.
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// The command-line program as a person or script uses it: the real one, with a data folder of its own and the sample
/// Google, whose consent page is answered by curl in place of a browser. Calls block and need no event loop.
class Syncctl {
public:
    explicit Syncctl(const SandboxDrive& google)
        : m_google(google) {}

    /// @param api in place of the sample Google's address.
    /// @param variables of the environment, besides the test's own.
    [[nodiscard]] Outcome run(const QStringList& arguments, const QString& api = {},
                              const QHash<QString, QString>& variables = {}) const;

    /// Does both steps of a sign-in.
    [[nodiscard]] bool signIn() const;

    /// The flags that lead to the data folder and the sample Google.
    [[nodiscard]] QStringList flags(const QString& api = {}) const;

    /// A path in the folder of this test; "data" is the data folder.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] static QString program();

    /// Ends a run as Ctrl+C does; on Windows, where that would end the test too, as a kill does.
    /// @return whether it ended in time, and cleanly where it was asked to.
    static bool end(QProcess& process, int patienceMs = 60'000);

private:
    const SandboxDrive& m_google;
    QTemporaryDir m_folder;
};

} // namespace vtrack::test
