// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

namespace vtrack {

/// The raw pages of a SQLite file, read without SQLite, so that damage in one place does not prevent reading intact
/// pages elsewhere (https://sqlite.org/fileformat2.html). Committed pages in the write-ahead log take precedence over
/// the file. Read-only. Blocks; use from one thread.
class DatabasePages {
public:
    /// @param path of the database; without a file there are no pages.
    explicit DatabasePages(const QString& path);

    /// Pages are numbered from 1 to that.
    [[nodiscard]] quint32 count() const { return m_count; }

    [[nodiscard]] int size() const { return m_size; }

    /// The page's bytes; empty where it cannot be read.
    [[nodiscard]] QByteArray page(quint32 number);

private:
    void readHeader();
    void readLog();

    QFile m_file;
    QFile m_log;
    QHash<quint32, qint64> m_inLog; ///< Where in the log the newest committed content of a page begins.
    int m_size = 4096;
    quint32 m_count = 0;
};

/// The big-endian number in `bytes` bytes, 1 to 8, from `at` on, which must lie inside.
[[nodiscard]] quint64 bigEndian(const QByteArray& data, qsizetype at, int bytes);

} // namespace vtrack
