// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_query.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::sandbox;

/// The query language, against one folder with three items.
class TestSandboxQuery final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();

private:
    DriveTree m_tree;
    QByteArray m_root;
};

void TestSandboxQuery::initTestCase() {
    m_tree.addUser({u"me@example.com"_s, u"Me"_s, u"1"_s});
    const int root = m_tree.drives()[static_cast<size_t>(m_tree.addDrive(u"me"_s, 0))].root;
    m_root = m_tree.item(root).id;
    const qint64 january = QDateTime(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC).toMSecsSinceEpoch();
    m_tree.add(root, {.name = u"HelloWorld cam_a.mp4"_s, .modified = january});
    m_tree.add(root, {.name = u"it's \\ odd.txt"_s, .trashed = true, .modified = january + 1000});
    m_tree.add(root, {.name = u"Folder"_s, .mimeType = folderType.toString(), .modified = january - 1000});
}

void TestSandboxQuery::finds_data() {
    QTest::addColumn<QString>("q");
    QTest::addColumn<QString>("found"); // The numbers of the items.
    const auto row = [](const char* name, const QString& q, const QString& found) {
        QTest::newRow(name) << q << found;
    };
    row("everything", u""_s, u"123"_s);
    row("parent", u"'root' in parents"_s, u"123"_s);
    row("other parent", u"'nobody' in parents"_s, u""_s);
    row("type", u"mimeType = 'video/mp4'"_s, u"1"_s);
    row("not the type", u"mimeType != 'application/vnd.google-apps.folder'"_s, u"12"_s);
    row("type contains", u"mimeType contains 'video/'"_s, u"1"_s);
    row("name", u"name = 'Folder'"_s, u"3"_s);
    row("escaped name", u"name = 'it\\'s \\\\ odd.txt'"_s, u"2"_s);
    row("word start", u"name contains 'hello'"_s, u"1"_s);
    row("middle of a word", u"name contains 'World'"_s, u""_s);
    row("trashed", u"trashed = true"_s, u"2"_s);
    row("not trashed", u"trashed=false"_s, u"13"_s);
    row("time", u"modifiedTime > '2025-01-15T10:30:00'"_s, u"2"_s);
    row("time with zone", u"modifiedTime >= '2025-01-15T17:30:00+07:00'"_s, u"12"_s);
    row("or", u"name = 'Folder' or trashed = true"_s, u"23"_s);
    row("and binds closer", u"name = 'Folder' or trashed = true and name = 'x'"_s, u"3"_s);
    row("parentheses", u"(name = 'Folder' or trashed = true) and 'root' in parents and not name = 'Folder'"_s, u"2"_s);
    row("owner", u"'me' in owners"_s, u"123"_s);
    row("shared with me", u"sharedWithMe and name contains 'hello'"_s, u""_s);
    row("not shared with me", u"not sharedWithMe and name contains 'hello'"_s, u"1"_s);
    row("shared with me, spelt out", u"sharedWithMe = false"_s, u"123"_s);
    row("target of a shortcut", u"shortcutDetails.targetId = 'target'"_s, u""_s);
    row("no such target", u"shortcutDetails.targetId != 'target'"_s, u"123"_s);
    row("visibility", u"visibility = 'limited'"_s, u"123"_s);
    row("wider visibility", u"visibility = 'anyoneWithLink' or name = 'Folder'"_s, u"3"_s);
    row("property", u"properties has { key='department' and value='sales' }"_s, u""_s);
    row("property of the program", u"not appProperties has {key='a' and value='b'} and trashed = true"_s, u"2"_s);
}

void TestSandboxQuery::finds() {
    QFETCH(const QString, q);
    QFETCH(const QString, found);
    const auto query = DriveQuery::parse(q, m_root, u"me@example.com"_s);
    QVERIFY(query);
    QString matches;
    for (int index = 1; index < m_tree.count(); ++index) {
        if (query->matches(m_tree, index))
            matches += QString::number(index);
    }
    QCOMPARE(matches, found);
}

void TestSandboxQuery::refuses_data() {
    QTest::addColumn<QString>("q");
    for (const char* q : {"name", "name = ", "name = 'open", "name ~ 'a'", "colour = 'red'", "'x' in colours",
                          "(name = 'a'", "name = 'a' and", "trashed > true", "modifiedTime > 'yesterday'",
                          "modifiedTime contains '2025'", "visibility = 'everybody'", "properties has { key='a' }",
                          "properties = 'a'", "hidden = true", "starred", "name = 'a' name = 'b'", "name == 'a'"})
        QTest::newRow(q) << QString::fromLatin1(q);
}

void TestSandboxQuery::refuses() {
    QFETCH(const QString, q);
    QVERIFY(!DriveQuery::parse(q, m_root, u"me@example.com"_s));
}

QTEST_GUILESS_MAIN(TestSandboxQuery)
#include "test_sandbox_query.moc"
