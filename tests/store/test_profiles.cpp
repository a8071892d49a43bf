// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_store.h"
#include "profile_store.h"
#include "store_fixture.h"

using namespace vtrack;
using namespace vtrack::test;

class TestProfiles : public QObject {
    Q_OBJECT

private slots:
    void nobodyAtFirst();
    void savedProfileIsCurrent();
    void newAddressIsTheSamePerson();
    void lastSignInIsCurrent();
    void driveAndSignOut();
    void whoSawAFolderIsFoundByTheIndex();
};

namespace {

UserProfile lan() {
    return {.email = u"lan@example.com"_s,
            .sub = u"1001"_s,
            .name = u"Lan Nguyễn"_s,
            .photoUrl = u"https://example.com/lan.png"_s,
            .photo = QByteArray("\x89PNG\0\xff", 6)};
}

} // namespace

void TestProfiles::nobodyAtFirst() {
    StoreFixture store;
    QVERIFY(!ProfileStore(*store.connection).current().value());
}

void TestProfiles::savedProfileIsCurrent() {
    StoreFixture store;
    ProfileStore profiles(*store.connection);
    VERIFY_OK(profiles.save(lan(), moment()));
    const UserProfile read = profiles.current().value().value();
    QCOMPARE(read.email, lan().email);
    QCOMPARE(read.sub, lan().sub);
    QCOMPARE(read.name, lan().name);
    QCOMPARE(read.photoUrl, lan().photoUrl);
    QCOMPARE(read.photo, lan().photo);
    QCOMPARE(read.gmailAuthenticatedAt, moment());
    QVERIFY(!read.driveConnectedAt.isValid());
}

void TestProfiles::newAddressIsTheSamePerson() {
    StoreFixture store;
    ProfileStore profiles(*store.connection);
    VERIFY_OK(profiles.save(lan(), moment()));
    UserProfile moved = lan();
    moved.email = u"lan@example.org"_s;
    moved.photo.clear();
    VERIFY_OK(profiles.save(moved, moment(60)));
    QCOMPARE(store.number(u"SELECT count(*) FROM user_profiles"_s), 1);
    const UserProfile read = profiles.current().value().value();
    QCOMPARE(read.email, u"lan@example.org"_s);
    QCOMPARE(read.photo, lan().photo);
    QCOMPARE(read.gmailAuthenticatedAt, moment(60));
}

void TestProfiles::lastSignInIsCurrent() {
    StoreFixture store;
    ProfileStore profiles(*store.connection);
    const UserProfile minh{.email = u"minh@example.com"_s, .sub = u"1002"_s, .name = u"Minh"_s};
    VERIFY_OK(profiles.save(lan(), moment()));
    VERIFY_OK(profiles.save(minh, moment()));
    QCOMPARE(profiles.current().value()->sub, minh.sub);
    VERIFY_OK(profiles.save(lan(), moment()));
    QCOMPARE(profiles.current().value()->sub, lan().sub);
}

void TestProfiles::driveAndSignOut() {
    StoreFixture store;
    ProfileStore profiles(*store.connection);
    VERIFY_OK(profiles.save(lan(), moment()));
    VERIFY_OK(profiles.setDriveConnected(lan().sub, moment(5), moment(5)));
    QCOMPARE(profiles.current().value()->driveConnectedAt, moment(5));
    VERIFY_OK(profiles.save(lan(), moment(6))); // A later sign-in does not disconnect Drive.
    QCOMPARE(profiles.current().value()->driveConnectedAt, moment(5));
    VERIFY_OK(profiles.setDriveConnected(lan().sub, {}, moment(7)));
    QVERIFY(!profiles.current().value()->driveConnectedAt.isValid());
    VERIFY_OK(profiles.setDriveConnected(lan().sub, moment(8), moment(8)));
    VERIFY_OK(profiles.signOut(lan().sub, moment(9)));
    QVERIFY(!profiles.current().value());
    QCOMPARE(store.number(u"SELECT drive_connected_at IS NULL FROM user_profiles"_s), 1);
}

/// One query, which reads no row but those of the two accounts.
void TestProfiles::whoSawAFolderIsFoundByTheIndex() {
    StoreFixture store;
    ProfileStore profiles(*store.connection);
    FolderStore folders(*store.connection, 1);
    const WatchedFolder folder{.folderId = u"f"_s, .seenBy = lan().sub};
    VERIFY_OK(profiles.save(lan(), moment()));
    QVERIFY(!folders.seenByAnother(folder).value());
    VERIFY_OK(profiles.save({.email = u"ben@example.com"_s, .sub = u"1002"_s}, moment(60)));
    QCOMPARE(folders.seenByAnother(folder).value().value(),
             (AccountChange{.before = lan().email, .now = u"ben@example.com"_s}));
    QVERIFY(!folders.seenByAnother({.folderId = u"never seen"_s}).value());
    VERIFY_OK(profiles.signOut(u"1002"_s, moment(120)));
    QCOMPARE(folders.seenByAnother(folder).value().value(), (AccountChange{.before = lan().email, .now = {}}));

    const QStringList plan = store.connection
                                 ->list(u"EXPLAIN QUERY PLAN "_s + seenByAnotherSql(), {u"1001"_s, u"1001"_s},
                                        [](const Rows& row) { return row.text(u"detail"_s); })
                                 .value();
    QCOMPARE(plan.filter(u"(google_sub=?)"_s).size(), 2);
    QCOMPARE(plan.filter(u"user_profiles_current (is_current=?)"_s).size(), 1);
    QVERIFY2(plan.filter(u"SCAN user_profiles"_s).isEmpty(), qPrintable(plan.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "test_profiles.moc"
