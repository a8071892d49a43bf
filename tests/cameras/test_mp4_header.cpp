// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "mp4_header.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;

namespace {

constexpr quint32 unixEpoch = 2'082'844'800;
constexpr quint32 recorded = unixEpoch + 1'736'937'000; // 2025-01-15T10:30:00Z

template <typename T> QByteArray number(T value) {
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const char* type, const QByteArray& body) {
    return number<quint32>(static_cast<quint32>(body.size() + 8)) + type + body;
}

QByteArray box64(const char* type, const QByteArray& body) {
    return number<quint32>(1) + type + number<quint64>(static_cast<quint64>(body.size() + 16)) + body;
}

QByteArray openBox(const char* type, const QByteArray& body) {
    return number<quint32>(0) + type + body;
}

QByteArray movieHeader(quint32 created = recorded, quint32 scale = 600, quint32 duration = 54'300) {
    return box("mvhd", number<quint32>(0) + number(created) + number(created) + number(scale) + number(duration) +
                           QByteArray(80, '\0'));
}

QByteArray wideMovieHeader(quint64 created, quint32 scale, quint64 duration) {
    return box("mvhd", number<quint32>(0x0100'0000) + number(created) + number(created) + number(scale) +
                           number(duration) + QByteArray(80, '\0'));
}

QByteArray track(const char* codec, quint16 width, quint16 height) {
    const QByteArray entry = box(codec, QByteArray(24, '\0') + number(width) + number(height) + QByteArray(50, '\0'));
    const QByteArray description = box("stsd", number<quint32>(0) + number<quint32>(1) + entry);
    return box("trak", box("tkhd", QByteArray(84, '\0')) +
                           box("mdia", box("mdhd", QByteArray(24, '\0')) + box("minf", box("stbl", description))));
}

QByteArray fileType() {
    return box("ftyp", QByteArray("isom\0\0\2\0isomiso2avc1mp41", 24));
}

QByteArray sampleFile() {
    return fileType() + box("moov", movieHeader() + track("mp4a", 0, 0) + track("avc1", 1920, 1080)) +
           box("mdat", QByteArray(1000, 'x'));
}

std::optional<Mp4Facts> read(QByteArray content) {
    QBuffer buffer(&content);
    return buffer.open(QIODevice::ReadOnly) ? readMp4Header(buffer) : std::nullopt;
}

/// What is read, or something that no file holds.
Mp4Facts factsIn(const QByteArray& content) {
    return read(content).value_or(
        Mp4Facts{.created = {}, .duration = -1ms, .resolution = {-2, -2}, .codec = u"no header"_s});
}

/// A file of a hundred gigabytes: a movie header at the end and nothing before it. Counts what is read of it.
class HugeFile : public QIODevice {
public:
    explicit HugeFile(QByteArray head, QByteArray tail)
        : m_head(std::move(head))
        , m_tail(std::move(tail)) {
        open(ReadOnly | Unbuffered);
    }

    static constexpr qint64 length = 100'000'000'000;

    [[nodiscard]] qint64 size() const override { return length; }

    [[nodiscard]] bool isSequential() const override { return false; }

    [[nodiscard]] qint64 bytesRead() const { return m_read; }

protected:
    qint64 readData(char* data, qint64 count) override {
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = pos() + i;
            const qint64 inTail = at - (length - m_tail.size());
            data[i] = at < m_head.size() ? m_head[at] : inTail >= 0 && inTail < m_tail.size() ? m_tail[inTail] : '\0';
        }
        m_read += count;
        return count;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_tail;
    qint64 m_read = 0;
};

} // namespace

class TestMp4Header : public QObject {
    Q_OBJECT

private slots:

