// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of every setting, whichever it is: each row of the table is tried.
#include "any_setting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// A value that the setting allows and that is not its default.
const QHash<QString, QString> others{
    {u"destination"_s, u" /srv/footage, hall 2 "_s},
    {u"keep_free_gb"_s, u"25"_s},
    {u"clean_up_days"_s, u"7"_s},
    {u"footage_access"_s, u"everybody"_s},
    {u"recording_time_pattern"_s, u"{camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}"_s},
    {u"parallel_downloads"_s, u"6"_s},
    {u"download_order"_s, u"newest_first"_s},
    {u"bandwidth_limit_mbps"_s, u"12.5"_s},
    {u"peak_hours"_s, u"Mon-Fri 8-12 13-18, Sat 8-12"_s},
    {u"peak_interval_minutes"_s, u"45"_s},
    {u"peak_bandwidth_mbps"_s, u"0.5"_s},
    {u"paused_until"_s, u"2030-01-15T10:30:00Z"_s},
    {u"quota_units_per_minute"_s, u"100000000"_s},
    {u"proxy/kind"_s, u"socks5"_s},
    {u"proxy/host"_s, u"proxy.example"_s},
    {u"alarms/mail_to"_s, u"a@example.com, b@example.com"_s},
    {u"alarms/mail_from"_s, u"station@example.com"_s},
    {u"alarms/mail_host"_s, u"mail.example"_s},
    {u"alarms/mail_port"_s, u"465"_s},
    {u"alarms/mail_encryption"_s, u"tls"_s},
    {u"alarms/mail_user"_s, u"station"_s},
    {u"alarms/webhook_format"_s, u"teams"_s},
    {u"alarms/telegram_chat"_s, u"-1001234567890"_s},
    {u"alarms/sent"_s, u"errors"_s},
    {u"alarms/quiet_hours"_s, u"Mon-Fri 0-6"_s},
    {u"alarms/report_time"_s, u"07:00"_s},
    {u"proxy/port"_s, u"3128"_s},
    {u"proxy/user"_s, u"ann"_s},
    {u"account_domain"_s, u"packers.example"_s},
    {u"drive_scopes"_s, u"all"_s},
    {u"without_keyring"_s, u"memory"_s},
    {u"api_port"_s, u"8080"_s},
    {u"api_origins"_s, u"http://localhost:3000 https://vtrack.example"_s},
    {u"language"_s, u"vi"_s},
    {u"notifications"_s, u"problems"_s},
    {u"log_level"_s, u"detailed"_s},
    {u"update_address"_s, u"https://updates.example/v.json"_s},
};

void addRows() {
    QTest::addColumn<qsizetype>("place");
    for (qsizetype place = 0; place < qsizetype(allSettings().size()); ++place)
        QTest::newRow(allSettings()[size_t(place)].facts.key) << place;
}

} // namespace

class TestAnySetting : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(file());
    }

    void keysAreUnlikeEachOther() {
        QStringList keys;
        for (const AnySetting& setting : allSettings())
            keys += setting.key();
        QCOMPARE(keys.removeDuplicates(), 0);
        for (const QString& key : others.keys())
            QVERIFY2(keys.contains(key), qPrintable(key));
    }

    void defaultCountsWhereNothingIsSet_data() { addRows(); }

    void defaultCountsWhereNothingIsSet() {
        if (setting().key() != u"destination") // "V_Track" in the folder for videos.
            QCOMPARE(setting().read(*m_settings), setting().standard());
        QVERIFY(!setting().meaning().isEmpty());
        QVERIFY(!setting().allowed().isEmpty());
    }

    void whatIsWrittenIsReadBack_data() { addRows(); }

    void whatIsWrittenIsReadBack() {
        const QString other = others.value(setting().key());
        QVERIFY(other != setting().standard());
        QVERIFY(setting().write(*m_settings, other));
        QCOMPARE(setting().read(*m_settings), other);
        m_settings.reset();
        const Settings again(file());
        QCOMPARE(setting().read(again), other);
    }

    /// The default is a value like any other, and what is shown can be written.
    void whatIsShownCanBeWritten_data() { addRows(); }

    void whatIsShownCanBeWritten() {
        const QString shown = setting().read(*m_settings);
        QVERIFY(setting().write(*m_settings, others.value(setting().key())));
        QVERIFY(setting().write(*m_settings, shown));
        QCOMPARE(setting().read(*m_settings), shown);
    }

    void nonsenseIsRefusedAndChangesNothing_data() {
        QTest::addColumn<qsizetype>("place");
        QTest::addColumn<QString>("text");
        const QStringList numbers{u"nan"_s, u"inf"_s, u"-1"_s, u"1e300"_s, u"3 4"_s, u"0x10"_s, u"many"_s, u"1,5"_s};
        for (qsizetype place = 0; place < qsizetype(allSettings().size()); ++place) {
            const AnySetting& setting = allSettings()[size_t(place)];
            const bool isText = setting.standard().isEmpty() && setting.key() != u"peak_hours";
            const QStringList bad = setting.key() == u"update_address" ? QStringList{u"http://plain.example/"_s}
                                    : setting.key() == u"language"     ? QStringList{u"xx"_s}
                                    : setting.key() == u"api_origins"
                                        ? QStringList{u"null"_s, u"*"_s, u"localhost:3000"_s, u"http://a/b"_s}
                                    : setting.key() == u"proxy/host"
                                        ? QStringList{u"ann:pw@proxy"_s, u"ftp://proxy"_s, u"a b"_s, u"proxy/x"_s}
                                    : setting.key() == u"alarms/mail_to"
                                        ? QStringList{u"a@example.com\nb@example.com"_s, u"A <a@example.com>"_s, u","_s}
                                    : setting.key() == u"alarms/telegram_chat" ? QStringList{u"https://t.me/x"_s}
                                    : isText                                   ? QStringList()
                                                                               : numbers;
            for (const QString& text : bad)
                QTest::addRow("%s %s", setting.facts.key, qPrintable(text)) << place << text;
        }
    }

    void nonsenseIsRefusedAndChangesNothing() {
        QFETCH(const QString, text);
        QVERIFY(setting().write(*m_settings, others.value(setting().key())));
        const auto written = setting().write(*m_settings, text);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::BadInput);
        QVERIFY(!written.error().sentence.isEmpty());
        QCOMPARE(setting().read(*m_settings), others.value(setting().key()));
    }

    void wholeNumbersStayWhole() {
        const auto found = std::ranges::find(allSettings(), u"parallel_downloads"_s, &AnySetting::key);
        QVERIFY(!found->write(*m_settings, u"2.5"_s));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.ini"_s); }

    static const AnySetting& setting() {
        const auto place = *static_cast<qsizetype*>(QTest::qData("place", QMetaType::fromType<qsizetype>().id()));
        return allSettings()[size_t(place)];
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_APPLESS_MAIN(TestAnySetting)
#include "test_any_setting.moc"
