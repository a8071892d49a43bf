// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_clips.h"

#include <QFile>
#include <QtEndian>

#include <vector>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr qint64 largestShortBox = 0xFFFFFFFFLL;
constexpr qint64 secondsFrom1904To1970 = 2'082'844'800;

const std::vector<QByteArray>& clips() {
    static const std::vector<QByteArray> all = [] {
        std::vector<QByteArray> read;
        for (const QString& name : {u"clip_bars.mp4"_s, u"clip_test.mp4"_s, u"clip_test2.mp4"_s}) {
            QFile file(u":/samples/"_s + name);
            if (file.open(QIODevice::ReadOnly))
                read.push_back(file.readAll());
        }
        Q_ASSERT(!read.empty());
        return read;
    }();
    return all;
}

const QByteArray& clipBytes(int number) {
    return clips().at(static_cast<size_t>(number) % clips().size());
}

/// Sets creation and modification time in every header box of version 0 between two offsets.
void setTimes(QByteArray& bytes, qsizetype from, qsizetype to, quint32 time) {
    while (from + 8 <= to) {
        char* const box = bytes.data() + from;
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(box));
        const QByteArrayView type(box + 4, 4);
        if (size < 8)
            return;
        if (type == "moov" || type == "trak" || type == "mdia") {
            setTimes(bytes, from + 8, from + size, time);
        } else if (type == "mvhd" || type == "tkhd" || type == "mdhd") {
            qToBigEndian(time, box + 12);
            qToBigEndian(time, box + 16);
        }
        from += size;
    }
}

qint64 freeHeaderSize(int number, qint64 fileSize) {
    return fileSize - clipBytes(number).size() > largestShortBox ? 16 : 8;
}

} // namespace

QByteArray clipBeginning(int number, qint64 recordedSecs, qint64 fileSize) {
    QByteArray bytes = clipBytes(number);
    setTimes(bytes, 0, bytes.size(), static_cast<quint32>(recordedSecs + secondsFrom1904To1970));
    const qint64 boxSize = fileSize - bytes.size();
    const bool isLong = boxSize > largestShortBox;
    QByteArray header(isLong ? 16 : 8, '\0');
    qToBigEndian(isLong ? quint32(1) : static_cast<quint32>(boxSize), header.data());
    header.replace(4, 4, "free");
    if (isLong)
        qToBigEndian(boxSize, header.data() + 8);
    return bytes + header;
}

qint64 clipBeginningSize(int number, qint64 fileSize) {
    return clipBytes(number).size() + freeHeaderSize(number, fileSize);
}

} // namespace vtrack::sandbox
