// SPDX-License-Identifier: GPL-3.0-or-later
// Which time zone a person means by what they type.
#include "zone_name.h"
#include "zone_search.h"

#include <QtTest>

#include <algorithm>

using namespace vtrack;
using namespace Qt::StringLiterals;

class TestZoneSearch : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { m_zones = zoneChoicesAt(QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC)); }

    void isMeant_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("zone");
        const auto row = [](const QString& typed, const QString& zone) {
            QTest::newRow(qUtf8Printable(typed)) << typed << zone;
        };
        const QString vietnam = QString::fromUtf8(knownZoneName(u"Asia/Ho_Chi_Minh"_s)); // Windows has Saigon.
        for (const QString& typed : {u"Vietnam"_s, u"VIETNAM"_s, u"Việt Nam"_s, u"viet nam"_s, u" vietnam "_s, vietnam})
            row(typed, vietnam);
        for (const QString& typed : {u"Asia/Tokyo"_s, u"asia/tokyo"_s, u"tokyo"_s, u"Tōkyō"_s, u"Japan"_s, u"日本"_s,
                                     u"Asia/Tokyo (UTC+09:00), Japan"_s})
            row(typed, u"Asia/Tokyo"_s);
        row(u"new york"_s, u"America/New_York"_s);
        row(u"port au prince"_s, u"America/Port-au-Prince"_s);
        row(u"UTC"_s, u"UTC"_s);
        const QString nepal = QString::fromUtf8(knownZoneName(u"Asia/Kathmandu"_s));
        for (const QString& typed : {u"+5:45"_s, u"UTC+5:45"_s, u"gmt +05:45"_s, u"+0545"_s})
            row(typed, nepal); // It alone has that distance.
    }

    void isMeant() {
        QFETCH(const QString, typed);
        QFETCH(const QString, zone);
        const auto meant = ZoneQuery(typed).meant(m_zones);
        QVERIFY(meant.has_value());
        QCOMPARE(m_zones.at(*meant).id, zone);
    }

    void thisComputersIsMeant() {
        const auto meant = ZoneQuery(u"as this computer"_s).meant(m_zones);
        QVERIFY(meant.has_value());
        QCOMPARE(m_zones.at(*meant).id, QString());
    }

    /// Several, or none: nobody guesses.
    void isNotGuessed() {
        for (const QString& typed : {u"nowhere"_s, u"+7"_s, u"United States"_s, u"a"_s, u"+99"_s, u""_s})
            QVERIFY2(!ZoneQuery(typed).meant(m_zones), qPrintable(typed));
    }

    void aDistanceFindsAllOfIt() {
        for (const QString& typed : {u"+7"_s, u"UTC+7"_s, u"utc +07:00"_s, u"GMT+07"_s}) {
            QVERIFY2(finds(typed, u"Asia/Bangkok"_s), qPrintable(typed));
            QVERIFY2(!finds(typed, u"Asia/Tokyo"_s) && !finds(typed, u"Etc/GMT+7"_s), qPrintable(typed));
        }
        QVERIFY(finds(u"-3"_s, u"America/Sao_Paulo"_s) && finds(u"UTC−03:00"_s, u"America/Sao_Paulo"_s));
        QVERIFY(!finds(u"+1"_s, u"Australia/Brisbane"_s)); // +10 is not +1.
        QVERIFY(!finds(u"???"_s, u"Asia/Tokyo"_s) && finds(QString(), u"Asia/Tokyo"_s));
    }

    /// Before the distances are read, ids and cities are found.
    void idsAreFoundAtOnce() {
        const QList<ZoneChoice> zones = zoneChoices();
        QCOMPARE(zones.size(), m_zones.size());
        const auto meant = ZoneQuery(u"tokyo"_s).meant(zones);
        QVERIFY(meant.has_value());
        QCOMPARE(zones.at(*meant).id, u"Asia/Tokyo"_s);
    }

private:
    [[nodiscard]] bool finds(const QString& typed, const QString& id) const {
        const auto zone = std::ranges::find(m_zones, id, &ZoneChoice::id);
        return zone != m_zones.end() && ZoneQuery(typed).finds(*zone);
    }

    QList<ZoneChoice> m_zones;
};

QTEST_GUILESS_MAIN(TestZoneSearch)
#include "test_zone_search.moc"
