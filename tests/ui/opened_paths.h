// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace vtrack::test {

/// Stands in for the desktop's file manager and players, or for its browser: remembers which files and folders, or
/// which pages, the program wanted to open. Or for a desktop without such a program: then nothing opens.
class OpenedPaths final : public QObject {
    Q_OBJECT

public:
    enum class Program { There, Missing };

    QStringList paths;

    explicit OpenedPaths(const QString& scheme = QStringLiteral("file"), Program program = Program::There)
        : m_scheme(scheme) {
        // A slot that does not exist makes openUrl() fail.
        QDesktopServices::setUrlHandler(m_scheme, this, program == Program::There ? "take" : "nothing");
    }

    ~OpenedPaths() override { QDesktopServices::unsetUrlHandler(m_scheme); }

public slots:

    void take(const QUrl& url) { paths += url.isLocalFile() ? url.toLocalFile() : url.toString(); }

private:
    QString m_scheme;
};

} // namespace vtrack::test
