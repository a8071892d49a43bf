// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include <memory>
#include <vector>

namespace vtrack::test {

/// A desktop of the test's own, with a window manager and, if wanted, a tray, and a person's keys and mouse for the
/// programs on it. Linux only, with Xvfb, openbox, trayer and xdotool.
class Screen {
public:
    enum class Tray { None, Shown };

    /// Whether the programs for it are installed.
    [[nodiscard]] static bool isPossible() {
        for (const char* program : {"Xvfb", "openbox", "trayer", "xdotool"}) {
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                return false;
        }
        return true;
    }

    explicit Screen(Tray tray) {
        QProcess& server = add();
        server.setProcessChannelMode(QProcess::SeparateChannels);
        // Without -noreset it begins anew when its first client has left, and turns away whoever comes just then.
        server.start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-noreset"),
                      QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1400x900x24")});
        if (QTest::qWaitFor([&] { return server.canReadLine(); }, patienceMs))
            m_display = QLatin1Char(':') + QString::fromLatin1(server.readLine()).trimmed();
        start(add(), QStringLiteral("openbox"));
        // A window that comes before the window manager never gets the focus.
        (void)QTest::qWaitFor([&] { return !tell({QStringLiteral("get_num_desktops")}).isEmpty(); }, patienceMs);
        if (tray == Tray::Shown) {
            start(add(), QStringLiteral("trayer"), {QStringLiteral("--edge"), QStringLiteral("top")});
            (void)QTest::qWaitFor(
                [&] {
                    return !tell({QStringLiteral("search"), QStringLiteral("--class"), QStringLiteral("trayer")})
                                .isEmpty();
                },
                patienceMs);
        }
    }

    ~Screen() {
        for (auto process = m_processes.rbegin(); process != m_processes.rend(); ++process) {
            (*process)->kill();
            (*process)->waitForFinished();
        }
    }

    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Starts a program on it.
    void start(QProcess& process, const QString& program, const QStringList& arguments = {}) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
    }

    /// The answer of xdotool with these words; empty when it failed.
    [[nodiscard]] QString tell(const QStringList& words) const {
        QProcess tool;
        start(tool, QStringLiteral("xdotool"), words);
        if (!tool.waitForFinished() || tool.exitCode() != 0)
            return {};
        return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
    }

    /// Waits until a window whose title begins so has the focus. Tells what is on the screen when none gets it.
    [[nodiscard]] bool isActive(const QString& title) const {
        const bool active = QTest::qWaitFor(
            [&] {
                return tell({QStringLiteral("getactivewindow"), QStringLiteral("getwindowname")}).startsWith(title);
            },
            patienceMs);
        if (!active) {
            qWarning().noquote() << "focus:"
                                 << tell({QStringLiteral("getactivewindow"), QStringLiteral("getwindowname")})
                                 << "\nvisible:"
                                 << tell({QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                                          QStringLiteral("--name"), QStringLiteral("."),
                                          QStringLiteral("getwindowname"), QStringLiteral("%@")});
        }
        return active;
    }

    void press(const QString& key) const { (void)tell({QStringLiteral("key"), key}); }

private:
    QProcess& add() {
        m_processes.push_back(std::make_unique<QProcess>());
        return *m_processes.back();
    }

    QString m_display;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace vtrack::test
