// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace vtrack::test {

/// The sample Google as the real program, started for one test and ended with it. Everything blocks and needs no event
/// loop; use from the thread that made it.
///
///     SandboxDrive google({u"--consent"_s, u"auto"_s});
///     google.control(u"trash"_s, {{u"path"_s, u"Project/Area/Table/Camera/clip.mp4"_s}});
class SandboxDrive {
public:
    /// Starts it with these flags (besides --port 0, --client-file and --parent-pid) and waits until it is ready. A
    /// seed given as JSON instead of `--seed` is written to a file first. Aborts the test program when it does not
    /// start.
    explicit SandboxDrive(const QStringList& flags = {}, const QJsonObject& seed = {});
    ~SandboxDrive();
    SandboxDrive(const SandboxDrive&) = delete;
    SandboxDrive& operator=(const SandboxDrive&) = delete;

    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl api() const { return QUrl(m_ready.value(QLatin1String("api")).toString()); }

    /// That address with a path.
    [[nodiscard]] QUrl url(const QString& path) const { return QUrl(api().toString() + path); }

    /// Everything it said when it was ready.
    [[nodiscard]] QJsonObject ready() const { return m_ready; }

    /// The Google client file to use with it.
    [[nodiscard]] QString clientFile() const { return m_folder.filePath(QStringLiteral("client.json")); }

    /// A folder of its own, gone with it.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// POST /_sandbox/`command`. Aborts the test program when the lever is refused.
    QJsonObject control(const QString& command, const QJsonObject& body = {}) const;
    /// Replaces the fault rules; an empty list ends all faults and releases what hangs.
    void setFaults(const QJsonArray& rules) const;
    /// One rule: `doWhat` happens to what matches.
    void setFault(const QJsonObject& match, const QJsonObject& doWhat, int times = -1) const;

    [[nodiscard]] QJsonArray files() const;
    /// The entry of files() with that path from My Drive; empty when there is none.
    [[nodiscard]] QJsonObject file(const QString& path) const;
    [[nodiscard]] QJsonObject counters() const;
    /// Every code, token and client secret it handed out.
    [[nodiscard]] QStringList secrets() const;

    /// The token answer for a sign-in of the first user, without a browser (needs `--consent auto`).
    [[nodiscard]] QJsonObject signIn(const QString& scope = QStringLiteral(
                                         "openid email profile https://www.googleapis.com/auth/drive.readonly")) const;
    /// The access token of signIn().
    [[nodiscard]] QByteArray accessToken() const;

    /// Ends it (SIGTERM) and waits. @return its exit code, -1 when it had to be killed.
    int stop();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_ready;
};

} // namespace vtrack::test
