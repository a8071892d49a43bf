// SPDX-License-Identifier: GPL-3.0-or-later
// docs/settings.md, from the table of settings.
#include "any_setting.h"
#include "texts.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

/// As it reads in a cell of a table.
QString cell(const QString& text) {
    return QString(text).replace(u'|', u"\\|"_s);
}

QString code(const QString& text) {
    return text.isEmpty() ? QString() : u"`%1`"_s.arg(cell(text));
}

QString row(const AnySetting& setting) {
    const bool atOnce = setting.facts.applies == SettingFacts::Applies::AtOnce;
    return u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(code(setting.key()), cell(setting.meaning()), cell(setting.allowed()),
                                                 code(setting.standard()),
                                                 atOnce ? u"at once"_s : u"at the next start"_s);
}

} // namespace

QString settingsPage() {
    QString page =
        u"# Settings\n\n"
        "The settings are stored in `settings.ini` in the data folder. The window changes most of them; "
        "`vtrack-syncctl "
        "settings` lists all of them,\nand `vtrack-syncctl settings KEY=VALUE` changes one, also while the "
        "window is open. In the file, `proxy/kind` is `kind` below\n`[proxy]`, and keys without `/` are "
        "below `[General]`. A number out of bounds counts as the nearest one that is\nallowed. Any other value that is "
        "not allowed counts as the default, except in `paused_until`, where any text is a pause. The log\nsays so.\n\n"
        "This page is made from the program's own table (`services/settings/settings_table.h`); a test "
        "compares the two.\n\n"
        "| Key | Meaning | Values | Default | Takes effect |\n|---|---|---|---|---|\n"_s;
    for (const AnySetting& setting : allSettings())
        page += row(setting);
    return page;
}

} // namespace vtrack::reference
