// SPDX-License-Identifier: GPL-3.0-or-later
// vtrack-reference FOLDER: writes man pages and completion scripts, as they lie below `share/`, and pages of docs/.
#include "texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace vtrack::reference;

namespace {

bool write(const QString& path, const QString& text) {
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("Usage: vtrack-reference FOLDER\n", stderr);
        return 2;
    }
    const QString share = QCoreApplication::arguments().at(1);
    const auto schema = schemaPage();
    if (!schema) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(schema.error().sentence));
        return 1;
    }
    QMap<QString, QString> files{{u"settings.md"_s, settingsPage()}, {u"schema.md"_s, *schema}};
    for (const ProgramReference& program : programs()) {
        files.insert(u"man/man1/%1.1"_s.arg(program.name), manPage(program));
        files.insert(u"bash-completion/completions/"_s + program.name, bashCompletion(program));
        files.insert(u"zsh/site-functions/_"_s + program.name, zshCompletion(program));
        files.insert(u"fish/vendor_completions.d/%1.fish"_s.arg(program.name), fishCompletion(program));
    }
    for (const auto& [place, text] : files.asKeyValueRange()) {
        const QString path = share + u'/' + place;
        if (!write(path, text)) {
            std::fprintf(stderr, "%s cannot be written.\n", qUtf8Printable(path));
            return 1;
        }
    }
    return 0;
}
