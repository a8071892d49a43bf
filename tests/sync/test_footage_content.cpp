// SPDX-License-Identifier: GPL-3.0-or-later
// What is no video is not kept, whatever its name says.
#include "downloader_test.h"
#include "error_kinds.h"
#include "footage_content.h"

using namespace vtrack;
using namespace vtrack::test;

class TestFootageContent : public DownloaderTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void whatIsNoVideoIsNotKept_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("a program of Windows") << u"MZ"_s + QString(3000, u'x') << false;
        QTest::newRow("a script") << u"#!/bin/sh\nrm -rf ~\n"_s << false;
        QTest::newRow("a page") << u" \n<!DOCTYPE html><script>x</script>"_s << false;
        QTest::newRow("a starter") << u"\uFEFF[Desktop Entry]\nExec=x"_s << false;
        QTest::newRow("an archive") << u"PK\u0003\u0004"_s + QString(2000, u'x') << false;
        QTest::newRow("a playlist") << u"#EXTM3U\nhttp://example.com/x.mp4\n"_s << false;
        QTest::newRow("a text") << u"Nothing to see here.\n"_s << false;
        QTest::newRow("a recorder's own format") << u"DHAV"_s + QString(2000, u'x') << true;
        QTest::newRow("a few bytes") << u"x"_s << true;
    }

    void whatIsNoVideoIsNotKept() {
        QFETCH(const QString, text);
        QFETCH(const bool, isKept);
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"clip.mp4"_s},
                                                   {u"mimeType"_s, u"video/mp4"_s},
                                                   {u"text"_s, text}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"clip.mp4"_s);
        const auto outcome = fetch();
        QCOMPARE(outcome.has_value(), isKept);
        QCOMPARE(QFile::exists(m_plan.path), isKept);
        if (isKept)
            return;
        QCOMPARE(ownerOf(outcome.error()), Owner::Item);
        QVERIFY2(outcome.error().sentence.contains(u"no video"_s), qPrintable(outcome.error().sentence));
        QCOMPARE(QFileInfo(m_plan.partPath).size(), 0); // Nothing of it lies there.
    }

    /// Whoever shares the disk can lay the file where it is looked for.
    void whatIsNoVideoIsNotAdopted() {
        const QByteArray text = "#EXTM3U\nhttp://example.com/x.mp4\n";
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"list.mp4"_s},
                                                   {u"mimeType"_s, u"video/mp4"_s},
                                                   {u"text"_s, QString::fromUtf8(text)}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"list.mp4"_s);
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        QFile file(m_plan.path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto outcome = fetch();
        QVERIFY(!outcome.has_value());
        QCOMPARE(ownerOf(outcome.error()), Owner::Item);
    }

    void contentsAreToldApart_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ContentKind>("kind");
        QTest::newRow("Linux program") << QByteArray("\x7f\x45LF\x02") << ContentKind::Program;
        QTest::newRow("shortcut") << QByteArray("L\0\0\0\x01\x14\x02\0", 8) << ContentKind::Program;
        QTest::newRow("installer") << QByteArray("\xd0\xcf\x11\xe0\xa1") << ContentKind::Program;
        QTest::newRow("Java") << QByteArray("\xca\xfe\xba\xbe") << ContentKind::Program;
        QTest::newRow("page") << QByteArray("\r\n\t<HTML>") << ContentKind::Program;
        QTest::newRow("picture that runs scripts") << QByteArray("<svg xmlns=") << ContentKind::Program;
        QTest::newRow("paper") << QByteArray("%PDF-1.7") << ContentKind::Document;
        QTest::newRow("playlist") << QByteArray("#EXTM3U\n\x01") << ContentKind::Program;
        QTest::newRow("Windows playlist") << QByteArray("\r\n<ASX version=") << ContentKind::Program;
        QTest::newRow("Winamp playlist") << QByteArray("[playlist]\nFile1=http://x") << ContentKind::Program;
        QTest::newRow("reference") << QByteArray("[Reference]\nRef1=http://x") << ContentKind::Program;
        QTest::newRow("presentation") << QByteArray("<smil><body>") << ContentKind::Program;
        QTest::newRow("address") << QByteArray("http://example.com/x") << ContentKind::Program;
        QTest::newRow("starter with a note")
            << QByteArray("# KDE Config File\n[Desktop Entry]") << ContentKind::Document;
        QTest::newRow("text") << QByteArray("\xc4\x90\xc3\xb3ng g\xc3\xb3i xong r\xe1\xbb\x93i")
                              << ContentKind::Document;
        QTest::newRow("text, cut in a letter") << QByteArray(23, 'x') + "\xc3" << ContentKind::Document;
        QTest::newRow("wide text") << QByteArray("\xff\xfe#\0E\0", 6) << ContentKind::Document;
        QTest::newRow("letters and then numbers") << QByteArray("RECORDER\x01\0\0\0", 12) << ContentKind::MayBeVideo;
        QTest::newRow("noise") << QByteArray(24, '\xe9') << ContentKind::MayBeVideo;
        QTest::newRow("large AVI") << QByteArray("RIFF    AVI LIST    hdrlavih") << ContentKind::MayBeVideo;
        QTest::newRow("MP4") << QByteArray("\0\0\0\x18\x66typisom", 12) << ContentKind::MayBeVideo;
        QTest::newRow("AVI") << QByteArray("RIFF\0\0\0\0AVI ", 12) << ContentKind::MayBeVideo;
        QTest::newRow("Matroska") << QByteArray("\x1a\x45\xdf\xa3") << ContentKind::MayBeVideo;
        QTest::newRow("transport stream") << QByteArray("G@\0\x10") << ContentKind::MayBeVideo;
        QTest::newRow("raw H.264") << QByteArray("\0\0\0\x01g", 5) << ContentKind::MayBeVideo;
        QTest::newRow("pictures one by one") << QByteArray("\xff\xd8\xff\xe0") << ContentKind::MayBeVideo;
        QTest::newRow("nothing") << QByteArray() << ContentKind::MayBeVideo;
    }

    void contentsAreToldApart() {
        QFETCH(const QByteArray, content);
        QTEST(contentKind(content), "kind");
    }
};

QTEST_GUILESS_MAIN(TestFootageContent)
#include "test_footage_content.moc"
