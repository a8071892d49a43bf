// SPDX-License-Identifier: GPL-3.0-or-later
#include "repair_report.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "clock.h"
#include "file_system.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString fileOf(const QString& databasePath) {
    return databasePath + u".repaired"_s;
}

QStringList textsIn(const QJsonValue& value) {
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts += text.toString();
    return texts;
}

QString filesSentence(const RepairReport& report) {
    if (report.filesKept >= report.filesKnown)
        return report.wasEmpty && report.filesKept == 0
                   ? Texts::tr("No record of a file could be kept.")
                   : Texts::tr("Every known file record (%1) was kept.").arg(report.filesKept);
    return Texts::tr(
               "%1 of %2 file records could be kept. Footage on the disk stays: the next check recognises it by its "
               "checksum and records it again, as not yet processed.")
        .arg(report.filesKept)
        .arg(report.filesKnown);
}

} // namespace

QString sentenceOf(const RepairReport& report) {
    QStringList sentences{
        report.wasEmpty
            ? Texts::tr(
                  "The program's database was empty or missing, though this computer had one. A new one was made.")
            : Texts::tr("The program's database was damaged. A new one was made from what could be read.")};
    sentences += filesSentence(report);
    if (!report.rebuilt.isEmpty())
        sentences += Texts::tr("Restored from sources.json: %1.").arg(report.rebuilt.join(u", "_s));
    if (!report.guessed.isEmpty())
        sentences += Texts::tr("Only their files are known of these sources, so choose their camera folders again: %1.")
                         .arg(report.guessed.join(u", "_s));
    if (report.wasEmpty && report.filesKept == 0 && report.rebuilt.isEmpty())
        sentences +=
            Texts::tr("Set the sources up again; footage that is on the disk is recognised, not fetched again.");
    if (!report.setAside.isEmpty())
        sentences += Texts::tr("The damaged file is kept as “%1”.").arg(report.setAside);
    return sentences.join(u' ');
}

Result<void> saveRepairReport(const QString& databasePath, const RepairReport& report) {
    const QJsonObject json{{u"time"_s, toIsoUtc(report.time)},
                           {u"was_empty"_s, report.wasEmpty},
                           {u"set_aside"_s, report.setAside},
                           {u"files_kept"_s, report.filesKept},
                           {u"files_known"_s, report.filesKnown},
                           {u"rebuilt"_s, QJsonArray::fromStringList(report.rebuilt)},
                           {u"guessed"_s, QJsonArray::fromStringList(report.guessed)}};
    return writePrivateFile(fileOf(databasePath), QJsonDocument(json).toJson());
}

std::optional<RepairReport> unreviewedRepair(const QString& databasePath) {
    if (!QFile::exists(fileOf(databasePath)))
        return std::nullopt;
    const auto content = readSmallFile(fileOf(databasePath));
    const QJsonObject json = jsonIn(content.value_or(QByteArray())).object();
    return RepairReport{.time = fromIso(json.value(u"time"_s).toString()),
                        .wasEmpty = json.value(u"was_empty"_s).toBool(),
                        .setAside = json.value(u"set_aside"_s).toString(),
                        .filesKept = json.value(u"files_kept"_s).toInteger(),
                        .filesKnown = json.value(u"files_known"_s).toInteger(),
                        .rebuilt = textsIn(json.value(u"rebuilt"_s)),
                        .guessed = textsIn(json.value(u"guessed"_s))};
}

Result<void> acknowledgeRepair(const QString& databasePath) {
    QFile file(fileOf(databasePath));
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorKind::PermissionDenied,
                   Texts::tr("“%1” could not be removed. Remove that file by hand.").arg(file.fileName()),
                   file.errorString());
}

} // namespace vtrack
