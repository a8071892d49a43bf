// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace vtrack {

/// Calls `then(result)` on the thread of `context` when the future has its result; never, when `context` is gone by
/// then. To be called on the thread of `context`. In place of QFuture::then(context, ...), which in Qt 6.4 crashes when
/// the context is destroyed before the future ends: a window that is closed while something is under way.
template <typename T, typename Then> void whenDone(const QFuture<T>& future, QObject* context, Then then) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0) // Otherwise the producer was destroyed.
            then(done.result());
    });
    watcher->setFuture(future);
}

} // namespace vtrack
