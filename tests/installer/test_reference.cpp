// SPDX-License-Identifier: GPL-3.0-or-later
// Man pages and completion scripts, held to what the programs themselves say with --help, and to real shells.
#include "run_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

const QString syncctl = u"vtrack-syncctl"_s;

QString helpOf(const QString& program, const QStringList& words = {}) {
    return run(qEnvironmentVariable("VTRACK_BIN") + u'/' + program, words + QStringList{u"--help"_s}).out;
}

/// What the expression's first group finds.
QStringList found(const QString& text, const QString& expression) {
    QStringList all;
    const QRegularExpression pattern(expression, QRegularExpression::MultilineOption);
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        all += it.next().captured(1);
    return all;
}

QStringList optionsIn(const QString& help) {
    QStringList options = found(help, u"^  (?:-\\S, )?(--[a-z-]+)"_s);
    options.removeAll(u"--help-all"_s); // Qt's own.
    return options;
}

QStringList commandsIn(const QString& overview) {
    return found(overview.section(u"Commands:"_s, 1).section(u"Options:"_s, 0, 0), u"^  ([a-z-]+) .*"_s);
}

QString made(const QString& place) {
    QFile file(qEnvironmentVariable("VTRACK_REFERENCE") + u'/' + place);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString madePath(const QString& place) {
    return qEnvironmentVariable("VTRACK_REFERENCE") + u'/' + place;
}

/// What bash offers for the last word.
QStringList offered(const QString& program, const QStringList& words) {
    const QString function = u'_' + QString(program).replace(u'-', u'_');
    const QString script = u"source %1; compopt() { :; }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); %2; "
                           "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
    const Output output = run(
        u"bash"_s, QStringList{u"-uc"_s, script.arg(madePath(u"bash-completion/completions/"_s + program), function),
                               u"bash"_s, program} +
                       words);
    return output.err.isEmpty() ? output.out.split(u'\n', Qt::SkipEmptyParts) : QStringList{output.err};
}

/// What fish offers for the last word of the line.
QStringList offeredByFish(const QString& program, const QString& line) {
    const QString script =
        u"source %1; complete -C '%2'"_s.arg(madePath(u"fish/vendor_completions.d/%1.fish"_s.arg(program)), line);
    return found(run(u"fish"_s, {u"--no-config"_s, u"-c"_s, script}).out, u"^([^\\t\\n]+)"_s);
}

bool isInstalled(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private slots:

    void manPagesNameEveryFlag_data() { programs(); }

    void manPagesNameEveryFlag() {
        QFETCH(const QString, program);
        const QString page = made(u"man/man1/%1.1"_s.arg(program)).replace(u"\\-"_s, u"-"_s);
        const QStringList options = optionsIn(helpOf(program));
        QVERIFY(options.size() > 5);
        for (const QString& option : options)
            QVERIFY2(page.contains(u"\\fB%1\\fR"_s.arg(option)), qPrintable(option));
    }

    void manPageNamesEveryCommandAndItsFlags() {
        const QString page = made(u"man/man1/vtrack-syncctl.1"_s).replace(u"\\-"_s, u"-"_s);
        const QStringList commands = commandsIn(helpOf(syncctl));
        QVERIFY(commands.size() > 20);
        for (const QString& command : commands) {
            const qsizetype begin = page.indexOf(u".TP\n\\fB%1\\fR"_s.arg(command));
            QVERIFY2(begin > 0, qPrintable(command));
            for (const QString& option : ownOptions(command)) {
                const qsizetype at = page.indexOf(u"\\fB%1\\fR"_s.arg(option), begin);
                const qsizetype end = page.indexOf(u".RE\n"_s, begin);
                QVERIFY2(at > 0 && at < end, qPrintable(command + u' ' + option));
            }
        }
    }

    void shellsOfferEveryCommandAndFlag() {
        const QStringList commands = commandsIn(helpOf(syncctl));
        const QString zsh = made(u"zsh/site-functions/_vtrack-syncctl"_s);
        const QStringList atFirst = offered(syncctl, {QString()});
        for (const QString& command : commands) {
            QVERIFY2(atFirst.contains(command), qPrintable(command));
            QVERIFY2(zsh.contains(u"\n        %1)\n"_s.arg(command)), qPrintable(command));
            const QStringList options = offered(syncctl, {u"--data-dir"_s, u"/x"_s, command, u"--"_s});
            for (const QString& option : optionsIn(helpOf(syncctl, {command}))) {
                QVERIFY2(options.contains(option), qPrintable(command + u' ' + option + u": "_s + options.join(u' ')));
                QVERIFY2(zsh.contains(u"'*"_s + option), qPrintable(option));
            }
        }
    }

    void fishOffersCommandsAndFlags() {
        if (!isInstalled(u"fish"_s))
            QSKIP("fish is not installed");
        QVERIFY(offeredByFish(syncctl, u"vtrack-syncctl --data-dir /x si"_s).contains(u"sign-in"_s));
        QVERIFY(offeredByFish(syncctl, u"vtrack-syncctl sign-in --sc"_s).contains(u"--scopes"_s));
    }

    void shellsOfferEveryFlag_data() { programs(); }

    void shellsOfferEveryFlag() {
        QFETCH(const QString, program);
        const QStringList options = offered(program, {u"--"_s});
        const QString zsh = made(u"zsh/site-functions/_"_s + program);
        for (const QString& option : optionsIn(helpOf(program))) {
            QVERIFY2(options.contains(option), qPrintable(option + u": "_s + options.join(u' ')));
            QVERIFY2(zsh.contains(u"'*"_s + option), qPrintable(option));
        }
    }

    void fishOffersEveryFlag_data() { programs(); }

    void fishOffersEveryFlag() {
        QFETCH(const QString, program);
        if (!isInstalled(u"fish"_s))
            QSKIP("fish is not installed");
        for (const QString& option : optionsIn(helpOf(program)))
            QVERIFY2(offeredByFish(program, program + u' ' + option).contains(option), qPrintable(option));
    }

    void shellsOfferValues() {
        const QString file = madePath(u"man/man1"_s);
        const QStringList choices{u"least"_s, u"all"_s};
        QCOMPARE(offered(syncctl, {u"sign-in"_s, u"--scopes"_s, QString()}), choices);
        QCOMPARE(offered(syncctl, {u"sign-in"_s, u"--scopes"_s, u"="_s}), choices); // --scopes=
        QCOMPARE(offered(syncctl, {u"sign-in"_s, u"--scopes"_s, u"="_s, u"l"_s}), QStringList{u"least"_s});
        QCOMPARE(offered(syncctl, {u"--data-dir"_s, file}), QStringList{file});
        QCOMPARE(offered(syncctl, {u"add-source"_s, u"Hall"_s, u"--dest"_s, file}), QStringList{file});
        QCOMPARE(offered(syncctl, {u"support-archive"_s, file + u"/vtrack-sy"_s}),
                 QStringList{file + u"/vtrack-syncctl.1"_s});
        QCOMPARE(offered(syncctl, {u"add-source"_s, u"--interval"_s, QString()}), QStringList{});
        QCOMPARE(offered(u"vtrack-sandbox-drive"_s, {u"--consent"_s, u"d"_s}), QStringList{u"deny"_s});
    }

    void shellsUnderstandTheScripts_data() {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("place");
        for (const QString& program : names()) {
            QTest::addRow("bash, %s", qPrintable(program)) << u"bash"_s << u"bash-completion/completions/"_s + program;
            QTest::addRow("zsh, %s", qPrintable(program)) << u"zsh"_s << u"zsh/site-functions/_"_s + program;
            QTest::addRow("fish, %s", qPrintable(program))
                << u"fish"_s << u"fish/vendor_completions.d/%1.fish"_s.arg(program);
        }
    }

    void shellsUnderstandTheScripts() {
        QFETCH(const QString, shell);
        QFETCH(const QString, place);
        QVERIFY(QFile::exists(madePath(place)));
        if (!isInstalled(shell))
            QSKIP(qPrintable(shell + u" is not installed"_s));
        const Output output = run(shell, {u"-n"_s, madePath(place)});
        QVERIFY2(output.code == 0 && output.err.isEmpty(), qPrintable(output.err));
    }

    void manShowsThePages_data() { programs(); }

    void manShowsThePages() {
        QFETCH(const QString, program);
        const QString man = isInstalled(u"man.REAL"_s) ? u"man.REAL"_s : u"man"_s; // Ubuntu's containers move it away.
        if (!isInstalled(man))
            QSKIP("man is not installed (man-db)");
        const Output output = run(man, {u"--warnings"_s, u"-l"_s, madePath(u"man/man1/%1.1"_s.arg(program))});
        QVERIFY2(output.code == 0 && output.err.isEmpty(), qPrintable(output.err));
        QVERIFY(output.out.contains(program));
    }

    void theReadmeNamesTheExitCodes() {
        const auto pairs = [](const QString& text, const QString& expression) {
            QMap<int, QString> all;
            const QRegularExpression pattern(expression);
            for (auto it = pattern.globalMatch(text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                all.insert(match.captured(1).toInt(), match.captured(2));
            }
            return all;
        };
        const QString page = made(u"man/man1/vtrack-syncctl.1"_s).replace(u"\\-"_s, u"-"_s);
        const auto codes = pairs(page.section(u".SH EXIT STATUS\n"_s, 1).section(u".SH "_s, 0, 0),
                                 u"\\\\fB(\\d+)\\\\fR\\n(.+)\\.\\n"_s);
        QFile readme(qEnvironmentVariable("VTRACK_SOURCE") + u"/README.md"_s);
        QVERIFY(codes.size() > 5 && readme.open(QIODevice::ReadOnly));
        const QString table =
            QString::fromUtf8(readme.readAll()).section(u"### Exit codes\n"_s, 1).section(u"\n## "_s, 0, 0);
        QCOMPARE(pairs(table, u"\\| (\\d+) \\| ([^|]*[^| ]) "_s), codes);
    }

    /// The build makes these pages; when they differ, copy them to docs/.
    void docsAreAsTheProgramIs_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"settings.md", "schema.md"})
            QTest::newRow(page) << QString::fromUtf8(page);
    }

    void docsAreAsTheProgramIs() {
        QFETCH(const QString, page);
        QFile documented(qEnvironmentVariable("VTRACK_SOURCE") + u"/docs/"_s + page);
        QVERIFY(documented.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(documented.readAll()), made(page));
    }

private:
    static QStringList names() { return {u"vtrack-cloud-sync"_s, syncctl, u"vtrack-sandbox-drive"_s}; }

    static void programs() {
        QTest::addColumn<QString>("program");
        for (const QString& program : names())
            QTest::newRow(qPrintable(program)) << program;
    }

    /// Those that not every command has.
    static QStringList ownOptions(const QString& command) {
        const QStringList common = optionsIn(helpOf(syncctl));
        QStringList own = optionsIn(helpOf(syncctl, {command}));
        erase_if(own, [&](const QString& option) { return common.contains(option); });
        return own;
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
