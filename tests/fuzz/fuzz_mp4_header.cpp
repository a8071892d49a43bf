// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a clip: the input is the beginning of a file that is longer by the size in its first 8 bytes.
// Covers: services/cameras/mp4_header.cpp
#include "fuzz.h"
#include "mp4_header.h"

#include <QIODevice>
#include <QStringList>
#include <QtEndian>

#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

/// A file of any length that takes no room: behind its beginning there are zeros. Counts what is read of it.
class LongFile final : public QIODevice {
public:
    LongFile(const QByteArray& beginning, qint64 size)
        : m_beginning(beginning)
        , m_size(size) {
        open(ReadOnly | Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_size; }

    [[nodiscard]] qint64 bytesRead() const { return m_read; }

protected:
    qint64 readData(char* data, qint64 most) override {
        const qint64 count = std::min(most, m_size - pos());
        if (count <= 0)
            return 0;
        std::memset(data, 0, size_t(count));
        if (pos() < m_beginning.size())
            std::memcpy(data, m_beginning.constData() + pos(), size_t(std::min(count, m_beginning.size() - pos())));
        m_read += count;
        return count;
    }

    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    const QByteArray& m_beginning;
    qint64 m_size;
    qint64 m_read = 0;
};

} // namespace

void run(const QByteArray& input) {
    constexpr qint64 mostRead = 1024 * 1024;
    if (input.size() < 8)
        return;
    const QByteArray beginning = input.sliced(8);
    const auto more = qint64(qFromBigEndian<quint64>(input.constData()) >> 1);
    LongFile file(beginning,
                  more > std::numeric_limits<qint64>::max() - beginning.size() ? more : beginning.size() + more);
    const auto facts = readMp4Header(file);
    holds(file.bytesRead() <= mostRead);
    if (!facts)
        return;
    static const QStringList codecs{u""_s, u"h264"_s, u"hevc"_s, u"mpeg4"_s, u"av1"_s, u"vp9"_s, u"mjpeg"_s};
    holds(codecs.contains(facts->codec));
    holds(facts->duration.count() >= 0 && facts->duration <= std::chrono::days(367));
    holds(!facts->created.isValid() || (facts->created.date().year() >= 1970 && facts->created.date().year() <= 9999));
    holds(facts->resolution.isEmpty() || !facts->codec.isEmpty());
    holds(facts->resolution.width() <= 65'535 && facts->resolution.height() <= 65'535);
}

} // namespace vtrack::fuzz
