// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_rows.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace vtrack {

namespace {

constexpr qsizetype largestRow = 16 * 1024 * 1024; // A profile's photo of 1 MiB is the largest value.

/// What the first byte of a page says (file format, "B-tree Pages"). Interior pages of tables hold no rows.
enum PageKind { IndexInterior = 2, IndexLeaf = 10, TableLeaf = 13 };

/// Reads bytes sequentially, with bounds checks.
class Reader {
public:
    explicit Reader(const QByteArray& data, qsizetype at = 0)
        : m_data(data)
        , m_at(at) {}

    [[nodiscard]] qsizetype at() const { return m_at; }

    [[nodiscard]] std::optional<quint64> varint() {
        quint64 number = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_at >= m_data.size())
                return std::nullopt;
            const auto byte = static_cast<quint8>(m_data.at(m_at++));
            if (i == 8)
                return number << 8 | byte;
            number = number << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return number;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<quint64> number(int bytes) {
        if (m_at + bytes > m_data.size())
            return std::nullopt;
        m_at += bytes;
        return bigEndian(m_data, m_at - bytes, bytes);
    }

    [[nodiscard]] std::optional<QByteArray> bytes(qsizetype count) {
        if (count < 0 || m_at + count > m_data.size())
            return std::nullopt;
        m_at += count;
        return m_data.sliced(m_at - count, count);
    }

private:
    const QByteArray& m_data;
    qsizetype m_at;
};

std::optional<QVariant> wholeNumber(Reader& body, int bytes) {
    const auto number = body.number(bytes);
    if (!number)
        return std::nullopt;
    const int unused = 64 - 8 * bytes;
    return QVariant(static_cast<qint64>(*number << unused) >> unused); // Keeps the sign.
}

std::optional<QVariant> text(Reader& body, qsizetype length) {
    const auto bytes = body.bytes(length);
    if (!bytes)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(*bytes);
    if (decoder.hasError())
        return std::nullopt;
    return QVariant(text.isNull() ? QString(QLatin1StringView("")) : text);
}

/// A value by its serial type (file format, "Record Format").
std::optional<QVariant> value(Reader& body, quint64 type) {
    constexpr std::array<int, 7> lengths{0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return QVariant();
    if (type <= 6)
        return wholeNumber(body, lengths[type]);
    if (type == 7) {
        const auto number = body.number(8);
        return number ? std::optional<QVariant>(std::bit_cast<double>(*number)) : std::nullopt;
    }
    if (type == 8 || type == 9)
        return QVariant(qint64(type - 8));
    if (type < 12 || type > quint64(2 * largestRow))
        return std::nullopt;
    const auto length = static_cast<qsizetype>((type - 12) / 2);
    if (type % 2 == 1)
        return text(body, length);
    const auto bytes = body.bytes(length);
    return bytes ? std::optional<QVariant>(*bytes) : std::nullopt;
}

/// The values of a record, or nothing where it is not one from its first to its last byte.
std::optional<QVariantList> values(const QByteArray& record) {
    Reader types(record);
    const auto headerSize = types.varint();
    if (!headerSize || *headerSize > quint64(record.size()))
        return std::nullopt;
    Reader body(record, static_cast<qsizetype>(*headerSize));
    QVariantList all;
    while (types.at() < static_cast<qsizetype>(*headerSize)) {
        const auto type = types.varint();
        const auto one = type ? value(body, *type) : std::nullopt;
        if (!one)
            return std::nullopt;
        all += *one;
    }
    if (body.at() != record.size())
        return std::nullopt;
    return all;
}

/// How much of a row lies on its own page (file format, "B-tree Cell Format").
qsizetype localPart(qsizetype whole, qsizetype page, bool table) {
    const qsizetype most = table ? page - 35 : (page - 12) * 64 / 255 - 23;
    if (whole <= most)
        return whole;
    const qsizetype least = (page - 12) * 32 / 255 - 23;
    const qsizetype wanted = least + (whole - least) % (page - 4);
    return wanted <= most ? wanted : least;
}

/// The rest of a long row, from its overflow pages.
std::optional<QByteArray> overflow(DatabasePages& pages, quint64 first, qsizetype bytes) {
    QByteArray rest;
    quint64 next = first;
    while (rest.size() < bytes) {
        const QByteArray page =
            next > 1 && next <= pages.count() ? pages.page(static_cast<quint32>(next)) : QByteArray();
        if (page.size() < pages.size())
            return std::nullopt;
        next = bigEndian(page, 0, 4);
        rest += page.sliced(4, std::min<qsizetype>(bytes - rest.size(), pages.size() - 4));
    }
    return next == 0 ? std::optional(rest) : std::nullopt;
}

std::optional<StoredRow> row(DatabasePages& pages, const QByteArray& page, int kind, qsizetype at) {
    Reader cell(page, at);
    if (kind == IndexInterior && !cell.number(4))
        return std::nullopt;
    const auto size = cell.varint();
    if (!size || *size == 0 || *size > quint64(largestRow))
        return std::nullopt;
    StoredRow row{.hasRowid = kind == TableLeaf, .rowid = 0, .values = {}};
    if (row.hasRowid) {
        const auto rowid = cell.varint();
        if (!rowid)
            return std::nullopt;
        row.rowid = static_cast<qint64>(*rowid);
    }
    const auto whole = static_cast<qsizetype>(*size);
    const qsizetype here = localPart(whole, pages.size(), row.hasRowid);
    auto record = cell.bytes(here);
    if (record && here < whole) {
        const auto next = cell.number(4);
        const auto rest = next ? overflow(pages, *next, whole - here) : std::nullopt;
        record = rest ? std::optional(*record + *rest) : std::nullopt;
    }
    auto read = record ? values(*record) : std::nullopt;
    if (!read)
        return std::nullopt;
    row.values = std::move(*read);
    return row;
}

} // namespace

QList<StoredRow> storedRows(DatabasePages& pages, quint32 number) {
    const QByteArray page = pages.page(number);
    const qsizetype begin = number == 1 ? 100 : 0; // The file's header comes first.
    if (page.size() < begin + 12)
        return {};
    const int kind = static_cast<quint8>(page.at(begin));
    if (kind != TableLeaf && kind != IndexLeaf && kind != IndexInterior)
        return {};
    QList<StoredRow> rows;
    Reader cells(page, begin + (kind == IndexInterior ? 12 : 8));
    for (quint64 left = bigEndian(page, begin + 3, 2); left > 0; --left) {
        const auto at = cells.number(2);
        if (!at)
            break;
        if (auto read = row(pages, page, kind, static_cast<qsizetype>(*at)))
            rows += std::move(*read);
    }
    return rows;
}

} // namespace vtrack
