// SPDX-License-Identifier: GPL-3.0-or-later
// man-pages(7): the order of the sections; groff_man(7): the macros.
#include "exit_codes.h"
#include "texts.h"
#include "version.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

/// The text with roff's special characters escaped.
QString plain(QString text) {
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\'', u"\\(aq"_s);
    return text.startsWith(u'.') ? u"\\&"_s + text : text;
}

QString bold(const QString& text) {
    return u"\\fB"_s + plain(text) + u"\\fR"_s;
}

QString italic(const QString& text) {
    return u"\\fI"_s + plain(text) + u"\\fR"_s;
}

QString section(const QString& name) {
    return u".SH "_s + name + u'\n';
}

/// A paragraph with its heading hanging out.
QString item(const QString& heading, const QString& text) {
    return u".TP\n"_s + heading + u'\n' + plain(text) + u'\n';
}

QString optionItem(const QCommandLineOption& option) {
    QStringList names;
    for (const QString& name : dashed(option))
        names += bold(name);
    QString heading = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        heading += u' ' + italic(option.valueName());
    QString text = option.description();
    if (!option.defaultValues().isEmpty())
        text += u" Default: %1."_s.arg(option.defaultValues().join(u' '));
    return item(heading, text);
}

QString commandItem(const CommandReference& command) {
    QString heading = bold(command.name);
    if (!command.words.isEmpty())
        heading += u' ' + plain(command.words);
    QString text = item(heading, command.summary);
    if (command.options.isEmpty())
        return text;
    text += u".RS\n"_s;
    for (const QCommandLineOption& option : command.options)
        text += optionItem(option);
    return text + u".RE\n"_s;
}

QString commandSections(const ProgramReference& program) {
    QString text = section(u"COMMANDS"_s);
    for (const CommandReference& command : program.commands)
        text += commandItem(command);
    text += section(u"EXIT STATUS"_s);
    for (const ExitCode& code : exitCodes())
        text += item(bold(QString::number(code.code)), code.meaning);
    return text;
}

QString placesSections() {
    const QString folder = u"~/.local/share/vtrack-cloud-sync"_s;
    return section(u"ENVIRONMENT"_s) +
           item(bold(u"XDG_DATA_HOME"_s), u"Where the data folder lies, unless --data-dir names another."_s) +
           item(bold(u"BROWSER"_s), u"The browser for the sign-in, unless the desktop has another."_s) +
           item(bold(u"SSL_CERT_FILE"_s), u"More certificate authorities to trust."_s) + section(u"FILES"_s) +
           item(italic(folder), u"The data folder: database, settings, encrypted sign-in, logs."_s) +
           item(italic(folder + u"/settings.ini"_s), u"Settings, also shown and changed by vtrack-syncctl settings."_s);
}

QString seeAlso(const ProgramReference& program) {
    QStringList pages;
    for (const QString& name : program.alsoSee)
        pages += bold(name) + u"(1)"_s;
    return section(u"SEE ALSO"_s) + pages.join(u",\n"_s) + u'\n';
}

} // namespace

QString manPage(const ProgramReference& program) {
    const bool commands = !program.commands.isEmpty();
    QString text = u".\\\" Made from the program's own flags and commands; do not edit.\n"_s;
    text += u".TH %1 1 \"\" \"V_Track Cloud Sync %2\" \"User Commands\"\n"_s.arg(plain(program.name.toUpper()),
                                                                                 plain(ownVersion()));
    text += section(u"NAME"_s) + plain(program.name) + u" \\- "_s + plain(program.summary) + u'\n';
    text += section(u"SYNOPSIS"_s) + bold(program.name) + u" ["_s + italic(u"option"_s) + u" ...]"_s +
            (commands ? u' ' + italic(u"command"_s) + u" ["_s + italic(u"word"_s) + u" ...]"_s : QString()) + u'\n';
    text += section(u"DESCRIPTION"_s) + plain(program.description) + u'\n';
    if (commands)
        text += commandSections(program);
    text += section(u"OPTIONS"_s);
    for (const QCommandLineOption& option : program.options)
        text += optionItem(option);
    if (program.name != u"vtrack-sandbox-drive")
        text += placesSections();
    return text + seeAlso(program);
}

} // namespace vtrack::reference
