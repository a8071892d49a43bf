// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"
#include "command.h"
#include "report_pages.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportCommands)
};

QList<QCommandLineOption> reportOptions() {
    return {{u"day"_s, Texts::tr("The day, as YYYY-MM-DD; otherwise yesterday."), u"day"_s},
            {u"format"_s, Texts::tr("html (to read and print) or json."), u"format"_s, u"html"_s},
            {u"output"_s, Texts::tr("The file to write; otherwise standard output."), u"file"_s}};
}

Result<QDate> dayOf(const QString& text, const QDate& today) {
    if (text.isEmpty())
        return today.addDays(-1);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDate earliest(1970, 1, 8); // Its week has a first day.
    if (!day.isValid() || day < earliest || day > today)
        return std::unexpected(wrongUse(
            Texts::tr("“%1” is not a day up to today, such as %2.").arg(forPeople(text), today.toString(Qt::ISODate))));
    return day;
}

Result<CommandOutput> report(CommandContext& context) {
    const QDateTime now = context.program.clock.now();
    const auto day = dayOf(context.arguments.value(u"day"_s), now.toLocalTime().date());
    if (!day)
        return std::unexpected(day.error());
    const QString format = context.arguments.value(u"format"_s);
    if (format != u"html"_s && format != u"json"_s)
        return std::unexpected(wrongUse(Texts::tr("“%1” is neither html nor json.").arg(forPeople(format))));
    const auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto made = readDailyReport(**connection, *day, now, QTimeZone::systemTimeZone(), context.stop);
    if (!made)
        return std::unexpected(made.error());
    const QJsonObject json = reportJson(*made);
    const QString text = format == u"json"_s ? QString::fromUtf8(QJsonDocument(json).toJson()) : reportHtml(*made);
    const QString name = context.arguments.value(u"output"_s);
    if (name.isEmpty())
        return CommandOutput{.json = json, .text = format == u"json"_s ? visibleJson(text) : text};
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(name));
    if (auto written = writePrivateFile(path, text.toUtf8()); !written)
        return std::unexpected(written.error());
    const QString shown = visibleText(QDir::toNativeSeparators(path));
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"file"_s, path}},
                         .text = Texts::tr("The report was written to “%1”.").arg(shown)};
}

} // namespace

std::span<const Command> reportCommands() {
    static constexpr std::array commands{
        Command{"report", "[--day DAY] [--format FORMAT] [--output FILE]",
                QT_TRANSLATE_NOOP("Command", "Write the daily report: what each camera recorded, missed and got late."),
                reportOptions, report, beside},
    };
    return commands;
}

} // namespace vtrack
