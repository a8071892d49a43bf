// SPDX-License-Identifier: GPL-3.0-or-later
#include "support_archive.h"

#include "any_setting.h"
#include "atomic_file.h"
#include "authorization_flow.h"
#include "client_secrets.h"
#include "log.h"
#include "migrations.h"
#include "profile_store.h"
#include "source_folder.h"
#include "source_store.h"
#include "sync_status_store.h"
#include "version.h"
#include "visible_text.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 mostLog = 1024 * 1024; // Bytes; small enough for an e-mail.

QString section(const QString& heading, const QString& content) {
    return u"\n== %1 ==\n%2\n"_s.arg(heading, content.trimmed());
}

/// Whether the value of a setting contains nothing personal. Unknown settings may contain anything.
bool isHarmless(const QString& key) {
    const auto all = allSettings();
    const auto found = std::ranges::find(all, key, &AnySetting::key);
    return found != all.end() && found->facts.inSupportArchive == SettingFacts::InSupportArchive::Yes;
}

QString readable(const Result<QString>& text) {
    return text ? *text : u"cannot be read: "_s + text.error().detail;
}

/// The end of the log file, from a whole line on.
QString endOf(const QString& path, qint64 most) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool cut = file.size() > most;
    if (cut) {
        file.seek(file.size() - most);
        file.readLine();
    }
    return QString::fromUtf8(file.readAll());
}

Result<QString> describeTables(const Database& database) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto version = schemaVersion(**connection);
    if (!version)
        return std::unexpected(version.error());
    const auto parts =
        (*connection)
            ->list(u"SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"_s, {},
                   [](const Rows& row) {
                       return QStringList{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
                   });
    if (!parts)
        return std::unexpected(parts.error());
    QString counts;
    QString schema;
    for (const QStringList& part : *parts) {
        schema += part[2].simplified() + u";\n"_s;
        if (part[0] != u"table")
            continue;
        const auto rows = (*connection)->first(u"SELECT count(*) FROM \"%1\""_s.arg(part[1]), {}, [](const Rows& row) {
            return row.value(0).toLongLong();
        });
        counts += u"%1: %2\n"_s.arg(part[1], rows ? QString::number(rows->value_or(0)) : rows.error().detail);
    }
    return u"version %1, %2 bytes\n\nRows:\n%3\nSchema:\n%4"_s.arg(*version)
        .arg(QFileInfo(database.path()).size())
        .arg(counts, schema);
}

Result<QString> describeSources(const Database& database) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QString text;
    for (const Source& source : *sources) {
        const auto status = SyncStatusStore(**connection).byId(source.id);
        const qint64 free = QStorageInfo(sourceFolder(source)).bytesAvailable();
        text += u"%1: %2 cameras, %3 at its destination\n"_s.arg(source.id)
                    .arg(source.cameras.size())
                    .arg(free >= 0 ? u"%1 bytes free"_s.arg(free) : u"no folder"_s);
        if (!status || !*status)
            continue;
        const SyncStatus& s = **status;
        text += u"   every %1 min, %2, last %3 %4, next %5, %6 failed in a row, last trouble: %7\n   %8\n"_s
                    .arg(s.syncIntervalMinutes)
                    .arg(s.syncEnabled ? u"on"_s : u"paused"_s, toIsoUtc(s.lastSyncTimestamp), stateWord(s.state),
                         toIsoUtc(s.nextSyncTimestamp))
                    .arg(s.timerErrorCount)
                    .arg(s.lastErrorType, visibleText(s.lastSyncMessage));
    }
    return text;
}

} // namespace

SupportArchive::SupportArchive(const DataFolder& folder, const Database& database, const Diagnosis& diagnosis,
                               const Clock& clock)
    : m_folder(folder)
    , m_database(database)
    , m_diagnosis(diagnosis)
    , m_clock(clock) {}

