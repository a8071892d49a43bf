// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_outside.h"

#include "message_box.h"
#include "visible_text.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OpenOutside)
};

} // namespace

void openOutside(const QUrl& url, QWidget* above) {
    if (QDesktopServices::openUrl(url))
        return;
    const QString place =
        url.isLocalFile() ? QDir::toNativeSeparators(url.toLocalFile()) : url.toString(QUrl::FullyEncoded);
    QMessageBox* box = messageBox(QMessageBox::Warning, Texts::tr("Not opened"),
                                  Texts::tr("No program could open this. It is here: %1").arg(forPeople(place)), {},
                                  QMessageBox::Ok, above);
    box->setObjectName(u"notOpenedBox"_s);
    QPushButton* copy = box->addButton(url.isLocalFile() ? Texts::tr("&Copy the path") : Texts::tr("&Copy the address"),
                                       QMessageBox::ActionRole);
    copy->setObjectName(u"copyPlace"_s);
    QObject::connect(copy, &QPushButton::clicked, box, [place] { QGuiApplication::clipboard()->setText(place); });
    box->show();
}

} // namespace vtrack
