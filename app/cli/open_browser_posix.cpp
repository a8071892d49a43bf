// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_browser.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

bool openBrowser(const QUrl& url) {
    QStringList command = QProcess::splitCommand(qEnvironmentVariable("BROWSER"));
    if (command.isEmpty())
        command = {u"xdg-open"_s};
    QProcess browser;
    browser.setProgram(command.takeFirst());
    browser.setArguments(command << url.toString(QUrl::FullyEncoded));
    // Its messages are not ours.
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    return !QStandardPaths::findExecutable(browser.program()).isEmpty() && browser.startDetached();
}

} // namespace vtrack
