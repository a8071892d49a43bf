// SPDX-License-Identifier: GPL-3.0-or-later
// Part of every test program with the thread sanitizer: tells it what it cannot see. Qt's libraries are not built for
// it, so that it knows nothing of the locks inside QThreadPool and the event queue (QMutex is a futex): work that was
// handed over looks like a race. The functions here stand before Qt's (a program's own come first) and note who handed
// over and who took. Written for the Qt 6.4 of Debian 12.
#include <QCoreApplication>
#include <QFutureInterface>
#include <QMetaObject>
#include <QRunnable>
#include <QThreadPool>

#include <cstdarg>
#include <dlfcn.h>
#include <memory>
#include <sanitizer/tsan_interface.h>
#include <sched.h>

namespace {

// Whoever is called by a signal or a future of another thread is not known at its emission, or its end.
int signalsEmitted;
int futuresFinished;
int futuresLeft; // The last who holds a future destroys its results.

template <typename Function> Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Work for a pool, with what its thread takes over and leaves.
class HandedOver final : public QRunnable {
public:
    HandedOver(QRunnable* work, QThreadPool* pool)
        : m_work(work)
        , m_pool(pool) {
        __tsan_release(work);
    }

    void run() override {
        __tsan_acquire(m_work);
        const bool isOurs = m_work->autoDelete();
        m_work->run();
        if (isOurs)
            delete m_work;
        __tsan_release(m_pool);
    }

private:
    QRunnable* m_work;
    QThreadPool* m_pool;
};

/// A call that its caller waits for.
class WaitedFor final : public QtPrivate::QSlotObjectBase {
public:
    explicit WaitedFor(QSlotObjectBase* slot)
        : QSlotObjectBase(&onUse)
        , m_slot(slot) {}

private:
    static void onUse(int use, QSlotObjectBase* self, QObject* receiver, void** arguments, bool*) {
        auto* const call = static_cast<WaitedFor*>(self);
        if (use == Call) {
            call->m_slot->call(receiver, arguments);
            __tsan_release(receiver);
        } else if (use == Destroy) {
            call->m_slot->destroyIfLastRef();
            delete call;
        }
    }

    QSlotObjectBase* m_slot;
};

bool onEvent(void** receiverAndEvent) {
    __tsan_acquire(receiverAndEvent[0]);
    __tsan_acquire(&signalsEmitted);
    __tsan_acquire(&futuresFinished);
    return false;
}

const bool listens = QInternal::registerCallback(QInternal::EventNotifyCallback, onEvent);

} // namespace

void QThreadPool::start(QRunnable* work, int priority) {
    static const auto original = next<void (*)(QThreadPool*, QRunnable*, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    original(this, new HandedOver(work, this), priority);
}

void QThreadPool::start(std::function<void()> work, int priority) {
    start(QRunnable::create(std::move(work)), priority);
}

bool QThreadPool::waitForDone(int milliseconds) {
    static const auto original = next<bool (*)(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = original(this, milliseconds);
    __tsan_acquire(this);
    return isDone;
}

bool QMetaObject::invokeMethodImpl(QObject* receiver, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* result) {
    static const auto original = next<bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(receiver);
    if (type != Qt::BlockingQueuedConnection)
        return original(receiver, slot, type, result);
    const bool isDone = original(receiver, new WaitedFor(slot), type, result);
    __tsan_acquire(receiver);
    return isDone;
}

void QMetaObject::activate(QObject* sender, const QMetaObject* type, int signal, void** arguments) {
    static const auto original =
        next<void (*)(QObject*, const QMetaObject*, int, void**)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&signalsEmitted);
    original(sender, type, signal, arguments);
}

void QFutureInterfaceBase::reportFinished() {
    static const auto original = next<void (*)(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(&futuresFinished);
    original(this);
}

bool QFutureInterfaceBase::isFinished() const {
    static const auto original =
        next<bool (*)(const QFutureInterfaceBase*)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool isDone = original(this);
    __tsan_acquire(&futuresFinished);
    return isDone;
}

void QFutureInterfaceBase::waitForFinished() {
    static const auto original = next<void (*)(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    original(this);
    __tsan_acquire(&futuresFinished);
}

bool QFutureInterfaceBase::derefT() const noexcept {
    static const auto original = next<bool (*)(const QFutureInterfaceBase*)>("_ZNK20QFutureInterfaceBase6derefTEv");
    __tsan_release(&futuresLeft);
    const bool isHeld = original(this);
    if (!isHeld)
        __tsan_acquire(&futuresLeft);
    return isHeld;
}

/// The sanitizer's own takes QProcess's child, which has its parent's memory (CLONE_VFORK | CLONE_VM), for a fork: it
/// counts what ends the fork twice, and from then on it sees no race in the whole program, or false ones.
extern "C" int clone(int (*run)(void*), void* stack, int flags, void* argument, ...) noexcept {
    using Clone = int (*)(int (*)(void*), void*, int, void*, ...);
    static const auto original = reinterpret_cast<Clone>(dlsym(dlopen("libc.so.6", RTLD_LAZY), "clone"));
    va_list more;
    va_start(more, argument);
    auto* const parent = va_arg(more, pid_t*);
    void* const threadLocals = va_arg(more, void*);
    auto* const child = va_arg(more, pid_t*);
    va_end(more);
    return original(run, stack, flags, argument, parent, threadLocals, child);
}
