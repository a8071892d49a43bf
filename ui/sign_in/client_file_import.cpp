// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_file_import.h"

#include "message_box.h"
#include "when_done.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ClientFileImport)
};

using Then = std::function<void(const Result<ClientSecrets>&)>;

QMessageBox* question(const QString& name, const Error& doubt, QWidget* parent) {
    QMessageBox* box = messageBox(QMessageBox::Warning, Texts::tr("Google client file"), doubt.sentence,
                                  Texts::tr("Use this file?"), QMessageBox::Yes | QMessageBox::No, parent);
    box->setObjectName(name);
    box->setDefaultButton(QMessageBox::No);
    return box;
}

void importAskingAboutHosts(QWidget* parent, QThreadPool& background, const QString& file, const QString& target,
                            const Then& then) {
    const auto import = [&background, file, target](OtherHosts other) {
        return QtConcurrent::run(&background, [file, target, other] { return importClientFile(file, target, other); });
    };
    whenDone(import(OtherHosts::Refuse), parent, [parent, import, then](const Result<ClientSecrets>& imported) {
        if (imported || imported.error().action != Action::AskAdministrator)
            return then(imported);
        QMessageBox* box = question(u"otherGoogleQuestion"_s, imported.error(), parent);
        QObject::connect(box, &QMessageBox::finished, parent, [parent, import, then, imported](int answer) {
            if (answer != QMessageBox::Yes)
                return then(imported);
            whenDone(import(OtherHosts::Accept), parent, then);
        });
        box->open();
    });
}

} // namespace

void importAsking(QWidget* parent, QThreadPool& background, const QString& file, const QString& target,
                  std::function<void(const Result<ClientSecrets>&)> then) {
    const auto look = [file, target] {
        return isOfAnotherClient(file, target);
    };
    whenDone(QtConcurrent::run(&background, look), parent,
             [parent, &background, file, target, then = std::move(then)](bool isOther) {
                 if (!isOther)
                     return importAskingAboutHosts(parent, background, file, target, then);
                 const Error doubt{
                     .kind = ErrorKind::BadInput,
                     .sentence = Texts::tr("This file is of another Google client than the one in use. If Google Drive "
                                           "is connected, that ends with it, and no footage is fetched until Drive is "
                                           "connected again. Nothing has changed yet.")};
                 QMessageBox* box = question(u"otherClientQuestion"_s, doubt, parent);
                 QObject::connect(box, &QMessageBox::finished, parent,
                                  [parent, &background, file, target, then, doubt](int answer) {
                                      if (answer != QMessageBox::Yes)
                                          return then(std::unexpected(doubt));
                                      importAskingAboutHosts(parent, background, file, target, then);
                                  });
                 box->open();
             });
}

} // namespace vtrack
