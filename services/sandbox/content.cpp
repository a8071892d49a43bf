// SPDX-License-Identifier: GPL-3.0-or-later
#include "content.h"

#include "sample_clips.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace vtrack::sandbox {

namespace {

constexpr qint64 blockSize = 64LL * 1024;
constexpr qint64 smallestTail = 4096;
using Block = std::array<quint64, blockSize / 8>;

/// SplitMix64: a good 64-bit number for any 64-bit number.
quint64 mixed(quint64 value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

const Block& baseNoise() {
    static const Block block = [] {
        Block words{};
        for (size_t i = 0; i < words.size(); ++i)
            words[i] = mixed(i);
        return words;
    }();
    return block;
}

/// A different number for each block and seed. Of many thousand files of noise, some would begin with the two bytes of
/// a program or an archive, and be refused as no video.
quint64 maskOf(quint64 seed, qint64 block) {
    constexpr std::array<quint16, 3> marks{0x5A4D, 0x2123, 0x8B1F}; // MZ, #!, gzip; the first byte is the low one.
    const quint64 mask = mixed(seed ^ mixed(static_cast<quint64>(block)));
    const auto beginning = static_cast<quint16>(baseNoise()[0] ^ mask);
    return block == 0 && std::ranges::find(marks, beginning) != marks.end() ? mask ^ 0x80 : mask;
}

/// Writes the noise at `offset`: the base block under its mask.
void writeNoise(quint64 seed, qint64 offset, char* out, qint64 length) {
    const Block& base = baseNoise();
    while (length > 0) {
        const qint64 within = offset % blockSize;
        const qint64 count = std::min(length, blockSize - within);
        const quint64 mask = maskOf(seed, offset / blockSize);
        qint64 done = 0;
        const auto word = [&](qint64 at) {
            return base[static_cast<size_t>(at / 8)] ^ mask;
        };
        const auto someOfWord = [&](qint64 most) {
            const quint64 value = word(within + done);
            const qint64 skip = (within + done) % 8;
            const qint64 some = std::min(8 - skip, most);
            std::memcpy(out + done, reinterpret_cast<const char*>(&value) + skip, static_cast<size_t>(some));
            done += some;
        };
        if (within % 8 != 0)
            someOfWord(count);
        for (; count - done >= 8; done += 8) {
            const quint64 value = word(within + done);
            std::memcpy(out + done, &value, sizeof value);
        }
        if (done < count)
            someOfWord(count - done);
        out += count;
        offset += count;
        length -= count;
    }
}

qint64 wholeSize(const Content& content) {
    return content.whole > 0 ? content.whole : content.size;
}

QByteArray beginning(const Content& content) {
    return content.clip < 0 ? content.text : clipBeginning(content.clip, content.recorded, wholeSize(content));
}

} // namespace

QByteArray Content::read(qint64 offset, qint64 length) const {
    QByteArray bytes(length, Qt::Uninitialized);
    qint64 done = 0;
    const qint64 beginningSize = clip < 0 ? text.size() : clipBeginningSize(clip, wholeSize(*this));
    if (offset < beginningSize) {
        const QByteArray head = beginning(*this);
        done = std::min(length, beginningSize - offset);
        std::memcpy(bytes.data(), head.constData() + offset, static_cast<size_t>(done));
    }
    writeNoise(seed, offset + done, bytes.data() + done, length - done);
    return bytes;
}

Content Content::prefix(qint64 bytes) const {
    Content part = *this;
    part.whole = wholeSize(*this);
    part.size = std::min(bytes, part.whole);
    if (part.size == part.whole)
        part.whole = 0;
    return part;
}

QByteArray Content::key() const {
    return QByteArray::number(seed, 36) + '.' + QByteArray::number(size, 36) + '.' + QByteArray::number(whole, 36) +
           '.' + QByteArray::number(recorded, 36) + '.' + QByteArray::number(clip) + '.' + text;
}

Content noise(quint64 seed, qint64 size) {
    return {.seed = seed, .size = size};
}

Content clip(quint64 seed, int number, qint64 recordedSecs, qint64 size) {
    const qint64 smallest =
        clipBeginningSize(number, 0) + smallestTail + static_cast<qint64>(mixed(seed) % smallestTail);
    return {.seed = seed, .size = std::max(size, smallest), .recorded = recordedSecs, .clip = number};
}

Content text(const QByteArray& words) {
    return {.size = words.size(), .text = words};
}

} // namespace vtrack::sandbox
