// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"
#include "sandbox_drive.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <vector>

namespace vtrack::test {

/// The program's own objects on a data folder of the test's, working with a sample Google whose consent page says yes.
/// What it does blocks, spinning the event loop where the program needs one; use from the main thread.
class SignedInProgram {
public:
    /// Which sign-ins are done.
    enum class SignedIn { Nobody, Gmail, Drive };

    explicit SignedInProgram(SignedIn signedIn = SignedIn::Drive, const QStringList& sandboxFlags = {},
                             const QJsonObject& seed = {});

    SandboxDrive google;

    [[nodiscard]] Program& program() { return *m_program; }

    /// What runs work with, by another clock, which Drive's retries use, too.
    /// @param drive in place of the program's.
    [[nodiscard]] SyncServices syncServices(Clock& clock, Drive* drive = nullptr);

    /// A sign-in as a person makes it, with the consent page saying yes, kept by Account::accept().
    [[nodiscard]] Result<Account::SignedIn> signIn(SignInMethod method);

    /// The part of a sign-in before it is kept.
    /// @param email who is chosen on Google's page (with `--consent page`); empty: who is chosen there already.
    [[nodiscard]] Result<SignInGrant> grantOf(SignInMethod method, const QString& email = {});

    /// Ends the program and starts it again on the same data folder, as after a restart of the computer.
    /// @param meanwhile what happens to the folder in between.
    void restart(const std::function<void()>& meanwhile = [] {});

    /// A source with these cameras (all that the Drive has when empty), destination destination().
    [[nodiscard]] Result<Source> addSource(const QStringList& folderIds = {});
    /// The ids of all folders at camera depth.
    [[nodiscard]] QStringList cameraFolders();

    [[nodiscard]] QString destination() const {
        return m_destination.isEmpty() ? m_folder.filePath(QStringLiteral("videos")) : m_destination;
    }

    /// Of the sources that are added from now on.
    void setDestination(const QString& folder) { m_destination = folder; }

    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

private:
    void start();

    QTemporaryDir m_folder;
    QString m_destination; ///< Where it is not in m_folder.
    std::unique_ptr<Program> m_program;

    /// The way to Drive by a clock of the test's.
    struct TimedDrive {
        TimedDrive(Program& program, Clock& clock)
            : pacer(clock, 0)
            , drive(program.http, program.tokens, program.endpoints, pacer, clock) {}

        QuotaPacer pacer;
        DriveApi drive;
    };

    std::vector<std::unique_ptr<TimedDrive>> m_drives; ///< One for each syncServices().
};

/// Runs a blocking call on a worker while the main thread's event loop turns, as the program does.
template <typename Work> auto onWorker(Work work) {
    auto future = QtConcurrent::run(std::move(work));
    // The loop ends by itself: a test that hangs here is ended by ctest.
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return future.takeResult();
}

} // namespace vtrack::test
