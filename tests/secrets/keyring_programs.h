// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace vtrack {

/// Whether a keyring program is on the session bus.
inline bool keyringOnTheBus() {
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
}

/// GNOME's keyring, running while this object lives, with the keyring "login" of the test's own home folder.
class GnomeKeyring {
public:
    enum class State { Unlocked, Locked };

    explicit GnomeKeyring(State state) {
        if (!QTest::qWaitFor([] { return !keyringOnTheBus(); }, vtrack::test::patienceMs))
            qFatal("another keyring program does not end");
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (state == State::Unlocked)
            arguments << QStringLiteral("--unlock");
        m_process.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        m_process.write(password);
        m_process.closeWriteChannel();
        if (!QTest::qWaitFor(keyringOnTheBus, vtrack::test::patienceMs))
            qFatal("gnome-keyring-daemon does not start");
    }

    ~GnomeKeyring() {
        signal(SIGCONT);
        m_process.terminate();
        m_process.waitForFinished();
    }

    GnomeKeyring(const GnomeKeyring&) = delete;
    GnomeKeyring& operator=(const GnomeKeyring&) = delete;

    /// SIGSTOP makes it hear everything and answer nothing, SIGCONT answer it all late.
    void signal(int number) const { ::kill(pid_t(m_process.processId()), number); }

private:
    static constexpr auto password = "password of the test";

    QProcess m_process;
};

/// A keyring program that says no to everything.
class RefusingKeyring : public QDBusVirtualObject {
public:
    RefusingKeyring() {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    [[nodiscard]] QString introspect(const QString& /*path*/) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        return connection.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not for you")));
    }
};

/// The system's windows that ask for a keyring's password, and somebody who cancels each of them.
class CancellingPrompter : public QDBusVirtualObject {
public:
    CancellingPrompter() {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.registerVirtualObject(QStringLiteral("/org/gnome/keyring/Prompter"), this, QDBusConnection::SubPath);
        bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
    }

    ~CancellingPrompter() override {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.unregisterService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
        bus.unregisterObject(QStringLiteral("/org/gnome/keyring/Prompter"), QDBusConnection::UnregisterTree);
    }

    CancellingPrompter(const CancellingPrompter&) = delete;
    CancellingPrompter& operator=(const CancellingPrompter&) = delete;

    /// How many windows were to open.
    [[nodiscard]] int windows() const { return m_windows; }

    [[nodiscard]] QString introspect(const QString& /*path*/) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        m_windows += message.member() == QStringLiteral("BeginPrompting") ? 1 : 0;
        return connection.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("cancelled")));
    }

private:
    int m_windows = 0;
};

} // namespace vtrack
