// SPDX-License-Identifier: GPL-3.0-or-later
#include "gzip.h"

#include <QtEndian>

#include <array>

namespace vtrack::sandbox {

namespace {

constexpr int lengthSize = 4; ///< What qCompress() puts before the zlib stream.
constexpr int zlibHead = 2;
constexpr int zlibTail = 4;

quint32 crc32(const QByteArray& bytes) {
    static const auto table = [] {
        std::array<quint32, 256> rows{};
        for (quint32 i = 0; i < rows.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320U : value >> 1;
            rows[i] = value;
        }
        return rows;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (crc >> 8);
    return ~crc;
}

QByteArray littleEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzipped(const QByteArray& bytes) {
    const QByteArray zlib = qCompress(bytes);
    const QByteArray deflated = zlib.sliced(lengthSize + zlibHead, zlib.size() - lengthSize - zlibHead - zlibTail);
    const QByteArray head = QByteArray::fromHex("1f8b08000000000000ff");
    return head + deflated + littleEndian(crc32(bytes)) + littleEndian(static_cast<quint32>(bytes.size()));
}

void compressFor(const http::Request& request, http::Response& response) {
    if (!request.header("accept-encoding").contains("gzip") || !request.header("user-agent").contains("gzip") ||
        response.stream || response.body.isEmpty() || !response.contentType.startsWith("application/json"))
        return;
    response.body = gzipped(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
    response.headers.emplace_back("Vary", "Accept-Encoding");
}

} // namespace vtrack::sandbox
