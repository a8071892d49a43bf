// SPDX-License-Identifier: GPL-3.0-or-later
#include "quit.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <sys/types.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace vtrack::sandbox {

namespace {

std::array<int, 2> wakeUpPipe{-1, -1};

void wakeUp(int /*signal*/) {
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(wakeUpPipe[1], &byte, 1);
}

} // namespace

void quitOnRequest(QObject* parent) {
    if (pipe(wakeUpPipe.data()) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakeUpPipe[0], QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [] { QCoreApplication::quit(); });
    struct sigaction action = {};
    action.sa_handler = wakeUp;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

void quitWhenEnds(qint64 processId, QObject* parent) {
    auto* timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, [processId] {
        if (kill(static_cast<pid_t>(processId), 0) != 0 && errno == ESRCH)
            QCoreApplication::quit();
    });
    timer->start(500ms);
}

} // namespace vtrack::sandbox
