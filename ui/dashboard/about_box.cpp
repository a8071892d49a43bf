// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_box.h"

#include "authorization_flow.h"
#include "message_box.h"
#include "version.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void openAboutBox(const QString& dataFolder, QWidget* parent) {
    const QStringList lines{
        Texts::tr("Version %1").arg(ownVersion()),
        Texts::tr("Brings camera clips from Google Drive to this computer."),
        Texts::tr("Free software under the GNU General Public License, version 3 or later; without any warranty."),
        Texts::tr("Made with Qt %1. Sign-in: %2.")
            .arg(QString::fromLatin1(qVersion()), AuthorizationFlow::implementation()),
        Texts::tr("Its parts and their licences: Qt (LGPL-3.0; Qt NetworkAuth GPL-3.0), QtKeychain (BSD-3-Clause), "
                  "libcurl (curl), OpenSSL (Apache-2.0), SQLite (public domain)."),
        Texts::tr("Data folder: %1").arg(QDir::toNativeSeparators(dataFolder))};
    QMessageBox* box = messageBox(QMessageBox::NoIcon, Texts::tr("About V_Track Cloud Sync"), u"V_Track Cloud Sync"_s,
                                  lines.join(u"\n\n"_s), QMessageBox::Close, parent);
    box->setObjectName(u"about"_s);
    box->setIconPixmap(box->windowIcon().pixmap(64));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace vtrack