    void everything() {
        const Mp4Facts facts = factsIn(sampleFile());
        QCOMPARE(toIsoUtc(facts.created), u"2025-01-15T10:30:00Z"_s);
        QVERIFY(facts.duration == 90'500ms);
        QCOMPARE(facts.resolution, QSize(1920, 1080));
        QCOMPARE(facts.codec, u"h264"_s);
    }

    void wideTimes() {
        const Mp4Facts facts = factsIn(box("moov", wideMovieHeader(recorded, 90'000, 90'000ULL * 3600)));
        QCOMPARE(toIsoUtc(facts.created), u"2025-01-15T10:30:00Z"_s);
        QVERIFY(facts.duration == 1h);
    }

    void headerWherever_data() {
        QTest::addColumn<QByteArray>("content");
        const QByteArray moov = movieHeader() + track("hvc1", 2560, 1440);
        const QByteArray media(5000, 'x');
        QTest::addRow("at the tail") << fileType() + box("mdat", media) + box("moov", moov);
        QTest::addRow("behind a 64-bit box") << fileType() + box64("mdat", media) + box("moov", moov);
        QTest::addRow("in a 64-bit box") << fileType() + box64("moov", moov);
        QTest::addRow("in a box to the end") << fileType() + box("mdat", media) + openBox("moov", moov);
        QTest::addRow("in a box of the largest size")
            << number<quint32>(1) + "moov" + number(std::numeric_limits<quint64>::max()) + moov;
        QTest::addRow("without a file type") << box("moov", moov);
        QTest::addRow("behind empty boxes") << box("free", {}).repeated(100) + box("moov", moov);
        QTest::addRow("cut off behind the track") << fileType() + box("moov", moov + media).chopped(4000);
    }

    void headerWherever() {
        QFETCH(QByteArray, content);
        const Mp4Facts facts = factsIn(content);
        QCOMPARE(toIsoUtc(facts.created), u"2025-01-15T10:30:00Z"_s);
        QCOMPARE(facts.resolution, QSize(2560, 1440));
        QCOMPARE(facts.codec, u"hevc"_s);
    }

    void unknownIsEmpty() {
        const Mp4Facts facts = factsIn(box("moov", movieHeader(0, 600, 0xffff'ffff) + track("xxxx", 10, 10)));
        QVERIFY(!facts.created.isValid());
        QVERIFY(facts.duration == 0ms);
        QVERIFY(facts.resolution.isEmpty());
        QVERIFY(facts.codec.isEmpty());
        QVERIFY(factsIn(box("moov", movieHeader(recorded, 0, 100))).duration == 0ms);
    }

    void timesCountedFrom1970AreUnderstood() {
        QCOMPARE(toIsoUtc(factsIn(box("moov", movieHeader(1'736'937'000))).created), u"2025-01-15T10:30:00Z"_s);
    }

    void noHeader_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("seven bytes") << QByteArray(7, 'm');
        QTest::addRow("no moov") << fileType() + box("mdat", QByteArray(100, 'x'));
        QTest::addRow("empty moov") << box("moov", {});
        QTest::addRow("mvhd outside moov") << movieHeader();
        QTest::addRow("media to the end") << openBox("mdat", sampleFile());
        QTest::addRow("media that claims more than there is") << number<quint32>(0x7fff'ffff) + "mdat" + sampleFile();
        QTest::addRow("a page") << QByteArray("<!DOCTYPE html><html><head><title>Sorry...</title></head></html>");
        QTest::addRow("a box inside another's head") << number<quint32>(7) + "fre" + sampleFile().mid(32);
        QTest::addRow("size below a head") << number<quint32>(7) + "free" + sampleFile();
        QTest::addRow("64-bit size below a head") << number<quint32>(1) + "free" + number<quint64>(15) + sampleFile();
        QTest::addRow("64-bit size cut off") << number<quint32>(1) + "free" + QByteArray(4, '\0');
        QTest::addRow("the largest size")
            << number<quint32>(1) + "free" + number(std::numeric_limits<quint64>::max()) + sampleFile();
        QTest::addRow("mvhd cut off") << box("moov", movieHeader().left(20));
    }

    void noHeader() {
        QFETCH(QByteArray, content);
        QVERIFY(!read(content));
    }

    void hostileNumbersGiveNoTime() {
        constexpr quint64 most = std::numeric_limits<quint64>::max();
        const Mp4Facts facts = factsIn(box("moov", wideMovieHeader(most, 1, most)));
        QVERIFY(!facts.created.isValid());
        QVERIFY(facts.duration == 0ms);
    }

    void nestingIsBounded() {
        QByteArray nested = track("avc1", 640, 480);
        for (int i = 0; i < 10'000; ++i)
            nested = box("trak", nested);
        const Mp4Facts facts = factsIn(box("moov", movieHeader() + nested));
        QVERIFY(facts.codec.isEmpty());
    }

    void littleIsReadOfAHugeFile() {
        const QByteArray tail = box("moov", movieHeader() + track("avc1", 1920, 1080));
        const QByteArray head =
            number<quint32>(1) + "mdat" + number(static_cast<quint64>(HugeFile::length - tail.size()));
        HugeFile file(head, tail);
        QVERIFY(readMp4Header(file));
        QVERIFY2(file.bytesRead() < 1000, qPrintable(QString::number(file.bytesRead())));
    }

    void endlessSmallBoxesAreGivenUp() {
        const auto facts = read(box("free", {}).repeated(200'000) + box("moov", movieHeader()));
        QVERIFY(!facts);
    }

    void pipesAreRefused() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"clip.mp4"_s));
        QVERIFY(!readMp4Header(file)); // Not open.
    }

    void anyBytesAreSurvived() {
        QRandomGenerator chance(20251122);
        const QByteArray good = sampleFile();
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bad = good.left(chance.bounded(static_cast<int>(good.size())) + 1);
            for (quint32 left = chance.bounded(8U); left > 0; --left)
                bad[chance.bounded(static_cast<int>(bad.size()))] = static_cast<char>(chance.bounded(256));
            QVERIFY(factsIn(bad).duration < 24h * 400);
        }
    }
};

QTEST_GUILESS_MAIN(TestMp4Header)
#include "test_mp4_header.moc"
