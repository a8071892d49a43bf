// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace vtrack {

namespace {

// Writing to a descriptor is one of the few things that a signal handler may do.
std::array<int, 2> wakeUp{-1, -1}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void handleSignal(int signal) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp[0], &byte, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

void onInterrupt(std::function<void()> stop) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeUp.data()) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier, stop = std::move(stop)] {
        notifier->setEnabled(false);
        stop();
    });
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
}

} // namespace vtrack
