// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_entry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace vtrack {

/// The names of the entries in the keyring.
class TestKeyringEntry : public QObject {
    Q_OBJECT

    const QString m_folder = u"6f0c8f5e-3c1c-4f0e-9a3b-8a3b7d1f2e4c"_s;
    const QString m_otherFolder = u"0d9d7a52-7a37-4d53-8b57-1f4d3f2b9a11"_s;

private slots:

    void carryFolderAndAccount() {
        QCOMPARE(keyringEntry(m_folder, u"Ann+cams@Example.com"_s, u"session-2"_s),
                 u"vtrack-cloud-sync/%1/ann+cams@example.com/session-2"_s.arg(m_folder));
        QCOMPARE(keyringEntry(m_folder, {}, u"proxy"_s), u"vtrack-cloud-sync/%1/proxy"_s.arg(m_folder));
        QCOMPARE(formerKeyringEntry(u"proxy"_s), u"vtrack-cloud-sync/proxy"_s);
    }

    void belongToOneFolder() {
        QVERIFY(belongsTo(keyringEntry(m_folder, u"ann@example.com"_s, u"session"_s), m_folder));
        QVERIFY(belongsTo(keyringEntry(m_folder, {}, u"proxy"_s), m_folder));
        QVERIFY(!belongsTo(keyringEntry(m_folder, {}, u"proxy"_s), m_otherFolder));
        QVERIFY(!belongsTo(formerKeyringEntry(u"proxy"_s), m_folder));
    }

    void areShortAndDistinctWhateverTheAccount() {
        const QStringList accounts{{},
                                   u"a"_s,
                                   u"a/session"_s,
                                   u"a%2Fsession"_s,
                                   u"../a"_s,
                                   u"*"_s,
                                   u"a\n\t\x1b[31m"_s,
                                   u"kho@việt.vn"_s,
                                   QString(300, u'x'),
                                   QString(301, u'x'),
                                   QString(300, u'ệ')};
        QSet<QString> entries;
        for (const QString& account : accounts) {
            const QString entry = keyringEntry(m_folder, account, u"credentials-12"_s);
            QVERIFY2(entry.size() < 200, qPrintable(entry));
            QCOMPARE(entry.count(u'/'), account.isEmpty() ? 2 : 3);
            QVERIFY(std::ranges::all_of(entry, [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'*'; }));
            QVERIFY2(!entries.contains(entry), qPrintable(entry));
            entries += entry;
        }
    }
};

} // namespace vtrack

QTEST_GUILESS_MAIN(vtrack::TestKeyringEntry)
#include "test_keyring_entry.moc"
