// SPDX-License-Identifier: GPL-3.0-or-later
#include "mp4_header.h"

#include <QIODevice>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr quint32 fourCc(const char (&name)[5]) {
    quint32 code = 0;
    for (int i = 0; i < 4; ++i)
        code = code << 8 | static_cast<unsigned char>(name[i]);
    return code;
}

struct Codec {
    quint32 sampleEntry;
    QStringView name;
};

constexpr std::array codecs{
    Codec{fourCc("avc1"), u"h264"},  Codec{fourCc("avc3"), u"h264"},  Codec{fourCc("hvc1"), u"hevc"},
    Codec{fourCc("hev1"), u"hevc"},  Codec{fourCc("dvh1"), u"hevc"},  Codec{fourCc("dvhe"), u"hevc"},
    Codec{fourCc("mp4v"), u"mpeg4"}, Codec{fourCc("av01"), u"av1"},   Codec{fourCc("vp09"), u"vp9"},
    Codec{fourCc("jpeg"), u"mjpeg"}, Codec{fourCc("mjpa"), u"mjpeg"}, Codec{fourCc("mjpg"), u"mjpeg"},
};

/// The boxes on the way from `moov` to what we read.
constexpr std::array containers{fourCc("trak"), fourCc("mdia"), fourCc("minf"), fourCc("stbl")};

/// A normal file has a few dozen boxes up to and inside `moov`; a fragmented one has thousands, but only after it.
constexpr int mostBoxes = 20'000;
constexpr int deepestBox = 8;

/// Seconds from 1904-01-01, where the format's time begins, to 1970-01-01.
constexpr quint64 unixEpoch = 2'082'844'800;
constexpr quint64 latestTime = unixEpoch + 253'402'300'799; // The end of the year 9999.

struct Box {
    quint32 type;
    qint64 body; ///< Where its content begins,
    qint64 end;  ///< and where the next box does.
};

QDateTime fromMp4Time(quint64 seconds) {
    if (seconds == 0 || seconds == unixEpoch || seconds > latestTime) // Nothing was written, counted from either.
        return {};
    // A time before 1970 comes from a device that wrongly counts from 1970.
    const quint64 sinceEpoch = seconds >= unixEpoch ? seconds - unixEpoch : seconds;
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(sinceEpoch), QTimeZone::utc());
}

std::chrono::milliseconds fromUnits(quint64 units, quint32 unitsPerSecond) {
    constexpr quint64 longest = 366ULL * 24 * 3600;
    if (unitsPerSecond == 0 || units / unitsPerSecond > longest)
        return {};
    const quint64 rest = units % unitsPerSecond * 1000 / unitsPerSecond;
    return std::chrono::milliseconds(units / unitsPerSecond * 1000 + rest);
}

class HeaderReader {
public:
    explicit HeaderReader(QIODevice& file)
        : m_file(file) {}

    std::optional<Mp4Facts> read() {
        const qint64 size = m_file.size();
        qint64 position = 0;
        while (const auto box = boxAt(position, size)) {
            if (box->type == fourCc("moov")) {
                readChildren(*box, 1);
                break;
            }
            position = box->end;
        }
        return m_hasMovieHeader ? std::optional(m_facts) : std::nullopt;
    }

private:
    /// The box that begins at `position` and may reach to `limit`; nothing when there is no room for one.
    std::optional<Box> boxAt(qint64 position, qint64 limit) {
        if (limit - position < 8 || ++m_boxesMet > mostBoxes)
            return std::nullopt;
        const QByteArray head = bytes(position, std::min<qint64>(16, limit - position));
        if (head.size() < 8)
            return std::nullopt;
        quint64 size = qFromBigEndian<quint32>(head.constData());
        quint64 headSize = 8;
        if (size == 1) { // The size did not fit; 64 bits of it follow the type.
            if (head.size() < 16)
                return std::nullopt;
            size = qFromBigEndian<quint64>(head.constData() + 8);
            headSize = 16;
        }
        const auto room = static_cast<quint64>(limit - position);
        if (size == 0) // To the end.
            size = room;
        if (size < headSize)
            return std::nullopt;
        return Box{.type = qFromBigEndian<quint32>(head.constData() + 4),
                   .body = position + static_cast<qint64>(headSize),
                   .end = position + static_cast<qint64>(std::min(size, room))};
    }

    void readChildren(const Box& parent, int depth) {
        if (depth > deepestBox)
            return;
        qint64 position = parent.body;
        while (const auto box = boxAt(position, parent.end)) {
            if (box->type == fourCc("mvhd"))
                readMovieHeader(*box);
            else if (box->type == fourCc("stsd"))
                readSampleDescription(*box);
            else if (std::ranges::find(containers, box->type) != containers.end())
                readChildren(*box, depth + 1);
            position = box->end;
        }
    }

    /// Version and flags, creation time, modification time, units a second, duration.
    void readMovieHeader(const Box& box) {
        const QByteArray body = bytes(box.body, std::min<qint64>(32, box.end - box.body));
        const char* data = body.constData();
        const bool wide = !body.isEmpty() && body[0] == 1;
        if (body.size() < (wide ? 32 : 20))
            return;
        const quint64 created = wide ? qFromBigEndian<quint64>(data + 4) : qFromBigEndian<quint32>(data + 4);
        const auto unitsPerSecond = qFromBigEndian<quint32>(data + (wide ? 20 : 12));
        const quint64 units = wide ? qFromBigEndian<quint64>(data + 24) : qFromBigEndian<quint32>(data + 16);
        const bool unknown = !wide && units == 0xffff'ffff;
        m_facts.created = fromMp4Time(created);
        m_facts.duration = unknown ? std::chrono::milliseconds() : fromUnits(units, unitsPerSecond);
        m_hasMovieHeader = true;
    }

    /// Version and flags, number of entries; of the first entry its size, codec, 24 other bytes, width and height.
    void readSampleDescription(const Box& box) {
        constexpr qint64 needed = 44;
        if (!m_facts.codec.isEmpty() || box.end - box.body < needed)
            return;
        const QByteArray body = bytes(box.body, needed);
        if (body.size() < needed)
            return;
        const auto entry = qFromBigEndian<quint32>(body.constData() + 12);
        const auto* codec = std::ranges::find(codecs, entry, &Codec::sampleEntry);
        if (codec == codecs.end())
            return;
        m_facts.codec = codec->name.toString();
        m_facts.resolution = {qFromBigEndian<quint16>(body.constData() + 40),
                              qFromBigEndian<quint16>(body.constData() + 42)};
    }

    QByteArray bytes(qint64 position, qint64 count) {
        return m_file.seek(position) ? m_file.read(count) : QByteArray();
    }

    QIODevice& m_file;
    int m_boxesMet = 0;
    bool m_hasMovieHeader = false;
    Mp4Facts m_facts;
};

} // namespace

std::optional<Mp4Facts> readMp4Header(QIODevice& file) {
    if (!file.isReadable() || file.isSequential())
        return std::nullopt;
    return HeaderReader(file).read();
}

} // namespace vtrack
