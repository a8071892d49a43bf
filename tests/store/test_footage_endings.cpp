// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_endings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestFootageEndings : public QObject {
    Q_OBJECT

private slots:

    void aNameOnTheDiskIsThatOfAVideo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("onDisk");
        const auto row = [](const QString& name, const QString& type, const QString& onDisk) {
            QTest::newRow(qPrintable(name)) << name << type << onDisk;
        };
        row(u"clip.mp4"_s, u"video/mp4"_s, u"clip.mp4"_s);
        row(u"CLIP.DAV"_s, u"application/octet-stream"_s, u"CLIP.DAV"_s);
        row(u"clip"_s, u"video/quicktime"_s, u"clip.mov"_s);
        row(u"clip.unknown"_s, u"application/octet-stream"_s, u"clip.unknown.mp4"_s);
        for (const QString& ending :
             {u"exe"_s, u"lnk"_s, u"scr"_s, u"desktop"_s, u"html"_s, u"EXE"_s, u"url"_s, u"bat"_s})
            row(u"clip.mp4."_s + ending, u"video/mp4"_s, u"clip.mp4."_s + ending + u".mp4"_s);
        row(u"desktop.ini"_s, u"video/mp4"_s, u"desktop.ini.mp4"_s);
        row(u".bashrc"_s, u"video/x-matroska"_s, u".bashrc.mkv"_s);
        row(u"clip.mp4 "_s, u"video/mp4"_s, u"clip.mp4 .mp4"_s);
        row(u"clip.mp4."_s, u"video/mp4"_s, u"clip.mp4..mp4"_s);
        row(u"clip.m\u202e4p.exe"_s, u"video/mp4"_s, u"clip.m\u202e4p.exe.mp4"_s);
    }

    void aNameOnTheDiskIsThatOfAVideo() {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QFETCH(QString, onDisk);
        QCOMPARE(videoName(name, type, {}), onDisk);
        QVERIFY(isVideoEnding(endingOf(onDisk)));
    }

    void aSourcesOwnEndingsStayUnlessASystemRunsThem() {
        const QStringList own{u"dat"_s, u"exe"_s};
        QCOMPARE(videoName(u"clip.dat"_s, u"application/octet-stream"_s, own), u"clip.dat"_s);
        QCOMPARE(videoName(u"clip.exe"_s, u"application/octet-stream"_s, own), u"clip.exe.mp4"_s);
    }
};

QTEST_APPLESS_MAIN(TestFootageEndings)
#include "test_footage_endings.moc"
