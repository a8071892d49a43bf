// SPDX-License-Identifier: GPL-3.0-or-later
#include "processor_time.h"
#include "trusted_certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestTrustedCertificates : public QObject {
    Q_OBJECT

private slots:

    /// The file may be the system's own.
    void oneOfManyIsReadToKnowThatTheyCanBe() {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("There is no openssl to make a certificate.");
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one.pem"_s);
        QCOMPARE(QProcess::execute(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                             u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s, u"/CN=test"_s,
                                             u"-keyout"_s, folder.filePath(u"key.pem"_s), u"-out"_s, one}),
                 0);
        QFile certificate(one);
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        QFile many(folder.filePath(u"many.pem"_s));
        QVERIFY(many.open(QIODevice::WriteOnly));
        QVERIFY(many.write("# Ours\n-----BEGIN CERTIFICATE-----\nspoilt\n-----END CERTIFICATE-----\n") > 0);
        QVERIFY(many.write(certificate.readAll().repeated(3000)) > 0);
        many.close();
        qputenv("SSL_CERT_FILE", QFile::encodeName(many.fileName()));
        const qint64 begun = test::processorMilliseconds();
        QCOMPARE(extraCertificates(), QFile::encodeName(many.fileName()));
        const qint64 took = test::processorMilliseconds() - begun;
        QVERIFY2(took < 500, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(TestTrustedCertificates)
#include "test_trusted_certificates.moc"
