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

QMessageBox* question(const Error& otherHosts, QWidget* parent) {
    QMessageBox* box = messageBox(QMessageBox::Warning, Texts::tr("Google client file"), otherHosts.sentence,
                                  Texts::tr("Use this file?"), QMessageBox::Yes | QMessageBox::No, parent);
    box->setObjectName(u"otherGoogleQuestion"_s);
    box->setDefaultButton(QMessageBox::No);
    return box;
}

} // namespace

void importAsking(QWidget* parent, QThreadPool& background, const QString& file, const QString& target,
                  std::function<void(const Result<ClientSecrets>&)> then) {
    const auto import = [&background, file, target](OtherHosts other) {
        return QtConcurrent::run(&background, [file, target, other] { return importClientFile(file, target, other); });
    };
    whenDone(import(OtherHosts::Refuse), parent,
             [parent, import, then = std::move(then)](const Result<ClientSecrets>& imported) {
                 if (imported || imported.error().action != Action::AskAdministrator)
                     return then(imported);
                 QMessageBox* box = question(imported.error(), parent);
                 QObject::connect(box, &QMessageBox::finished, parent, [parent, import, then, imported](int answer) {
                     if (answer != QMessageBox::Yes)
                         return then(imported);
                     whenDone(import(OtherHosts::Accept), parent, then);
                 });
                 box->open();
             });
}

} // namespace vtrack
