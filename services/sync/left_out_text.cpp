// SPDX-License-Identifier: GPL-3.0-or-later
#include "left_out_text.h"

#include "size_text.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LeftOut)
};

} // namespace

QString leftOutText(const QString& camera, const FolderStore::LeftOut& leftOut) {
    return Texts::tr("%n files of %1 are not footage and stay in Drive, for example “%2”.", nullptr,
                     static_cast<int>(leftOut.files))
        .arg(forPeople(camera), forPeople(leftOut.example));
}

QString leftInDriveText(const QString& name, const FileTotal& left, const QDateTime& fetchFrom) {
    return Texts::tr("%n clip(s) of %1 (%2), uploaded before %3, stay in Drive, as was chosen for this source.",
                     nullptr, static_cast<int>(left.files))
        .arg(forPeople(name), sizeText(left.bytes),
             QLocale().toString(fetchFrom.toLocalTime().date(), QLocale::ShortFormat));
}

} // namespace vtrack
