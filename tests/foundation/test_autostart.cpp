// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's entry for everybody, and a person's own, as desktops of Linux read them.
#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// A value of type string: "Possible value types" of the Desktop Entry Specification.
QString unescaped(const QString& value) {
    static const QHash<QChar, QChar> meaning{{u's', u' '}, {u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'\\', u'\\'}};
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i)
        text += value[i] == u'\\' && i + 1 < value.size() ? meaning.value(value[++i], QChar(u'?')) : value[i];
    return text;
}

/// The words of a command in which all are quoted: "The Exec key".
QStringList wordsOf(const QString& command) {
    QStringList words;
    bool isInside = false;
    for (qsizetype i = 0; i < command.size(); ++i) {
        if (command[i] == u'"') {
            isInside = !isInside;
            if (isInside)
                words += QString();
        } else if (isInside) {
            const bool isEscaped = (command[i] == u'\\' || command[i] == u'%') && i + 1 < command.size();
            words.last() += command[isEscaped ? ++i : i];
        }
    }
    return words;
}

} // namespace

class TestAutostart : public QObject {
    Q_OBJECT

private slots:

    void startsWithTheComputer() {
        const QString program = u"/opt/V Track/\"50%\" $dir/vtrack-cloud-sync"_s;
        const Autostart autostart({program, u"--minimized"_s});
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             u"/autostart/vtrack-cloud-sync.desktop"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString entry = QString::fromUtf8(file.readAll());
        QVERIFY2(
            entry.contains(u"\nExec=\"/opt/V Track/\\\\\"50%%\\\\\" \\\\$dir/vtrack-cloud-sync\" \"--minimized\"\n"_s),
            qUtf8Printable(entry));
        file.close();
        QVERIFY(file.open(QIODevice::Append)); // As GNOME's settings turn it off.
        file.write("X-GNOME-Autostart-enabled=false\n");
        file.close();
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(!QFile::exists(path));
        QVERIFY(autostart.set(false)); // Nothing to remove is no error.
    }

    /// Read as GLib does, which is what desktops start entries with: values first, then the words of Exec.
    void theCommandIsReadAsItIs_data() {
        QTest::addColumn<QString>("word");
        QTest::newRow("a line end") << u"/x\nHidden=true"_s;
        QTest::newRow("a carriage return and a tab") << u"/x\r\ty"_s;
        QTest::newRow("a backslash") << u"/a\\b"_s;
        QTest::newRow("a backslash before an n") << u"/a\\n"_s;
        QTest::newRow("all that the shell has") << u"/\"50%\" $dir/`x` \\\\ ö"_s;
    }

    void theCommandIsReadAsItIs() {
        QFETCH(const QString, word);
        const Autostart autostart({u"/usr/bin/vtrack-cloud-sync"_s, u"--data-dir"_s, word});
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QFile file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                   u"/autostart/vtrack-cloud-sync.desktop"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n').filter(u"Exec="_s);
        QCOMPARE(lines.size(), 1);
        const QString command = unescaped(lines.first().section(u'=', 1));
        QCOMPARE(wordsOf(command), (QStringList{u"/usr/bin/vtrack-cloud-sync"_s, u"--data-dir"_s, word}));
        QVERIFY(autostart.set(false));
    }

    /// It counts for everybody who has not said otherwise.
    void obeysTheAdministratorsEntry() {
        const QTemporaryDir common;
        qputenv("XDG_CONFIG_DIRS", common.path().toUtf8());
        const QString path = common.filePath(u"autostart/vtrack-cloud-sync.desktop"_s);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        const auto writeEntry = [&](const QByteArray& last) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) &&
                   file.write("[Desktop Entry]\nExec=vtrack-cloud-sync\n" + last) > 0;
        };
        const Autostart autostart({u"/usr/bin/vtrack-cloud-sync"_s, u"--minimized"_s});
        QVERIFY(writeEntry("Hidden=true\n")); // As it is installed.
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(writeEntry(""));
        QVERIFY(autostart.isOn());
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QVERIFY(writeEntry("Hidden=true\n"));
        QVERIFY(autostart.set(false));
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "test_autostart.moc"
