// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_chooser.h"

#include "file_system.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace vtrack {

namespace {

QString beginning(const QString& wanted) {
    const QString path = QDir::fromNativeSeparators(wanted.trimmed());
    if (QDir::isAbsolutePath(path)) {
        const QFileInfo there(nearestThere(QDir::cleanPath(path)));
        const QString folder = there.isDir() ? there.filePath() : there.path();
        if (QFileInfo(folder).isDir() && !QDir(folder).isRoot())
            return folder;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QFileDialog* chooser(QWidget* parent, const QString& title, const QString& begin) {
    auto* dialog = new QFileDialog(parent, title, beginning(begin));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

QFileDialog* folderChooser(QWidget* parent, const QString& title, const QString& begin) {
    auto* dialog = chooser(parent, title, begin);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog;
}

QFileDialog* fileChooser(QWidget* parent, const QString& title, const QString& filters, const QString& begin) {
    auto* dialog = chooser(parent, title, begin);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(filters.split(QStringLiteral(";;")));
    return dialog;
}

QFileDialog* saveChooser(QWidget* parent, const QString& title, const QString& fileName) {
    auto* dialog = chooser(parent, title, {});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    return dialog;
}

} // namespace vtrack
