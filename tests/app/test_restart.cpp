// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever starts the program again gives it its own arguments back.
#include "own_registry.h"
#include "program_options.h"
#include "running_instance.h"

#include <QSettings>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

Q_DECLARE_METATYPE(ProgramOptions)

class TestRestart : public QObject {
    Q_OBJECT

    static ProgramOptions parsed(const QStringList& arguments) {
        QCommandLineParser parser;
        parser.addOptions(windowOptions());
        if (!parser.parse(QStringList{u"vtrack-cloud-sync"_s} + arguments))
            qWarning() << parser.errorText();
        return programOptions(parser);
    }

    static QStringList startedWith(const ProgramOptions& options) {
        const bool allows = !options.googleApi.isEmpty() && options.allowOtherGoogle;
        return {dataFolderOf(options), options.googleApi, allows ? u"allowed"_s : QString(),
                options.sample ? u"sample"_s : u"Google"_s};
    }

private slots:

    void theArgumentsLeadToTheSameProgram_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("sample Drive") << QStringList{u"--sample"_s};
        QTest::newRow("data folder") << QStringList{u"--data-dir"_s, u"somewhere/with spaces and %20 – ệ"_s};
        QTest::newRow("another Google") << QStringList{u"--google-api"_s, u"https://drive.packers.example"_s,
                                                       u"--allow-other-google"_s};
        QTest::newRow("client file of another Google") << QStringList{u"--allow-other-google"_s};
        QTest::newRow("all") << QStringList{u"--sample"_s, u"--minimized"_s, u"--data-dir=/a/-b"_s, u"--google-api"_s,
                                            u"http://127.0.0.1:8080"_s};
    }

    void theArgumentsLeadToTheSameProgram() {
        QFETCH(const QStringList, arguments);
        const ProgramOptions options = parsed(arguments);
        QCOMPARE(startedWith(parsed(restartArguments(options))), startedWith(options));
        QVERIFY(!parsed(restartArguments(options)).minimized);
        const ProgramOptions again = parsed(autostartCommand(options).sliced(1));
        QCOMPARE(startedWith(again), startedWith(options));
        QVERIFY(again.minimized);
    }

    /// For the installer, which reads the notes before it ends the programs.
    void windowsHasANoteWhileItRuns() {
#ifndef Q_OS_WIN
        QSKIP("No installer closes the program here");
#endif
        const test::OwnRegistry registry;
        const auto notes = [] {
            const QSettings key(u"HKEY_CURRENT_USER\\Software\\VTrackCloudSync\\Running"_s, QSettings::NativeFormat);
            QStringList values;
            for (const QString& name : key.childKeys())
                values += key.value(name).toString();
            values.sort();
            return values;
        };
        {
            const RunningInstance one(u"C:/data"_s, {});
            const RunningInstance other(u"C:/data of another"_s,
                                        {u"--data-dir"_s, u"C:/data of another\\"_s, u"--sample"_s});
            QCOMPARE(notes(), QStringList({QString(), u"\"--data-dir\" \"C:/data of another\\\\\" \"--sample\""_s}));
        }
        QCOMPARE(notes(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRestart)
#include "test_restart.moc"
