// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process_google.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

/// Lists as unkind as Google's: late, with rows missing and doubled, in odd pages.
class TestSandboxLists final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aFolderThatIsGoneOrHiddenIsNotFound();
    void aFolderThatIsGoneMayListAsEmpty();
    void listsLagByTheServersClock();
    void listsLagUntilReleased();
    void laggingListsShowWhatWasThere();
    void aRowIsLeftOutOnceOrNTimes();
    void aRowIsRepeatedAcrossPages();
    void pagesOfOneRow();
    void theNextPageIsTheSamePage();
    void aPageTokenBelongsToItsQuery();
    void pageTokensExpire();
    void largePagesAreTakenAsAThousand();
    void namesSortNaturally();
    void leversWorkInTheSeed();

private:
    QString list(const QString& pageToken = {}, const QString& pageSize = u"100"_s) {
        QList<std::pair<QString, QString>> values{{u"q"_s, u"'%1' in parents and trashed = false"_s.arg(m_camera)},
                                                  {u"orderBy"_s, u"name_natural"_s},
                                                  {u"pageSize"_s, pageSize}};
        if (!pageToken.isEmpty())
            values.append({u"pageToken"_s, pageToken});
        m_page = m_google->json(u"files"_s, values);
        return InProcessGoogle::names(m_page);
    }

    [[nodiscard]] QString nextToken() const { return m_page.value(u"nextPageToken"_s).toString(); }

    void add(const QString& name) {
        m_google->pull(u"add"_s, {{u"parentPath"_s, u"Camera"_s}, {u"name"_s, name}, {u"size"_s, 1}});
    }

    QJsonObject m_seed;
    std::unique_ptr<InProcessGoogle> m_google;
    QString m_camera;
    QJsonObject m_page;
};

void TestSandboxLists::init() {
    QJsonArray clips;
    for (const auto& name : {u"c1"_s, u"c2"_s, u"c10"_s})
        clips.append(QJsonObject{{u"name"_s, name}, {u"size"_s, 10}});
    m_seed = {{u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"Camera"_s}, {u"files"_s, clips}},
                                      QJsonObject{{u"name"_s, u"Other"_s}, {u"files"_s, QJsonArray()}}}}};
    m_google = std::make_unique<InProcessGoogle>(m_seed);
    m_camera = m_google->id(u"Camera"_s);
}

void TestSandboxLists::aFolderThatIsGoneOrHiddenIsNotFound() {
    QCOMPARE(list(), u"c1 c2 c10"_s);
    m_google->pull(u"permissions"_s, {{u"id"_s, m_camera}, {u"visible"_s, false}});
    list();
    QCOMPARE(m_page.value(u"error"_s)[u"code"].toInt(), 404);
    QCOMPARE(m_page.value(u"error"_s)[u"message"].toString(), u"File not found: ."_s);
    m_google->pull(u"permissions"_s, {{u"id"_s, m_camera}, {u"visible"_s, true}});
    QCOMPARE(list(), u"c1 c2 c10"_s);
    m_google->pull(u"delete"_s, {{u"id"_s, m_camera}});
    list();
    QCOMPARE(reasonOf(m_page), u"notFound"_s);
    m_camera = u"1nobodyEverHadThisOne"_s;
    list();
    QCOMPARE(reasonOf(m_page), u"notFound"_s);
}

void TestSandboxLists::aFolderThatIsGoneMayListAsEmpty() {
    m_google->pull(u"lists"_s, {{u"goneFolder"_s, u"empty"_s}});
    m_google->pull(u"delete"_s, {{u"id"_s, m_camera}});
    QCOMPARE(list(), QString());
    QVERIFY(m_page.contains(u"files"_s));
}

void TestSandboxLists::listsLagByTheServersClock() {
    m_google->pull(u"lists"_s, {{u"lag"_s, 30}});
    add(u"c11"_s);
    m_google->pass(29);
    add(u"c12"_s);
    QCOMPARE(list(), u"c1 c2 c10"_s);
    m_google->pass(1);
    QCOMPARE(list(), u"c1 c2 c10 c11"_s);
    m_google->pass(29);
    QCOMPARE(list(), u"c1 c2 c10 c11 c12"_s);
    m_google->pull(u"lists"_s);
    add(u"c13"_s);
    QCOMPARE(list(), u"c1 c2 c10 c11 c12 c13"_s);
}

