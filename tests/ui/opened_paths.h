// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace vtrack::test {

/// Stands in for the desktop's file manager and players: remembers which files and folders the program wanted to open.
class OpenedPaths final : public QObject {
    Q_OBJECT

public:
    QStringList paths;

    OpenedPaths() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }

    ~OpenedPaths() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

public slots:

    void take(const QUrl& url) { paths += url.toLocalFile(); }
};

} // namespace vtrack::test
