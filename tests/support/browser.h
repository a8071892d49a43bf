// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QStringList>
#include <QUrl>

class QNetworkReply;

namespace vtrack::test {

/// The person at the consent page, over real HTTP: opens the page, chooses, and follows the redirect to the program
/// that asked. Works by signals only, so that the program's answer can come from the same thread.
class Browser final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What the person does on the page. The default: take the chosen account and continue.
    struct Choices {
        QString email = {};              ///< Empty: the account that is chosen already.
        QStringList untickedScopes = {}; ///< By their full names.
        bool deny = false;
    };

    Choices choices;
    /// Where it is stopped when Google sends it there (the beginning of an address); empty: nowhere.
    QString stopsAt = {};

    /// Also by name, for QDesktopServices::setUrlHandler().
    Q_INVOKABLE void open(const QUrl& authorizationUrl);

    /// Where it is, or ended: the program's callback with code and state, or the error page.
    [[nodiscard]] QUrl address() const { return m_address; }

signals:
    /// It was stopped; address() is where it would have gone.
    void stopped();
    /// Everything is over: the last page's status (0: nobody answered) and content.
    void finished(int lastStatus, const QByteArray& lastBody);

private:
    void get(const QUrl& url);
    void loaded(QNetworkReply* reply);
    void answerConsent(const QByteArray& page);

    QNetworkAccessManager m_network;
    QUrl m_address;
};

} // namespace vtrack::test
