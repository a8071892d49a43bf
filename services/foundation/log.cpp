// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

#include "clock.h"
#include "file_system.h"
#include "terminal.h"
#include "visible_text.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logFoundation, "vtrack.foundation")

namespace {

constexpr qint64 largestLog = qint64{5} * 1024 * 1024;
constexpr int oldLogsKept = 3;

/// The open log file. One for the process, guarded by its mutex because messages come from every thread.
class LogFile {
public:
    void open(const QString& path, bool verbose) {
        const QMutexLocker<QRecursiveMutex> lock(&m_mutex);
        m_verbose = verbose;
        m_file.close();
        m_path = path;
        openFile();
    }

    void write(const QByteArray& line) {
        const QMutexLocker<QRecursiveMutex> lock(&m_mutex);
        if (m_verbose || !m_open)
            printMessage(QString::fromUtf8(line));
        if (!m_open)
            return;
        m_file.write(line);
        m_file.flush();
        if (m_file.size() > largestLog)
            rotate();
    }

private:
    void openFile() { m_open = openOwnFile(m_file, m_path).has_value(); }

    void rotate() {
        m_file.close();
        const QString& name = m_path;
        for (int i = oldLogsKept; i > 0; --i) {
            const QString older = name + u".%1"_s.arg(i);
            QFile::remove(older);
            QFile::rename(i == 1 ? name : name + u".%1"_s.arg(i - 1), older);
        }
        openFile();
    }

    QRecursiveMutex m_mutex; // Qt may log a message about the file.
    QString m_path;
    QFile m_file;
    bool m_open = false;
    bool m_verbose = false;
};

LogFile& logFile() {
    static LogFile file;
    return file;
}

const char* levelName(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    // One line for each message, so that a file name cannot forge an entry.
    const QString text = visibleText(redact(message).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s));
    const QString line =
        u"%1 %2 %3: %4\n"_s.arg(toIsoUtc(SystemClock().now()), QLatin1StringView(levelName(type)),
                                QLatin1StringView(context.category ? context.category : "default"), text);
    logFile().write(line.toUtf8());
}

} // namespace

QString redact(QString text) {
    // Patterns of Google, JWT and Fernet secrets.
    static const QRegularExpression credential(
        uR"re((?<![A-Za-z0-9])(?:ya29\.|1//|1%2F%2F|4/|4%2F|GOCSPX-|gAAAA|AIza)[A-Za-z0-9_\-./+%=]{16,}|eyJ[A-Za-z0-9_\-]+\.[A-Za-z0-9_\-]+\.[A-Za-z0-9_\-]*)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The value of a sensitive name in a URL, a form, a header or JSON (possibly with escaped quotes).
    static const QRegularExpression named(
        uR"re(((?:token|secret|code_verifier|encryption_key|password|passwd|pwd)\\*["']?\s*[=:]\s*\\*["']?|\bbearer\s+)[^\s"'&,}\\]+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The same in quotes, where it may hold blanks.
    static const QRegularExpression quoted(
        uR"re(((?:token|secret|code_verifier|encryption_key|password|passwd|pwd)\\*["']?\s*[=:]\s*\\*(["']))(?:(?!\2)[^\\\n])+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The same for names that also stand before harmless words ("code: 404"), which are shorter.
    static const QRegularExpression namedAndLong(
        uR"re(((?<![a-z])(?:code|state|key)\\*["']?\s*[=:]\s*\\*["']?|\bbasic\s+)[^\s"'&,}\\]{16,})re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Name and password in an address; the password may hold "@" and, after a name and what is no port, "/" and blanks.
    static const QRegularExpression logon(
        uR"re((\b[a-z][a-z0-9+.\-]{1,15}://)(?:[^\s/"'<>]{1,200}@|[^\s/@:"'<>]{1,100}:(?!\d{1,5}(?:[\s/?#"']|$))[^@"'<>\n]{1,200}@))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(logon, u"\\1[removed]@"_s);
    text.replace(credential, u"[removed]"_s);
    text.replace(quoted, u"\\1[removed]"_s);
    text.replace(named, u"\\1[removed]"_s);
    text.replace(namedAndLong, u"\\1[removed]"_s);
    return text;
}

void startLogging(const QString& folder, bool verbose, const QString& name) {
    logFile().open(QDir(folder).filePath(name), verbose);
    setDetailedLog(verbose);
    qInstallMessageHandler(handleMessage);
}

void setDetailedLog(bool detailed) {
    QLoggingCategory::setFilterRules(detailed ? u"vtrack.*.debug=true"_s : u"vtrack.*.debug=false"_s);
}

} // namespace vtrack
