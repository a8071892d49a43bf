// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_error.h"

#include "file_system.h"
#include "visible_text.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Downloader)
};

} // namespace

Error outsideOfFootage(const QString& path) {
    return fileError(FileFault::Link, path, path);
}

Error damaged(const QString& detail) {
    return transientFailure(ErrorKind::DownloadFailed,
                            Texts::tr("The clip arrived damaged and was not kept. It is downloaded again."), detail)
        .error();
}

Error cutOff(const QString& detail) {
    return transientFailure(ErrorKind::NetworkError,
                            Texts::tr("The download was cut off. It resumes where it stopped."), detail)
        .error();
}

Error noVideo(const QString& name) {
    return {.kind = ErrorKind::DownloadFailed,
            .sentence = Texts::tr("“%1” is no video: its content is that of a program or a document. It was not kept. "
                                  "Look at it in Google Drive, and ask whoever uploads there.")
                            .arg(forPeople(name)),
            .owner = Owner::Item};
}

} // namespace vtrack
