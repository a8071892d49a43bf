// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_pages.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr quint32 logMagic = 0x377f0682; // The lowest bit says whether checksums are of big-endian words.
constexpr int logHeader = 32;
constexpr int frameHeader = 24;

using Checksum = std::pair<quint32, quint32>;

/// SQLite's checksum of a write-ahead log, continued from `sum`. `data` is a multiple of 8 bytes long.
Checksum continued(Checksum sum, const QByteArray& data, bool bigEndianWords) {
    auto [first, second] = sum;
    for (qsizetype at = 0; at + 8 <= data.size(); at += 8) {
        const auto word = [&](qsizetype from) {
            const char* bytes = data.constData() + from;
            return bigEndianWords ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
        };
        first += word(at) + second;
        second += word(at + 4) + first;
    }
    return {first, second};
}

quint32 word(const QByteArray& data, qsizetype at) {
    return static_cast<quint32>(bigEndian(data, at, 4));
}

Checksum checksumAt(const QByteArray& header, qsizetype at) {
    return {word(header, at), word(header, at + 4)};
}

bool isPageSize(quint32 size) {
    return size >= 512 && size <= 65536 && std::has_single_bit(size);
}

} // namespace

quint64 bigEndian(const QByteArray& data, qsizetype at, int bytes) {
    quint64 number = 0;
    for (int i = 0; i < bytes; ++i)
        number = number << 8 | static_cast<quint8>(data.at(at + i));
    return number;
}

DatabasePages::DatabasePages(const QString& path)
    : m_file(path)
    , m_log(path + u"-wal"_s) {
    if (m_file.open(QIODevice::ReadOnly))
        readHeader();
    if (m_log.open(QIODevice::ReadOnly))
        readLog();
}

void DatabasePages::readHeader() {
    const QByteArray header = m_file.read(100);
    if (header.startsWith("SQLite format 3") && header.size() == 100) {
        const auto size = static_cast<quint32>(bigEndian(header, 16, 2));
        if (isPageSize(size == 1 ? 65536 : size))
            m_size = static_cast<int>(size == 1 ? 65536 : size);
    }
    // Rounded up: a truncated page may contain complete rows.
    m_count = static_cast<quint32>(std::min<qint64>((m_file.size() + m_size - 1) / m_size, 0xffff'fffe));
}

/// Each frame is verified with the stored checksum of the previous one, so that a damaged frame does not invalidate the
/// next ones.
void DatabasePages::readLog() {
    const QByteArray header = m_log.read(logHeader);
    if (header.size() < logHeader || (word(header, 0) & ~1U) != logMagic)
        return;
    const bool bigEndianWords = (word(header, 0) & 1U) != 0;
    Checksum before = checksumAt(header, 24);
    if (!isPageSize(word(header, 8)) || continued({0, 0}, header.first(24), bigEndianWords) != before)
        return;
    m_size = static_cast<int>(word(header, 8));
    QHash<quint32, qint64> uncommitted;
    for (qint64 at = logHeader; at + frameHeader + m_size <= m_log.size(); at += frameHeader + m_size) {
        if (!m_log.seek(at))
            return;
        const QByteArray frame = m_log.read(frameHeader);
        const QByteArray content = m_log.read(m_size);
        if (frame.size() < frameHeader || content.size() < m_size || frame.sliced(8, 8) != header.sliced(16, 8))
            return; // Left over from before the log was restarted.
        const Checksum stored = checksumAt(frame, 16);
        const bool whole =
            continued(continued(before, frame.first(8), bigEndianWords), content, bigEndianWords) == stored;
        before = stored;
        if (!whole)
            continue;
        uncommitted.insert(word(frame, 0), at + frameHeader);
        if (word(frame, 4) == 0)
            continue;
        m_inLog.insert(uncommitted);
        m_count = std::max(m_count, word(frame, 4));
        uncommitted.clear();
    }
}

QByteArray DatabasePages::page(quint32 number) {
    if (number == 0 || number > m_count)
        return {};
    const auto inLog = m_inLog.constFind(number);
    QFile& file = inLog == m_inLog.cend() ? m_file : m_log;
    const qint64 at = inLog == m_inLog.cend() ? qint64(number - 1) * m_size : *inLog;
    return file.seek(at) ? file.read(m_size) : QByteArray();
}

} // namespace vtrack
