// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_logon.h"

#include "proxy_error.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHash>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::minutes refusalLasts{10};

struct Logon {
    bool isGood = false;
    bool isTried = false;
    std::optional<Error> refusal = {};
    QDeadlineTimer refusedUntil = {};
};

/// Qt's proxy setting is global, so this knowledge is global too.
struct Known {
    std::mutex mutex;
    std::condition_variable_any changed;
    QHash<QString, Logon> logons;
};

Known& known() {
    static Known all;
    return all;
}

QString keyOf(const QNetworkProxy& proxy) {
    return u"%1@%2:%3"_s.arg(proxy.user(), proxy.hostName(), QString::number(proxy.port()));
}

} // namespace

ProxyLogon::~ProxyLogon() {
    if (!m_tries)
        return;
    const std::scoped_lock lock(known().mutex);
    known().logons[keyOf(*m_proxy)].isTried = false;
    known().changed.notify_all();
}

Result<void> ProxyLogon::begin(const std::stop_token& stop) {
    if (!m_proxy)
        return {};
    if (m_proxy->hostName().isEmpty())
        return std::unexpected(proxyWithoutHost());
    const QString key = keyOf(*m_proxy);
    std::unique_lock lock(known().mutex);
    const auto isRefused = [&] {
        return known().logons[key].refusal && !known().logons[key].refusedUntil.hasExpired();
    };
    const bool waited = known().changed.wait(lock, stop, [&] { return !known().logons[key].isTried || isRefused(); });
    if (!waited)
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."));
    Logon& logon = known().logons[key];
    if (isRefused())
        return std::unexpected(*logon.refusal);
    m_tries = !logon.isGood && !m_proxy->user().isEmpty();
    logon.isTried = m_tries;
    return {};
}

void ProxyLogon::accepted() {
    if (!m_tries)
        return;
    const std::scoped_lock lock(known().mutex);
    m_tries = false;
    known().logons.insert(keyOf(*m_proxy), {.isGood = true});
    known().changed.notify_all();
}

void ProxyLogon::refused(const Error& error) {
    const std::scoped_lock lock(known().mutex);
    m_tries = false;
    known().logons.insert(keyOf(*m_proxy), {.refusal = error, .refusedUntil = QDeadlineTimer(refusalLasts)});
    known().changed.notify_all();
}

void forgetLogons() {
    const std::scoped_lock lock(known().mutex);
    known().logons.clear();
    known().changed.notify_all();
}

} // namespace vtrack
