// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over the files of the folder that is given, without a fuzzer.
#include "fuzz.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv); // The database needs it.
    vtrack::fuzz::beQuiet();
    QTextStream out(stdout);
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        out << name << Qt::endl;
        vtrack::fuzz::run(file.readAll());
    }
    return names.isEmpty() ? 1 : 0;
}
