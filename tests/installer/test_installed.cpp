// SPDX-License-Identifier: GPL-3.0-or-later
// `cmake --install` into a folder that is moved afterwards: everything is there, holds together and runs from anywhere.
#include "run_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

QString content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The value of a key in a desktop entry or unit.
QString value(const QString& text, const QString& key) {
    for (const QString& line : text.split(u'\n')) {
        if (line.startsWith(key + u'='))
            return line.mid(key.size() + 1);
    }
    return {};
}

} // namespace

class TestInstalled : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(install(u"first/place"_s, u"program"_s));
        QVERIFY(QDir().rename(m_folder.filePath(u"first/place"_s), m_folder.filePath(u"moved"_s)));
    }

    void isComplete_data() {
        QTest::addColumn<QString>("file");
        const auto expect = [](const QString& file) {
            QTest::newRow(qPrintable(file)) << file;
        };
        for (const QString& program : {u"vtrack-cloud-sync"_s, u"vtrack-syncctl"_s}) {
            expect(u"bin/"_s + program);
            expect(u"share/man/man1/%1.1"_s.arg(program));
            expect(u"share/bash-completion/completions/"_s + program);
            expect(u"share/zsh/site-functions/_"_s + program);
            expect(u"share/fish/vendor_completions.d/%1.fish"_s.arg(program));
        }
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
            expect(u"share/icons/hicolor/%1x%1/apps/vtrack-cloud-sync.png"_s.arg(size));
        expect(u"share/icons/hicolor/scalable/apps/vtrack-cloud-sync.svg"_s);
        expect(u"share/applications/vtrack-cloud-sync.desktop"_s);
        expect(u"share/metainfo/vn.vtrack.cloudsync.metainfo.xml"_s);
        expect(u"etc/xdg/autostart/vtrack-cloud-sync.desktop"_s);
        expect(u"lib/systemd/user/vtrack-cloud-sync-watch.service"_s);
        expect(u"lib/systemd/system/vtrack-cloud-sync-watch@.service"_s);
    }

    void isComplete() {
        QFETCH(const QString, file);
        QVERIFY(QFileInfo(moved(file)).size() > 0);
    }

    /// What the sample Google consists of is a package of its own, also for those who name no component.
    void hasNothingOfTheSample() {
        QVERIFY(install(u"plain"_s, {}));
        QVERIFY(QFile::exists(m_folder.filePath(u"plain/bin/vtrack-syncctl"_s)));
        for (const QString& place : {moved({}), m_folder.filePath(u"plain"_s)}) {
            QDirIterator all(place, QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext())
                QVERIFY2(!all.next().contains(u"sandbox"_s), qPrintable(all.filePath()));
        }
    }

    void entriesLeadToWhatIsInstalled() {
        const QString entry = content(moved(u"share/applications/vtrack-cloud-sync.desktop"_s));
        const QString autostart = content(moved(u"etc/xdg/autostart/vtrack-cloud-sync.desktop"_s));
        const QString unit = content(moved(u"lib/systemd/user/vtrack-cloud-sync-watch.service"_s));
        const QString systemUnit = content(moved(u"lib/systemd/system/vtrack-cloud-sync-watch@.service"_s));
        for (const QString& command : {value(entry, u"Exec"_s), value(autostart, u"Exec"_s),
                                       value(unit, u"ExecStart"_s), value(systemUnit, u"ExecStart"_s)}) {
            const QString program = moved(u"bin/"_s + command.section(u' ', 0, 0));
            QVERIFY2(QFileInfo(program).isExecutable(), qPrintable(command));
            const QString help = run(program, {u"--help"_s}).out;
            for (const QString& word : command.split(u' ').mid(1))
                QVERIFY2(help.contains(word), qPrintable(command));
        }
        QCOMPARE(value(entry, u"Icon"_s), u"vtrack-cloud-sync"_s);
        QCOMPARE(value(autostart, u"Hidden"_s), u"true"_s); // Whoever wants it says so.
        const QString version = run(moved(u"bin/vtrack-syncctl"_s), {u"--version"_s}).out.section(u' ', 1, 1);
        const QString metainfo = content(moved(u"share/metainfo/vn.vtrack.cloudsync.metainfo.xml"_s));
        QVERIFY2(metainfo.contains(u"<release version=\"%1\" date=\"20"_s.arg(version)), qPrintable(metainfo));
        QVERIFY(metainfo.contains(u">vtrack-cloud-sync.desktop<"_s));
    }

    void desktopEntriesAreValid() {
        const QString tool = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
        if (tool.isEmpty())
            QSKIP("desktop-file-validate is not installed (desktop-file-utils)");
        const Output judged = run(tool, {moved(u"share/applications/vtrack-cloud-sync.desktop"_s),
                                         moved(u"etc/xdg/autostart/vtrack-cloud-sync.desktop"_s)});
        QVERIFY2(judged.code == 0 && judged.out.isEmpty(), qPrintable(judged.out + judged.err));
    }

    void metainfoIsValid() {
        const QString tool = QStandardPaths::findExecutable(u"appstreamcli"_s);
        if (tool.isEmpty())
            QSKIP("appstreamcli is not installed (appstream)");
        const Output judged =
            run(tool, {u"validate"_s, u"--no-net"_s, moved(u"share/metainfo/vn.vtrack.cloudsync.metainfo.xml"_s)});
        QVERIFY2(judged.code == 0, qPrintable(judged.out + judged.err));
    }

    void runsFromAnywhere() {
        const QStringList asking{u"--data-dir"_s, m_folder.filePath(u"data"_s), u"--sample"_s, u"--json"_s,
                                 u"whoami"_s};
        const Output without = run(moved(u"bin/vtrack-syncctl"_s), asking);
        QCOMPARE(without.code, 2);
        const QString sentence = QJsonDocument::fromJson(without.out.toUtf8())[u"error"_s].toString();
        QVERIFY2(sentence.contains(u"vtrack-sandbox-drive"_s), qPrintable(sentence));

        QVERIFY(install(u"moved"_s, u"sample"_s));
        const Output with = run(moved(u"bin/vtrack-syncctl"_s), asking);
        QVERIFY2(with.code == 3, qPrintable(with.out + with.err)); // It runs; nobody is signed in.
    }

private:
    [[nodiscard]] QString moved(const QString& file) const { return m_folder.filePath(u"moved/"_s + file); }

    [[nodiscard]] bool install(const QString& place, const QString& component) const {
        QStringList arguments{u"--install"_s, qEnvironmentVariable("VTRACK_BUILD"), u"--prefix"_s,
                              m_folder.filePath(place)};
        if (!component.isEmpty())
            arguments += {u"--component"_s, component};
        return run(qEnvironmentVariable("VTRACK_CMAKE"), arguments).code == 0;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestInstalled)
#include "test_installed.moc"
