// SPDX-License-Identifier: GPL-3.0-or-later
// What accounts and servers are called stands in sentences as text on one line.
#include "account_error.h"
#include "token_answer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestAccountError : public QObject {
    Q_OBJECT

private slots:

    void nothingInANameActs() {
        const QString name = u"a\nb\u202e\x1b@"_s + QString(1000, u'x');
        const QByteArray body = QJsonDocument(QJsonObject{{u"error"_s, name}}).toJson();
        const auto answer = parseTokenAnswer(400, body, QDateTime::currentDateTimeUtc());
        QVERIFY(!answer);
        for (const Error& error :
             {otherPerson(name, name), otherPerson(name, u"c"_s + name), otherFirst(name, name), answer.error()}) {
            QVERIFY2(error.sentence.contains(u"a␊b\ufffd␛"_s), qPrintable(error.sentence));
            QVERIFY(!error.sentence.contains(u'\n') && error.sentence.size() < 1500);
            QVERIFY(!error.detail.contains(u'\n'));
        }
    }
};

QTEST_APPLESS_MAIN(TestAccountError)
#include "test_account_error.moc"
