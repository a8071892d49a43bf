// SPDX-License-Identifier: GPL-3.0-or-later
// vtrack-reference FOLDER: writes man pages and completion scripts, as they lie below `share/`.
#include "texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    for (const ProgramReference& program : programs()) {
        const std::array files{
            std::pair(u"/man/man1/%1.1"_s, manPage(program)),
            std::pair(u"/bash-completion/completions/%1"_s, bashCompletion(program)),
            std::pair(u"/zsh/site-functions/_%1"_s, zshCompletion(program)),
            std::pair(u"/fish/vendor_completions.d/%1.fish"_s, fishCompletion(program)),
        };
        for (const auto& [place, text] : files) {
            const QString path = share + place.arg(program.name);
            if (!write(path, text)) {
                std::fprintf(stderr, "%s cannot be written.\n", qUtf8Printable(path));
                return 1;
            }
        }
    }
    return 0;
}
