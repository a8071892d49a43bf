// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_range.h"

#include <algorithm>

namespace vtrack::sandbox {

std::expected<std::optional<ByteRange>, Unsatisfiable> parseRange(const QByteArray& header, qint64 size) {
    const QByteArray spec = header.mid(6);
    const qsizetype dash = spec.indexOf('-');
    if (!header.startsWith("bytes=") || dash < 0 || spec.contains(','))
        return std::nullopt;
    bool firstIsNumber = false;
    bool lastIsNumber = false;
    qint64 first = spec.first(dash).toLongLong(&firstIsNumber);
    qint64 last = spec.mid(dash + 1).toLongLong(&lastIsNumber);
    if (dash == 0) { // The last so many bytes.
        if (!lastIsNumber)
            return std::nullopt;
        first = std::max(0LL, size - last);
        last = size - 1;
    } else if (!firstIsNumber || (!lastIsNumber && dash + 1 < spec.size()) || (lastIsNumber && last < first)) {
        return std::nullopt;
    } else if (!lastIsNumber) {
        last = size - 1;
    }
    if (first >= size)
        return std::unexpected(Unsatisfiable{});
    return ByteRange{first, std::min(last, size - 1) - first + 1};
}

} // namespace vtrack::sandbox