QString SupportArchive::fileName() const {
    return u"vtrack-support-%1.txt"_s.arg(m_clock.now().toLocalTime().date().toString(Qt::ISODate));
}

QString SupportArchive::compose(const std::stop_token& stop) const {
    return withoutSecrets(u"V_Track Cloud Sync: support archive, made %1\n"_s.arg(toIsoUtc(m_clock.now())) +
                          section(u"Versions"_s, versions()) + section(u"Settings"_s, settings()) +
                          section(u"Checks"_s, checks(stop)) + section(u"Sources"_s, sources()) +
                          section(u"Database"_s, tables()) + section(u"Log"_s, log()));
}

QString SupportArchive::versions() const {
    return u"V_Track Cloud Sync %1\nQt %2 (built with %3), sign-in: %4\n"
           "%5, kernel %6 %7, %8\nlanguage %9, time zone %10\n"_s.arg(
               ownVersion(), QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
               AuthorizationFlow::implementation(), QSysInfo::prettyProductName(), QSysInfo::kernelType(),
               QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(), QLocale().name(),
               QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

QString SupportArchive::settings() const {
    const QSettings file(m_folder.settings(), QSettings::IniFormat);
    QString text;
    for (const QString& key : file.allKeys())
        text += u"%1 = %2\n"_s.arg(key, isHarmless(key) ? visibleText(file.value(key).toString()) : u"(not shown)"_s);
    return text.isEmpty() ? u"all as they come"_s : text;
}

QString SupportArchive::checks(const std::stop_token& stop) const {
    QString text;
    m_diagnosis.run(
        [&text](const Check& check) {
            const QString verdict = check.ok()                                 ? u"fine"_s
                                    : check.verdict == Check::Verdict::Skipped ? u"not tried"_s
                                                                               : u"TROUBLE"_s;
            text += u"%1: %2 %3\n"_s.arg(check.id, verdict, visibleText(check.cause));
        },
        stop);
    return text;
}

QString SupportArchive::tables() const {
    return readable(describeTables(m_database));
}

QString SupportArchive::sources() const {
    return readable(describeSources(m_database));
}

QString SupportArchive::log() const {
    QString text = endOf(m_folder.logs() + u"/vtrack.log"_s, mostLog);
    if (text.size() < mostLog / 2) // It was rotated a short while ago.
        text.prepend(endOf(m_folder.logs() + u"/vtrack.log.1"_s, mostLog - text.size()));
    return text + endOf(m_folder.logs() + u"/commands.log"_s, mostLog / 4);
}

QString SupportArchive::withoutSecrets(QString text) const {
    const auto hide = [&text](const QString& what, const QString& instead) {
        if (what.size() > 2)
            text.replace(what, instead, Qt::CaseInsensitive);
    };
    if (const auto client = storedClientSecrets(m_folder.clientFile()))
        hide(QString::fromUtf8(client->clientSecret.reveal()), u"[removed]"_s);
    if (auto connection = m_database.connect()) {
        if (const auto person = ProfileStore(**connection).current(); person && *person) {
            hide((*person)->email, u"[e-mail]"_s);
            hide((*person)->name, u"[person]"_s);
            hide((*person)->sub, u"[person]"_s);
        }
    }
    static const QRegularExpression address(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s);
    text.replace(address, u"[e-mail]"_s);
    hide(QDir::homePath(), u"~"_s);
    // Folders that a system names after a person: of this one on a removable disk, and of others.
    static const QRegularExpression persons(u"((?:/(?:home|media|Users)|\\b[A-Z]:[/\\\\]Users)[/\\\\])"
                                            "(?:[^/\\\\\\n\"]{1,60}(?=[/\\\\])|[^/\\\\\\s\"]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    text.replace(persons, u"\\1[person]"_s);
    return visibleLines(redact(text));
}

Result<void> saveSupportArchive(const QString& text, const QString& file) {
    return writePrivateFile(file, text.toUtf8());
}

} // namespace vtrack
