// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_box.h"

#include "authorization_flow.h"
#include "message_box.h"
#include "version.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void openAboutBox(QWidget* parent) {
    const QStringList lines{
        Texts::tr("Version %1").arg(ownVersion()), Texts::tr("Brings camera clips from Google Drive to this computer."),
        Texts::tr("Free software under the GNU General Public License, version 3 or later; without any warranty."),
        Texts::tr("Made with Qt %1. Sign-in: %2.")
            .arg(QString::fromLatin1(qVersion()), AuthorizationFlow::implementation())};
    QMessageBox* box = messageBox(QMessageBox::NoIcon, Texts::tr("About V_Track Cloud Sync"), u"V_Track Cloud Sync"_s,
                                  lines.join(u"\n\n"_s), QMessageBox::Close, parent);
    box->setObjectName(u"about"_s);
    box->setIconPixmap(box->windowIcon().pixmap(64));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace vtrack
