// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Proxy)
};

Error proxyError(const QString& sentence, const QString& detail) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = sentence,
            .detail = detail,
            .transient = true,
            .action = Action::ProxySettings};
}

} // namespace

Error proxyRefuses(const QString& proxyHost, const QString& host, const QString& said) {
    return proxyError(Texts::tr("The proxy “%1” does not connect this computer with “%2”. It said: “%3”. Ask the "
                                "administrator of your network to allow it, or choose another proxy in the settings. "
                                "New footage waits in Drive; the program tries again by itself.")
                          .arg(proxyHost, host, said),
                      u"proxy %1 for %2: %3"_s.arg(proxyHost, host, said));
}

Error proxyWithoutHost() {
    return proxyError(
        Texts::tr("The settings name a proxy, but its host is missing or is no name or address, so Google "
                  "is not asked at all. Enter the host alone in the settings, and the user name and "
                  "password in their own fields. New footage waits in Drive until then."),
        u"a proxy without a host"_s);
}

Error proxyUnreachable(const QString& proxyHost, const QString& detail) {
    return proxyError(Texts::tr("The proxy “%1” could not be reached, or does not answer. Check the proxy in the "
                                "settings and the network of this computer. Nothing is lost: the program tries again "
                                "by itself.")
                          .arg(proxyHost),
                      u"proxy %1: %2"_s.arg(proxyHost, detail));
}

Error proxyWantsLogon(const QString& proxyHost, bool gotOne) {
    return proxyError((gotOne ? Texts::tr("The proxy “%1” did not accept the name and password of this computer. Enter "
                                          "them again in the settings. New footage waits in Drive until then.")
                              : Texts::tr("The proxy “%1” wants a name and password. Enter them in the settings. New "
                                          "footage waits in Drive until then."))
                          .arg(proxyHost),
                      u"proxy %1: 407, logon %2"_s.arg(proxyHost, gotOne ? u"refused"_s : u"missing"_s));
}

QString proxysWords(const QByteArray& statusLine) {
    if (!statusLine.startsWith("HTTP/1."))
        return Texts::tr("nothing that a proxy says");
    QString status = QString::fromLatin1(statusLine.mid(statusLine.indexOf(' ') + 1)).left(60).simplified();
    status.removeIf([](QChar c) { return !c.isPrint(); });
    return status;
}

} // namespace vtrack