void TestSandboxLists::listsLagUntilReleased() {
    m_google->pull(u"lists"_s, {{u"hold"_s, true}});
    add(u"c11"_s);
    m_google->pass(3'000);
    QCOMPARE(list(), u"c1 c2 c10"_s);
    // Who asks for the file itself sees it.
    QCOMPARE(m_google->get(u"files/"_s + m_google->id(u"Camera/c11"_s)).status, 200);
    m_google->pull(u"lists"_s);
    QCOMPARE(list(), u"c1 c2 c10 c11"_s);
}

void TestSandboxLists::laggingListsShowWhatWasThere() {
    m_google->pull(u"lists"_s, {{u"lag"_s, 30}});
    const QString gone = m_google->id(u"Camera/c1"_s);
    m_google->pull(u"delete"_s, {{u"id"_s, gone}});
    m_google->pull(u"trash"_s, {{u"path"_s, u"Camera/c2"_s}});
    m_google->pull(u"move"_s, {{u"path"_s, u"Camera/c10"_s}, {u"parentPath"_s, u"Other"_s}});
    QCOMPARE(list(), u"c1 c2 c10"_s);
    QCOMPARE(m_google->get(u"files/"_s + gone).status, 404);
    m_google->pass(30);
    QCOMPARE(list(), QString());
}

void TestSandboxLists::aRowIsLeftOutOnceOrNTimes() {
    m_google->pull(u"omit"_s, {{u"id"_s, m_google->id(u"Camera/c2"_s)}});
    m_google->pull(u"omit"_s, {{u"name"_s, u"c10"_s}, {u"times"_s, 2}});
    QCOMPARE(list(), u"c1"_s);
    QCOMPARE(list(), u"c1 c2"_s);
    QCOMPARE(list(), u"c1 c2 c10"_s);
    m_google->pull(u"omit"_s, {{u"name"_s, u"c1"_s}, {u"times"_s, -1}});
    QCOMPARE(list(), u"c2 c10"_s);
    QCOMPARE(list(), u"c2 c10"_s);
    m_google->pull(u"omit"_s);
    QCOMPARE(list(), u"c1 c2 c10"_s);
}

void TestSandboxLists::aRowIsRepeatedAcrossPages() {
    m_google->pull(u"paging"_s, {{u"repeatRows"_s, 1}});
    QCOMPARE(list({}, u"2"_s), u"c1 c2"_s);
    QCOMPARE(list(nextToken(), u"2"_s), u"c2 c10"_s);
    QVERIFY(nextToken().isEmpty());
}

void TestSandboxLists::pagesOfOneRow() {
    m_google->pull(u"paging"_s, {{u"partialPages"_s, 1}});
    QCOMPARE(list(), u"c1"_s);
    QCOMPARE(list(nextToken()), u"c2"_s);
    QCOMPARE(list(nextToken()), u"c10"_s);
    QVERIFY(nextToken().isEmpty());
}

void TestSandboxLists::theNextPageIsTheSamePage() {
    m_google->pull(u"paging"_s, {{u"samePage"_s, true}});
    list({}, u"2"_s);
    const QString token = nextToken();
    QCOMPARE(list(token, u"2"_s), u"c1 c2"_s);
    QCOMPARE(nextToken(), token);
}

void TestSandboxLists::aPageTokenBelongsToItsQuery() {
    list({}, u"2"_s);
    const QString token = nextToken();
    const QJsonObject other = m_google->json(u"files"_s, {{u"q"_s, u"trashed = false"_s}, {u"pageToken"_s, token}});
    QCOMPARE(other.value(u"error"_s)[u"code"].toInt(), 400);
    QCOMPARE(list(token, u"2"_s), u"c10"_s);
}

void TestSandboxLists::pageTokensExpire() {
    list({}, u"2"_s);
    m_google->pull(u"lists/expire"_s);
    list(nextToken(), u"2"_s);
    QCOMPARE(m_page.value(u"error"_s)[u"code"].toInt(), 400);
}

void TestSandboxLists::largePagesAreTakenAsAThousand() {
    const QJsonObject many{{u"generate"_s, QJsonObject{{u"count"_s, 1001}, {u"name"_s, u"f{n}"_s}}}};
    InProcessGoogle google({{u"files"_s, QJsonArray{many}}});
    const QJsonObject page = google.json(u"files"_s, {{u"pageSize"_s, u"5000"_s}});
    QCOMPARE(page.value(u"files"_s).toArray().size(), 1000);
    QCOMPARE(google.get(u"files"_s, {{u"pageSize"_s, u"0"_s}}).status, 400);
}

void TestSandboxLists::namesSortNaturally() {
    add(u"C02 b"_s);
    add(u"c2 a"_s);
    add(u"c"_s);
    QCOMPARE(list(), u"c c1 c2 c2 a C02 b c10"_s);
}

void TestSandboxLists::leversWorkInTheSeed() {
    QJsonObject seed = m_seed;
    seed.insert(u"levers"_s, QJsonObject{{u"omit"_s, QJsonObject{{u"name"_s, u"c1"_s}}},
                                         {u"paging"_s, QJsonObject{{u"partialPages"_s, 2}}},
                                         {u"lists"_s, QJsonObject{{u"lag"_s, 5}}}});
    m_google = std::make_unique<InProcessGoogle>(seed);
    add(u"c0"_s);
    QCOMPARE(list(), u"c2"_s);
    QCOMPARE(list(nextToken()), u"c10"_s);
    m_google->pass(5);
    QCOMPARE(list(), u"c0 c1"_s);
}

QTEST_GUILESS_MAIN(TestSandboxLists)
#include "test_sandbox_lists.moc"
