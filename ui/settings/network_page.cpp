// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_page.h"

#include "proxy.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"
#include "whole_number_box.h"
#include "wrong_clock.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

NetworkPage::NetworkPage(const SettingsServices& services)
    : SettingsPage(services, tr("Network"))
    , m_kind(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new WholeNumberBox)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_test(new QPushButton(tr("&Test the connection"))) {
    addNumber(setting::parallelDownloads, tr("&Downloads at a time:"), {});
    addChoice(setting::newestFirst, tr("Download &first:"), {tr("The oldest clips"), tr("The newest clips")});
    addNumber(setting::bandwidthLimitMbps, tr("&Bandwidth of all downloads:"), tr(" Mbps"), tr("no limit"));
    addProxy();
}

void NetworkPage::addProxy() {
    const ProxyChoice proxy = settings().proxy();
    m_shown = proxy;
    addHeading(tr("Proxy"));
    for (const QString& kind : {tr("As the system"), tr("None"), tr("HTTP proxy"), tr("SOCKS 5 proxy")})
        m_kind->addItem(visibleText(kind));
    m_kind->setCurrentIndex(int(proxy.kind));
    style::setText(*m_host, proxy.host);
    m_port->setRange(setting::proxyPort.least, setting::proxyPort.most);
    m_port->setValue(proxy.port);
    style::setText(*m_user, proxy.user);
    m_password->setEchoMode(QLineEdit::Password);
    addRow(tr("&Proxy:"), m_kind, key(setting::proxyKind));
    addRow(tr("&Host:"), m_host, key(setting::proxyHost));
    addRow(tr("P&ort:"), m_port, key(setting::proxyPort));
    addRow(tr("&User name:"), m_user, key(setting::proxyUser));
    addRow(tr("Pass&word:"), m_password, u"proxyPassword"_s);
    addHint(tr("The password is stored encrypted."));
    addRow(m_test, u"testConnection"_s);
    connect(m_kind, &QComboBox::activated, this, &NetworkPage::takeProxy);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::takeProxy);
    keep(*m_host, [this] { return keepProxy(); });
    keep(*m_user, [this]() -> Result<void> {
        takeProxy(); // Only its host can be refused.
        return {};
    });
    keep(*m_password, [this] { return storePassword(); });
    connect(m_test, &QPushButton::clicked, this, &NetworkPage::test);
    takeProxy();
    showStored();
}

/// Whether there is a password for the proxy of the settings.
void NetworkPage::showStored() {
    const ProxyChoice proxy = settings().proxy();
    if (!proxy.isOwn() || proxy.user.isEmpty())
        return;
    whenDone(QtConcurrent::run(&services().background,
                               [&stored = services().proxyPassword, proxy] { return stored.read(proxy); }),
             this, [this, answer = m_awaited](const Result<Secret>& password) {
                 if (answer == m_awaited)
                     m_password->setPlaceholderText(secretHint(password && !password->isEmpty()));
             });
}

/// A host that cannot be used is left as it is while it has no effect: its field cannot be corrected then.
ProxyChoice NetworkPage::chosenProxy() const {
    const auto kind = ProxyChoice::Kind(m_kind->currentIndex());
    ProxyChoice proxy{.kind = kind, .host = {}, .port = m_port->value(), .user = m_user->text().trimmed()};
    const auto host = setting::proxyHost.parse(m_host->text());
    proxy.host = host ? *host : proxy.isOwn() ? m_host->text().trimmed() : m_shown.host;
    return proxy;
}

void NetworkPage::takeProxy() {
    withdrawRefusal(*m_host);
    if (const auto kept = keepProxy(); !kept)
        refuse(*m_host, kept.error().sentence);
    else if (!isChecking())
        showRefusal();
}

Result<void> NetworkPage::keepProxy() {
    const ProxyChoice proxy = chosenProxy();
    for (QWidget* field : {static_cast<QWidget*>(m_host), static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_user),
                           static_cast<QWidget*>(m_password)})
        field->setEnabled(proxy.isOwn());
    if (proxy == m_shown || (proxy.isOwn() && proxy.host.isEmpty()))
        return {};
    if (const auto host = setting::proxyHost.parse(proxy.host); !host && proxy.isOwn())
        return std::unexpected(host.error());
    status()->clear();
    ++m_tested; // What Google answers to an earlier test is said of another way to it.
    m_test->setEnabled(true);
    m_shown = proxy;
    settings().setProxy(proxy);
    useProxy(proxy);
    if (m_password->isModified())
        return storePassword(); // It was entered before the host.
    if (proxy.isOwn() && !proxy.user.isEmpty())
        readPassword(proxy);
    return {};
}

void NetworkPage::readPassword(const ProxyChoice& proxy) {
    whenDone(QtConcurrent::run(&services().background,
                               [&stored = services().proxyPassword, proxy] { return stored.read(proxy); }),
             this, [this, proxy, answer = ++m_awaited](const Result<Secret>& password) {
                 if (answer != m_awaited || settings().proxy() != proxy)
                     return; // Changed, or entered, meanwhile.
                 m_password->setPlaceholderText(secretHint(password && !password->isEmpty()));
                 if (password)
                     useProxy(proxy, *password);
                 else
                     status()->setStatus(Tone::Warning, password.error().sentence);
             });
}

void NetworkPage::refuseIncomplete() {
    const ProxyChoice proxy = chosenProxy();
    if (proxy.isOwn() && proxy.host.isEmpty())
        refuse(*m_host, tr("Enter the host of the proxy, or choose another kind of proxy."));
}

Result<void> NetworkPage::storePassword() {
    const ProxyChoice proxy = chosenProxy();
    if (!m_password->isModified() || proxy != m_shown)
        return {}; // It is meant for no other proxy than the one on this page.
    if (proxy != settings().proxy())
        return failure(ErrorKind::BadInput, tr("The proxy was changed elsewhere meanwhile. Close the settings, open "
                                               "them again, and then enter the password."));
    m_password->setModified(false);
    ++m_awaited;
    const Secret password(m_password->text().toUtf8());
    useProxy(proxy, password);
    beginCheck(tr("Saving…"));
    whenDone(QtConcurrent::run(&services().background, [&stored = services().proxyPassword, proxy,
                                                        password] { return stored.write(proxy, password); }),
             this, [this](const Result<void>& written) {
                 if (written) {
                     status()->setStatus(Tone::Success, tr("The password is stored."));
                 } else {
                     m_password->setModified(true); // To be tried again.
                     refuse(*m_password, written.error().sentence);
                 }
                 endCheck();
             });
    return {};
}

void NetworkPage::test() {
    m_test->setEnabled(false);
    status()->setStatus(Tone::Busy, tr("Asking Google…"));
    whenDone(QtConcurrent::run(&services().background,
                               [&http = services().http, &endpoints = services().endpoints, &clock = services().clock] {
                                   return clockOffset(http, endpoints, clock);
                               }),
             this, [this, test = ++m_tested](const Result<std::chrono::seconds>& answer) {
                 if (test != m_tested)
                     return;
                 m_test->setEnabled(true);
                 if (answer)
                     status()->setStatus(Tone::Success, tr("Google answers."));
                 else
                     status()->setStatus(Tone::Error, answer.error().sentence);
             });
}

} // namespace vtrack
