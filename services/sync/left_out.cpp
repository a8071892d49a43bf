// SPDX-License-Identifier: GPL-3.0-or-later
#include "left_out.h"

#include "visible_text.h"

#include <QCoreApplication>

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

} // namespace vtrack
