// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting is worked by its widget, and looked for where it counts.
#include "advanced_page.h"
#include "alarms_page.h"
#include "footage_page.h"
#include "general_page.h"
#include "network_page.h"
#include "opened_paths.h"
#include "own_registry.h"
#include "proxy.h"
#include "settings_desk.h"
#include "troubled_disk.h"
#include "version_site.h"
#include "week_grid.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QMouseEvent>
#include <QNetworkProxy>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <new>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Presses the button and takes that file or folder in the dialog that appears.
void choosesFile(Opened& open, const QString& button, const QString& path) {
    open.find<QPushButton>(button)->click();
    auto* dialog = open.dialog.findChild<QFileDialog*>();
    if (dialog == nullptr)
        qFatal("%s opens no dialog", qPrintable(button));
    emit dialog->fileSelected(path);
    delete dialog;
}

/// What is asked before the dialog closes over something that is not saved; nullptr if nothing is.
QMessageBox* question(const Opened& open) {
    for (auto* box : open.dialog.findChildren<QMessageBox*>(u"unsavedQuestion"_s)) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void discard(const QMessageBox& box) {
    for (auto* button : box.buttons()) {
        if (box.buttonRole(button) == QMessageBox::DestructiveRole)
            return button->click();
    }
}

bool hasLabel(const QWidget& window, const QString& text) {
    const auto labels = window.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&text](const QLabel* label) { return label->text() == text; });
}

} // namespace

class TestSettingsDialog : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy)); }

    /// Not at the root, nor where the program was started.
    void aChooserBeginsAtTheNearestFolder() {
        Opened open(1);
        const QTemporaryDir there;
        auto* field = open.find<QLineEdit>(u"destination"_s);
        const auto beginning = [&] {
            open.find<QPushButton>(u"browse"_s)->click();
            const std::unique_ptr<QFileDialog> chooser(open.dialog.findChild<QFileDialog*>());
            return chooser ? chooser->directory().canonicalPath() : QString();
        };
        const QString nearest = QFileInfo(there.path()).canonicalFilePath();
        for (const QString& missing : {u"/Videos"_s, u"/Videos/Hall 1"_s, u"/"_s}) {
            field->setText(there.path() + missing);
            QCOMPARE(beginning(), nearest);
        }
        for (const QString& nowhere :
             {QDir::rootPath() + u"nothing of it/Hall"_s, u"Videos"_s, u"~/Videos"_s, QString()}) {
            field->setText(nowhere);
            const QString began = beginning();
            QVERIFY2(began == QFileInfo(QDir::homePath()).canonicalFilePath() ||
                         began == QFileInfo(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                      .canonicalFilePath(),
                     qPrintable(began));
        }
    }

    void general() {
        const OwnRegistry registry;
        Opened open(0);
        const QSignalSpy spoken(&open.dialog, &SettingsDialog::languageChosen);
        choose(open.find<QComboBox>(u"language"_s), 2);
        QCOMPARE(open.settings().get(setting::language), u"vi"_s);
        QCOMPARE(spoken.last().first().toString(), u"vi"_s);
        choose(open.find<QComboBox>(u"notifications"_s), 1);
        QCOMPARE(open.settings().get(setting::notifications), Notifications::Problems);
        auto* autostart = open.find<QCheckBox>(u"autostart"_s);
        QVERIFY(!autostart->isChecked());
        QTest::keyClick(autostart, Qt::Key_Space);
        QVERIFY(open.desk.program->autostart.isOn());
        QTest::keyClick(autostart, Qt::Key_Space);
        QVERIFY(!open.desk.program->autostart.isOn());
    }

    void footage() {
        Opened open(1);
        QVERIFY(hasLabel(open.dialog, u"F&older for new sources:"_s));
        const QString folder = open.desk.folder.filePath(u"New videos"_s);
        type(open.find<QLineEdit>(u"destination"_s), folder);
        QTRY_COMPARE(open.settings().destination(), folder);
        QVERIFY(!QFile::exists(folder)); // Only the first source creates it.
        QFile file(open.desk.folder.filePath(u"a file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        type(open.find<QLineEdit>(u"destination"_s), file.fileName());
        auto* status = open.dialog.findChild<FootagePage*>()->findChild<StatusLabel*>(u"status"_s);
        QTRY_COMPARE(status->tone(), Tone::Error);
        QCOMPARE(open.settings().destination(), folder); // A folder that is none is not kept.
        open.find<QSpinBox>(u"keep_free_gb"_s)->setValue(12);
        QCOMPARE(open.settings().get(setting::keepFreeGb), 12);
        QTest::keyClick(open.find<QCheckBox>(u"cleanUp"_s), Qt::Key_Space);
        QCOMPARE(open.settings().get(setting::cleanUpDays), 7);
        open.find<QSpinBox>(u"clean_up_days"_s)->setValue(30);
        QCOMPARE(open.settings().get(setting::cleanUpDays), 30);
        QTest::keyClick(open.find<QCheckBox>(u"cleanUp"_s), Qt::Key_Space);
        QCOMPARE(open.settings().get(setting::cleanUpDays), 0);
        const QSignalSpy asked(&open.dialog, &SettingsDialog::cleanUpRequested);
        open.find<QPushButton>(u"cleanUpPreview"_s)->click();
        QCOMPARE(asked.count(), 1);
    }

    /// The person went back to the previous folder while the other one was looked at.
    void theLastDestinationCounts() {
        Opened open(1);
        const QString before = open.settings().destination();
        auto* field = open.find<QLineEdit>(u"destination"_s);
        type(field, open.desk.folder.filePath(u"Other videos"_s));
        type(field, QDir::toNativeSeparators(before));
        QVERIFY(open.desk.background.waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(open.settings().destination(), before);
        const auto* status = open.dialog.findChild<FootagePage*>()->findChild<StatusLabel*>(u"status"_s);
        QCOMPARE(status->text(), QString());
    }

    void timetable() {
        Opened open(2);
        const auto* interval = open.find<QSpinBox>(u"peak_interval_minutes"_s);
        const auto* bandwidth = open.find<QDoubleSpinBox>(u"peak_bandwidth_mbps"_s);
        QVERIFY(!interval->isEnabled() && !bandwidth->isEnabled()); // There are no hours that they could restrict.
        choose(open.find<QComboBox>(u"preset"_s), 1);
        QVERIFY(interval->isEnabled() && bandwidth->isEnabled());
        QCOMPARE(open.settings().get(setting::peakHours), PeakHours::officeHours());
        auto* grid = open.find<WeekGrid>(u"peak_hours"_s);
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cell(6, 9).center()); // Saturday, 9.
        PeakHours expected = PeakHours::officeHours();
        expected.set(Qt::Saturday, 9);
        QCOMPARE(open.settings().get(setting::peakHours), expected);
        QCOMPARE(open.find<QComboBox>(u"preset"_s)->currentIndex(), 3); // My own.
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keyClick(grid, Qt::Key_Space);
        expected.set(Qt::Saturday, 10);
        QCOMPARE(open.settings().get(setting::peakHours), expected);
        QVERIFY(grid->accessibleDescription().contains(u"peak hour"_s));
        open.find<QSpinBox>(u"peak_interval_minutes"_s)->setValue(45);
        QCOMPARE(open.settings().get(setting::peakIntervalMinutes), 45);
        open.find<QDoubleSpinBox>(u"peak_bandwidth_mbps"_s)->setValue(2.5);
        QCOMPARE(open.settings().get(setting::peakBandwidthMbps), 2.5);
        choose(open.find<QComboBox>(u"preset"_s), 0);
        QVERIFY(open.settings().get(setting::peakHours).isEmpty());
        QVERIFY(!interval->isEnabled() && !bandwidth->isEnabled());
    }

    void aFastMouseLeavesNoHoles() {
        WeekGrid grid;
        grid.resize(grid.sizeHint());
        QTest::mousePress(&grid, Qt::LeftButton, {}, grid.cell(2, 3).center());
        QMouseEvent move(QEvent::MouseMove, grid.cell(2, 20).center(), grid.mapToGlobal(grid.cell(2, 20).center()),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&grid, &move);
        for (int hour = 0; hour < 24; ++hour)
            QCOMPARE(grid.hours().contains(Qt::Tuesday, hour), hour >= 3 && hour <= 20);
    }

    void theWeekIsMirroredFromRightToLeft() {
        WeekGrid grid;
        grid.resize(grid.sizeHint());
        QVERIFY(grid.dayName(1).right() < grid.cell(1, 0).left());
        QVERIFY(grid.cell(1, 0).left() < grid.cell(1, 23).left());
        grid.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(grid.dayName(1).left() > grid.cell(1, 0).right());
        QVERIFY(grid.cell(1, 0).left() > grid.cell(1, 23).left());
        QVERIFY(grid.rect().contains(grid.dayName(7)) && grid.rect().contains(grid.cell(7, 23)));
    }

    void network() {
        Opened open(3);
        open.find<QSpinBox>(u"parallel_downloads"_s)->setValue(5);
        QCOMPARE(open.settings().get(setting::parallelDownloads), 5);
        QCOMPARE(open.desk.program->workers.atOnce(Workers::Lane::LargeFiles), 5); // At once.
        open.find<QDoubleSpinBox>(u"bandwidth_limit_mbps"_s)->setValue(12.5);
        QCOMPARE(open.settings().get(setting::bandwidthLimitMbps), 12.5);
    }

    /// It is kept, and its effect is told at once.
    void aReserveLargerThanWhatIsFree() {
        Opened open(1);
        open.settings().set(setting::destination, open.desk.folder.filePath(u"videos"_s));
        auto* box = open.find<QSpinBox>(u"keep_free_gb"_s);
        const auto* status = open.dialog.findChild<FootagePage*>()->findChild<StatusLabel*>(u"status"_s);
        box->setValue(box->maximum());
        QTRY_VERIFY2(status->text().startsWith(u"Only "_s), qPrintable(status->text()));
        QVERIFY(status->text().endsWith(u" are free: with this reserve nothing is downloaded until space is freed."_s));
        QCOMPARE(status->tone(), Tone::Warning);
        QCOMPARE(open.settings().get(setting::keepFreeGb), box->maximum());
        box->setValue(0);
        QTRY_COMPARE(status->text(), QString());
    }

    /// A disk that does not answer holds one worker, however often the number changes.
    void aReserveIsLookedAtOnceAtATime() {
        Desk desk;
        Program& program = *desk.program;
        std::promise<void> answer;
        std::atomic<int> looks = 0;
        TroubledDisk disk;
        disk.before = [&looks, answered = answer.get_future().share()](const QString& call, const QString&) {
            if (call == u"fileSystem"_s) {
                ++looks;
                answered.wait();
            }
            return std::optional<Error>();
        };
        const FootageDisk footage{.disk = disk, .installationId = {}};
        SourceSetup setup(program.folders, program.account, program.database, footage, program.claims, program.clock);
        program.settings.set(setting::destination, desk.folder.filePath(u"videos"_s));
        const SettingsServices all = settingsServices(program, desk.background);
        FootagePage page({.folder = all.folder,
                          .settings = all.settings,
                          .live = all.live,
                          .autostart = all.autostart,
                          .proxyPassword = all.proxyPassword,
                          .alarmSecrets = all.alarmSecrets,
                          .alarmSender = all.alarmSender,
                          .database = all.database,
                          .update = all.update,
                          .http = all.http,
                          .endpoints = all.endpoints,
                          .sourceSetup = setup,
                          .clock = all.clock,
                          .background = all.background});
        auto* box = page.findChild<QSpinBox*>(u"keep_free_gb"_s);
        for (int i = 0; i <= 5; ++i)
            box->setValue(box->maximum() - i);
        QTRY_COMPARE(looks.load(), 1);
        answer.set_value();
        QTRY_VERIFY(page.findChild<StatusLabel*>(u"status"_s)->text().startsWith(u"Only "_s));
        desk.background.waitForDone();
        QCOMPARE(looks.load(), 2); // That of the page when it opened, and the last.
    }

    /// While the workers are busy, the settings are closed before the reserve is looked at.
    void aReserveIsLookedAtWithoutThePage() {
        Desk desk;
        desk.background.setMaxThreadCount(1);
        std::promise<void> go;
        desk.background.start([may = go.get_future().share()] { may.wait(); });
        alignas(FootagePage) std::array<std::byte, sizeof(FootagePage)> place{};
        auto* page = new (place.data()) FootagePage(settingsServices(*desk.program, desk.background));
        page->~FootagePage();
        place.fill({}); // As others would use this memory.
        go.set_value();
        desk.background.waitForDone();
    }

    void aFractionIsNoOtherNumber() {
        Opened open(1);
        auto* box = open.find<QSpinBox>(u"keep_free_gb"_s);
        for (const QString& typed : {u"2.5"_s, u"2,5"_s}) {
            box->selectAll();
            QTest::keyClicks(box, typed);
            QCOMPARE(open.settings().get(setting::keepFreeGb), 2); // As far as it was a number.
            box->interpretText();                                  // As when it is left.
            QCOMPARE(open.settings().get(setting::keepFreeGb), 2);
        }
    }

    /// The proxy counts at once: the next question to Google reaches it.
    void proxy() {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QByteArray asked;
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            auto* visitor = proxy.nextPendingConnection();
            connect(visitor, &QTcpSocket::readyRead, visitor, [&asked, visitor] {
                asked += visitor->readAll();
                visitor->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n"
                               "Date: Wed, 15 Jan 2025 10:30:00 GMT\r\nConnection: close\r\n\r\n");
                visitor->disconnectFromHost();
            });
        });
        Opened open(3);
        QVERIFY(!open.find<QLineEdit>(u"proxy/host"_s)->isEnabled());
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        type(open.find<QLineEdit>(u"proxy/host"_s), u"127.0.0.1"_s);
        open.find<QSpinBox>(u"proxy/port"_s)->setValue(proxy.serverPort());
        QCOMPARE(open.settings().proxy().port, int(proxy.serverPort()));
        type(open.find<QLineEdit>(u"proxy/user"_s), u"worker"_s);
        const QString password = u"hunter2 and more"_s;
        type(open.find<QLineEdit>(u"proxyPassword"_s), password);
        QTRY_VERIFY(QFile::exists(open.desk.program->folder.credentials() + u"/proxy.password"_s));
        QTest::mouseClick(open.find<QPushButton>(u"testConnection"_s), Qt::LeftButton);
        QTRY_VERIFY(!asked.isEmpty());
        QVERIFY2(asked.startsWith("CONNECT www.googleapis.com:443"), asked.constData());

        // The password is nowhere in the clear, and comes back.
        QDirIterator files(open.desk.program->folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hunter2"), qPrintable(file.fileName()));
        }
        QVERIFY(open.desk.onWorker([&]() -> Result<void> {
            const auto stored = open.desk.program->proxyPassword.read(open.settings().proxy());
            if (!stored || stored->reveal() != password.toUtf8())
                return failure(ErrorKind::Internal, {});
            return {};
        }));
        choose(open.find<QComboBox>(u"proxy/kind"_s), 1);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
    }

    void anAnswerAboutAnotherProxyIsNotShown() {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        Opened open(3);
        const auto* status = open.dialog.findChild<NetworkPage*>()->findChild<StatusLabel*>(u"status"_s);
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        type(open.find<QLineEdit>(u"proxy/host"_s), u"127.0.0.1"_s);
        open.find<QSpinBox>(u"proxy/port"_s)->setValue(proxy.serverPort());
        auto* test = open.find<QPushButton>(u"testConnection"_s);
        QTest::mouseClick(test, Qt::LeftButton);
        QTRY_VERIFY(proxy.hasPendingConnections());
        choose(open.find<QComboBox>(u"proxy/kind"_s), 1);
        QVERIFY(test->isEnabled());
        QCOMPARE(status->text(), QString());
        proxy.nextPendingConnection()->disconnectFromHost();
        proxy.close();
        QTRY_COMPARE(open.desk.background.activeThreadCount(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(status->text(), QString());
    }

    void thePasswordGoesToNoOtherProxy() {
        Opened open(3);
        const auto* status = open.dialog.findChild<NetworkPage*>()->findChild<StatusLabel*>(u"status"_s);
        const auto sentPassword = [] {
            return proxyFor(QUrl(u"https://www.googleapis.com/"_s)).value_or(QNetworkProxy()).password();
        };
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        auto* host = open.find<QLineEdit>(u"proxy/host"_s);
        auto* user = open.find<QLineEdit>(u"proxy/user"_s);
        type(host, u"proxy.example"_s);
        type(user, u"worker"_s);
        type(open.find<QLineEdit>(u"proxyPassword"_s), u"hunter2"_s);
        QTRY_COMPARE(status->tone(), Tone::Success);
        QCOMPARE(sentPassword(), u"hunter2"_s);
        const auto isAskedFor = [&] {
            return QTest::qWaitFor([&] { return status->tone() == Tone::Warning; }, patienceMs) &&
                   sentPassword().isEmpty();
        };
        const auto isBack = [&] {
            return QTest::qWaitFor([&] { return sentPassword() == u"hunter2"_s; }, patienceMs);
        };
        type(host, u"proxy.evil.example"_s);
        QVERIFY(isAskedFor());
        type(host, u"proxy.example"_s);
        QVERIFY(isBack());
        type(user, u"ann"_s);
        QVERIFY(isAskedFor());
        type(user, u"worker"_s);
        QVERIFY(isBack());
        open.find<QSpinBox>(u"proxy/port"_s)->setValue(3129);
        QVERIFY(isAskedFor());
        Settings changed(open.desk.program->folder.settings()); // By a command, for the next start.
        const auto atTheNextStart = [&] {
            return open.desk.onWorker([&]() -> Result<void> {
                open.desk.program->useStoredProxy(changed.proxy());
                return {};
            });
        };
        changed.set(setting::proxyPort, 8080);
        QVERIFY(atTheNextStart());
        QCOMPARE(sentPassword(), u"hunter2"_s);
        changed.set(setting::proxyHost, u"proxy.evil.example"_s);
        useProxy(changed.proxy());
        QVERIFY(atTheNextStart());
        QCOMPARE(sentPassword(), QString());
        useProxy({.kind = ProxyChoice::Kind::None});
    }

    void aHostIsAHostAlone() {
        Opened open(3);
        const auto* status = open.dialog.findChild<NetworkPage*>()->findChild<StatusLabel*>(u"status"_s);
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        auto* host = open.find<QLineEdit>(u"proxy/host"_s);
        for (const QString& text : {u"ann:hunter2@proxy.example"_s, u"proxy.example/x"_s, u"proxy.example:80"_s}) {
            type(host, text);
            QCOMPARE(status->tone(), Tone::Error);
            QVERIFY2(!status->text().contains(u"hunter2"_s), qPrintable(status->text()));
            QCOMPARE(open.settings().proxy().host, QString());
        }
        for (const QString& text : {u"proxy.example"_s, u"10.0.0.1"_s, u"[fe80::1]"_s}) {
            type(host, text);
            QVERIFY2(status->tone() != Tone::Error, qPrintable(text));
            QCOMPARE(open.settings().proxy().host, text);
        }
        type(host, u"http://proxy.example/"_s); // As people copy it.
        QCOMPARE(open.settings().proxy().host, u"proxy.example"_s);
        choose(open.find<QComboBox>(u"proxy/kind"_s), 1);
    }

    void advanced() {
        Opened open(5);
        choose(open.find<QComboBox>(u"drive_scopes"_s), 1);
        QCOMPARE(open.settings().get(setting::driveScopes), DriveScopes::All);
        QTest::keyClick(open.find<QCheckBox>(u"log_level"_s), Qt::Key_Space);
        QVERIFY(open.settings().get(setting::detailedLog));
        QVERIFY(QLoggingCategory("vtrack.anything").isDebugEnabled());
        QTest::keyClick(open.find<QCheckBox>(u"log_level"_s), Qt::Key_Space);
        QVERIFY(!open.settings().get(setting::detailedLog));
        const OpenedPaths opened;
        open.find<QPushButton>(u"openLogs"_s)->click();
        QCOMPARE(opened.paths, QStringList{open.desk.program->folder.logs()});
    }

    /// An address that can be used is looked at, once; another one is not kept.
    void newerVersions() {
        VersionSite site;
        Opened open(5);
        auto* address = open.find<QLineEdit>(u"update_address"_s);
        QCOMPARE(address->text(), QString());
        const auto* status = open.dialog.findChild<AdvancedPage*>()->findChild<StatusLabel*>(u"status"_s);
        type(address, u"http://updates.example/v"_s);
        QCOMPARE(open.settings().get(setting::updateAddress), QString());
        QCOMPARE(status->tone(), Tone::Error);
        type(address, site.address());
        QCOMPARE(open.settings().get(setting::updateAddress), site.address());
        QTRY_VERIFY(status->text().contains(u"999.1"_s));
        QCOMPARE(site.requests, 1);
        address->clear();
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(open.settings().get(setting::updateAddress), QString());
    }

    /// As one types: the time, or why there is none. Only a pattern that can be used is kept.
    void patternOfFileNames() {
        Opened open(5);
        auto* pattern = open.find<QLineEdit>(u"recording_time_pattern"_s);
        auto* example = open.find<QLineEdit>(u"timeExample"_s);
        auto* reads = open.find<StatusLabel>(u"timeReading"_s);
        QTest::keyClicks(example, u"Gate_2025x01x15-10h30.mp4"_s);
        QTest::keyClicks(pattern, u"{camera}_{yyyy"_s);
        QCOMPARE(reads->tone(), Tone::Error);
        QTest::keyClicks(pattern, u"}x{MM}x{dd}_{HH}h{mm}"_s);
        QCOMPARE(reads->tone(), Tone::Warning);
        QVERIFY2(reads->text().contains(u"Gate_2025x01x15"_s) && reads->text().contains(u"“_”"_s),
                 qPrintable(reads->text()));
        QVERIFY(open.settings().get(setting::recordingTimePattern).isEmpty());
        const QString right = u"{camera}_{yyyy}x{MM}x{dd}-{HH}h{mm}"_s;
        type(pattern, right);
        QCOMPARE(reads->tone(), Tone::Success);
        QVERIFY2(reads->text().contains(QLocale().toString(QDate(2025, 1, 15))) &&
                     reads->text().contains(QLocale().toString(QTime(10, 30), QLocale::LongFormat).left(5)),
                 qPrintable(reads->text()));
        QCOMPARE(open.settings().get(setting::recordingTimePattern), right);
        QCOMPARE(open.desk.program->liveSettings.ownPattern().current().text(), right);
        type(pattern, u"{yyyy}{wings}"_s);
        QCOMPARE(reads->tone(), Tone::Error);
        QCOMPARE(open.settings().get(setting::recordingTimePattern), right);
        pattern->clear();
        QTest::keyClick(pattern, Qt::Key_Return);
        QVERIFY(open.settings().get(setting::recordingTimePattern).isEmpty());
        QVERIFY(open.desk.program->liveSettings.ownPattern().current().isEmpty());
    }

    /// A new row of the table is in the window without a line of the window's.
    void everySettingHasAField() {
        Opened open(5);
        for (const AnySetting& setting : allSettings()) {
            const bool isSetElsewhere = // The pause has a menu.
                &setting.facts == &setting::pausedUntil ||
                (&setting.facts == &setting::footageAccess && QSysInfo::productType() == u"windows"_s);
            if (!isSetElsewhere)
                QVERIFY2(open.dialog.findChild<QWidget*>(setting.key()), setting.facts.key);
        }
    }

    void fieldsThatNoPageHasDesigned() {
        Opened open(5);
        const auto* status = open.dialog.findChild<AdvancedPage*>()->findChild<StatusLabel*>(u"status"_s);
        auto* units = open.dialog.findChild<QLineEdit*>(u"quota_units_per_minute"_s);
        QCOMPARE(units->text(), u"325000"_s);
        type(units, u"-3"_s);
        QCOMPARE(status->tone(), Tone::Error);
        QCOMPARE(open.settings().get(setting::quotaUnitsPerMinute), 325'000);
        type(units, u"1000"_s);
        QCOMPARE(status->tone(), Tone::Success);
        QVERIFY2(status->text().contains(u"next start"_s), qPrintable(status->text()));
        QCOMPARE(open.settings().get(setting::quotaUnitsPerMinute), 1'000);
    }

    /// The meaning first; whoever reads docs/settings.md finds the key below it.
    void aPlainFieldSaysWhatItMeans() {
        Opened open(5);
        int plain = 0;
        for (const QLabel* label : open.dialog.findChildren<QLabel*>()) {
            for (const AnySetting& setting : allSettings()) {
                QVERIFY2(label->text() != setting.key(), setting.facts.key);
                if (label->text() != setting.meaning())
                    continue;
                ++plain;
                QVERIFY(label->buddy() != nullptr);
                QCOMPARE(label->buddy()->objectName(), setting.key());
                QVERIFY(label->buddy()->toolTip().contains(setting.key()));
                QVERIFY(hasLabel(open.dialog, u"In settings.ini: "_s + setting.key()));
            }
        }
        QVERIFY(plain >= 4);
        // A choice has words for people.
        auto* keys = open.find<QComboBox>(u"without_keyring"_s);
        QCOMPARE(keys->count(), 3);
        for (int i = 0; i < keys->count(); ++i)
            QVERIFY(!setting::withoutKeyring.words.parse(keys->itemText(i)));
        choose(keys, 2);
        QCOMPARE(open.settings().get(setting::withoutKeyring), WithoutKeyring::MemoryOnly);
    }

    /// A button of another window leads to one field.
    void aSettingIsShownAtItsField() {
        Opened open(0);
        int fields = 0;
        for (const AnySetting& setting : allSettings()) {
            auto* field = open.dialog.findChild<QWidget*>(setting.key());
            if (field == nullptr || !field->isEnabled())
                continue;
            ++fields;
            open.dialog.showSetting(setting.facts);
            QVERIFY2(field->isVisible(), setting.facts.key);
            QCOMPARE(open.dialog.focusWidget(), field);
            QTRY_VERIFY2(!field->visibleRegion().isEmpty(), setting.facts.key);
        }
        QVERIFY(fields > 20);
    }

    void whatCannotBeSavedIsNotDropped_data() {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name"); ///< What people call the field.
        QTest::newRow("folder") << 1 << u"destination"_s << QCoreApplication::applicationFilePath() + u"/x"_s
                                << u"Folder for new sources"_s;
        QTest::newRow("proxy") << 3 << u"proxy/host"_s << u"proxy.example/x"_s << u"Host"_s;
        QTest::newRow("no proxy") << 3 << u"proxy/host"_s << u" "_s << u"Host"_s;
        QTest::newRow("quiet hours") << 4 << u"alarms/quiet_hours"_s << u"Mon-Fri 25-30"_s << u"Quiet hours"_s;
        QTest::newRow("addresses") << 4 << u"alarms/mail_to"_s << u"guard@example.com x"_s << u"To"_s;
        QTest::newRow("time") << 4 << u"alarms/report_time"_s << u"7 o'clock"_s << u"Daily report"_s;
        QTest::newRow("password") << 4 << u"alarmPassword"_s << u"hunter2"_s << u"Password"_s;
        QTest::newRow("webhook") << 4 << u"webhookAddress"_s << u"http://hooks.example.com/x"_s << u"Address"_s;
        QTest::newRow("newer versions") << 5 << u"update_address"_s << u"http://updates.example/v"_s << u"Address"_s;
        QTest::newRow("pattern") << 5 << u"recording_time_pattern"_s << u"{yyyy}{wings}"_s
                                 << u"Pattern of file names"_s;
        QTest::newRow("plain") << 5 << u"api_port"_s << u"-3"_s << u"Port of the interface"_s;
    }

    /// By the button, by Esc and by the window's X, while the cursor is in the field: the dialog stays, and says why.
    void whatCannotBeSavedIsNotDropped() {
        QFETCH(const int, page);
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        Opened open(page);
        if (field == u"proxy/host"_s)
            choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        const auto stored = [&] {
            for (const AnySetting& setting : allSettings()) {
                if (setting.key() == field)
                    return setting.read(open.settings());
            }
            return QString();
        };
        const QString before = stored();
        auto* line = open.find<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        const QList<std::function<void()>> ways{
            [&] { open.dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->click(); },
            [&] { QTest::keyClick(&open.dialog, Qt::Key_Escape); },
            [&] { open.dialog.close(); },
        };
        for (const auto& close : ways) {
            open.dialog.findChild<QListWidget*>(u"pages"_s)->setCurrentRow(0); // The field is out of view.
            close();
            QTRY_VERIFY(question(open));
            QVERIFY(open.dialog.isVisible() && line->isVisible());
            QVERIFY2(question(open)->text().startsWith(u"What was entered for “%1"_s.arg(name)),
                     qPrintable(question(open)->text()));
            QVERIFY(!question(open)->informativeText().isEmpty());
            QCOMPARE(open.dialog.focusWidget(), line);
            question(open)->escapeButton()->click();
            QTRY_VERIFY(!question(open));
            QVERIFY(open.dialog.isVisible());
        }
        QCOMPARE(stored(), before);
        ways.first()();
        QTRY_VERIFY(question(open));
        discard(*question(open));
        QTRY_VERIFY(!open.dialog.isVisible());
    }

    /// An error is neither hidden by that of another field nor by what is said of one that was corrected.
    void eachRefusedFieldIsTold() {
        Opened open(4);
        const auto* status = open.dialog.findChild<AlarmsPage*>()->findChild<StatusLabel*>(u"status"_s);
        auto* hours = open.find<QLineEdit>(u"alarms/quiet_hours"_s);
        auto* time = open.find<QLineEdit>(u"alarms/report_time"_s);
        const auto isToldOf = [status](const QString& field) {
            return status->tone() == Tone::Error && status->text().startsWith(field + u": "_s);
        };
        type(hours, u"25-30"_s);
        QVERIFY2(isToldOf(u"Quiet hours"_s), qPrintable(status->text()));
        type(time, u"7 o'clock"_s);
        QVERIFY2(isToldOf(u"Quiet hours"_s), qPrintable(status->text()));
        type(open.find<QLineEdit>(u"alarms/mail_host"_s), u"mail.example.com"_s);
        QVERIFY2(isToldOf(u"Quiet hours"_s), qPrintable(status->text()));
        type(hours, u"22-6"_s);
        QVERIFY2(isToldOf(u"Daily report"_s), qPrintable(status->text()));
        type(hours, u"25-30"_s);
        QVERIFY2(isToldOf(u"Quiet hours"_s), qPrintable(status->text())); // The first on the page.
        open.dialog.close();
        QVERIFY(question(open));
        const auto buttons = question(open)->buttons();
        QVERIFY(std::ranges::any_of(buttons, [](const QAbstractButton* button) {
            return button->text() == u"&Close without saving 2 entries"_s;
        }));
        QVERIFY2(question(open)->informativeText().endsWith(u"Everything else that you changed is saved."_s),
                 qPrintable(question(open)->informativeText()));
        question(open)->escapeButton()->click();
        QTRY_VERIFY(!question(open));
        type(time, u"07:00"_s);
        type(hours, u"22-6"_s);
        QCOMPARE(status->text(), QString());
        open.dialog.close();
        QVERIFY(!open.dialog.isVisible());
    }

    void aNumberThatCannotBeUsedIsTold() {
        Opened open(1);
        auto* box = open.find<QSpinBox>(u"keep_free_gb"_s);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"2.5"_s);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(open.dialog.isVisible() && question(open));
        QVERIFY2(question(open)->informativeText().contains(u"2.5"_s), qPrintable(question(open)->informativeText()));
        QCOMPARE(box->value(), open.settings().get(setting::keepFreeGb)); // The box shows what counts.
        question(open)->escapeButton()->click();
        QTRY_VERIFY(!question(open));
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
    }

    /// A folder is looked at first: the dialog closes when that is done, and the folder is kept.
    void whatIsStillCheckedIsKept() {
        Opened open(1);
        const QString folder = open.desk.folder.filePath(u"New videos"_s);
        auto* line = open.find<QLineEdit>(u"destination"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, folder);
        open.dialog.close();
        QTRY_VERIFY(!open.dialog.isVisible());
        QCOMPARE(open.settings().destination(), folder);
    }

    /// A disk that does not answer holds nobody: whoever closes again is asked.
    void aCheckThatTakesLongCanBeDiscarded() {
        std::promise<void> answer;
        Opened open(1);
        open.desk.background.setMaxThreadCount(1);
        open.desk.background.start([answered = answer.get_future().share()] { answered.wait(); });
        auto* line = open.find<QLineEdit>(u"destination"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, open.desk.folder.filePath(u"New videos"_s));
        open.dialog.close();
        const bool waits = open.dialog.isVisible() && !question(open);
        open.dialog.close();
        const bool asks = open.dialog.isVisible() && question(open);
        const QString told = asks ? question(open)->informativeText() : QString();
        if (asks)
            discard(*question(open));
        const bool isClosed = !open.dialog.isVisible();
        answer.set_value();
        QVERIFY(waits);
        QVERIFY(asks);
        QVERIFY2(told.contains(u"this entry is not saved; everything else that you changed is."_s), qPrintable(told));
        QVERIFY(isClosed);
    }

    /// Close waits for a check, and says so. Whoever goes on typing meanwhile keeps the settings open.
    void whoGoesOnTypingKeepsThemOpen() {
        std::promise<void> answer;
        Opened open(1);
        open.desk.background.setMaxThreadCount(1);
        open.desk.background.start([answered = answer.get_future().share()] { answered.wait(); });
        const QString folder = open.desk.folder.filePath(u"New videos"_s);
        auto* pages = open.dialog.findChild<QListWidget*>(u"pages"_s);
        auto* line = open.find<QLineEdit>(u"destination"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, folder);
        pages->setCurrentRow(0);
        open.dialog.close();
        const auto* status = open.dialog.findChild<FootagePage*>()->findChild<StatusLabel*>(u"status"_s);
        const bool isSaid = status->isVisible() && status->text() == u"Checking the folder…"_s;
        pages->setCurrentRow(4);
        QTest::keyClicks(open.find<QLineEdit>(u"alarms/mail_host"_s), u"mail.exam"_s);
        answer.set_value();
        QTRY_COMPARE(open.settings().destination(), folder);
        QVERIFY(isSaid);
        QVERIFY(open.dialog.isVisible());
        QCOMPARE(open.settings().get(setting::alarmMailHost), QString());
    }

    /// The second closing would put the answer of the first check off, for as long as the disk does not answer.
    void aFolderIsNotCheckedTwiceAtATime() {
        std::promise<void> first;
        std::promise<void> second;
        Opened open(1);
        open.desk.background.setMaxThreadCount(1);
        open.desk.background.start([answered = first.get_future().share()] { answered.wait(); });
        const QString folder = open.desk.folder.filePath(u"New videos"_s);
        auto* line = open.find<QLineEdit>(u"destination"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, folder);
        open.dialog.close();
        open.desk.background.start([answered = second.get_future().share()] { answered.wait(); });
        open.dialog.close();
        first.set_value();
        const bool isSaved =
            QTest::qWaitFor([&] { return open.settings().destination() == folder; }, patienceMs); // By the first check.
        second.set_value();
        QVERIFY(isSaved);
        QTRY_VERIFY(!open.dialog.isVisible());
    }

    // --- What was changed elsewhere while the settings are open ---

    void aProxyThatWasSetElsewhereStays() {
        Opened open(3);
        const ProxyChoice theirs{
            .kind = ProxyChoice::Kind::Http, .host = u"proxy.example"_s, .port = 3128, .user = u"station"_s};
        Settings command(open.desk.program->folder.settings());
        command.setProxy(theirs);
        command.set(setting::alarmMailHost, u"mail.example.com"_s);
        command.set(setting::quotaUnitsPerMinute, 1'000);
        open.settings().reload(); // As each minute.
        QVERIFY(open.settings().proxy() == theirs);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
        QVERIFY(open.settings().proxy() == theirs);
        QCOMPARE(open.settings().get(setting::alarmMailHost), u"mail.example.com"_s);
        QCOMPARE(open.settings().get(setting::quotaUnitsPerMinute), 1'000);
    }

    void aDestinationThatTheWizardSetStays() {
        Opened open(1);
        const QString mine = open.desk.folder.filePath(u"Mine"_s);
        type(open.find<QLineEdit>(u"destination"_s), mine);
        QTRY_COMPARE(open.settings().destination(), mine);
        const QString chosen = open.desk.folder.filePath(u"Chosen in the wizard"_s);
        open.settings().set(setting::destination, chosen);
        open.dialog.close();
        QTRY_VERIFY(!open.dialog.isVisible());
        QCOMPARE(open.settings().destination(), chosen);
    }

    void aPasswordForAnotherProxyThanTheSettingsAreOfIsTold() {
        Opened open(3);
        const auto* status = open.dialog.findChild<NetworkPage*>()->findChild<StatusLabel*>(u"status"_s);
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        type(open.find<QLineEdit>(u"proxy/host"_s), u"proxy.example"_s);
        type(open.find<QLineEdit>(u"proxy/user"_s), u"worker"_s);
        open.settings().set(setting::proxyHost, u"other.example"_s); // By a command.
        type(open.find<QLineEdit>(u"proxyPassword"_s), u"hunter2"_s);
        QCOMPARE(status->tone(), Tone::Error);
        QVERIFY2(status->text().contains(u"changed elsewhere"_s), qPrintable(status->text()));
        QCOMPARE(open.settings().proxy().host, u"other.example"_s);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(open.dialog.isVisible() && question(open)); // It is not dropped without a word.
        discard(*question(open));
        QVERIFY(!open.dialog.isVisible());
        useProxy({.kind = ProxyChoice::Kind::None});
    }

    /// Each of its fields, also the one that the cursor is in.
    void whatIsTypedForTheProxyIsSavedByClosing() {
        Opened open(3);
        choose(open.find<QComboBox>(u"proxy/kind"_s), 2);
        type(open.find<QLineEdit>(u"proxy/host"_s), u"proxy.example"_s);
        auto* user = open.find<QLineEdit>(u"proxy/user"_s);
        user->setFocus();
        QTest::keyClicks(user, u"worker"_s);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(open.settings().proxy().user, u"worker"_s);
        useProxy({.kind = ProxyChoice::Kind::None});
    }

    void anotherClientFile() {
        const SandboxDrive google({u"--seed"_s, u"empty"_s});
        Opened open(5);
        const QString kept = open.desk.program->folder.clientFile();
        auto* status = open.dialog.findChild<AdvancedPage*>()->findChild<StatusLabel*>(u"status"_s);
        QFile wrong(open.desk.folder.filePath(u"wrong.json"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write("no JSON") > 0);
        wrong.close();
        choosesFile(open, u"importClientFile"_s, wrong.fileName());
        QTRY_COMPARE(status->tone(), Tone::Error);
        QVERIFY(!QFile::exists(kept));
        choosesFile(open, u"importClientFile"_s, google.clientFile());
        QTRY_COMPARE(status->tone(), Tone::Success);
        QVERIFY(storedClientSecrets(kept).has_value());
    }

    /// Drive's connection belongs to the client.
    void aFileOfAnotherClientIsAskedAbout() {
        const SandboxDrive google({u"--seed"_s, u"empty"_s});
        Opened open(5);
        const QString kept = open.desk.program->folder.clientFile();
        auto* status = open.dialog.findChild<AdvancedPage*>()->findChild<StatusLabel*>(u"status"_s);
        choosesFile(open, u"importClientFile"_s, google.clientFile());
        QTRY_COMPARE(status->tone(), Tone::Success);
        const QString before = storedClientSecrets(kept)->clientId;

        QFile given(google.clientFile());
        QVERIFY(given.open(QIODevice::ReadOnly));
        const QByteArray another = given.readAll().replace(before.toUtf8(), "another.apps.googleusercontent.com");
        QFile file(open.desk.folder.filePath(u"another.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(another) > 0);
        file.close();
        const auto answer = [&](QMessageBox::StandardButton button) {
            choosesFile(open, u"importClientFile"_s, file.fileName());
            QMessageBox* box = nullptr;
            QTRY_VERIFY((box = open.dialog.findChild<QMessageBox*>(u"otherClientQuestion"_s)) != nullptr);
            box->button(button)->click();
            QTRY_VERIFY(!open.dialog.findChild<QMessageBox*>(u"otherClientQuestion"_s));
        };
        answer(QMessageBox::No);
        QTRY_COMPARE(status->tone(), Tone::Error);
        QCOMPARE(storedClientSecrets(kept)->clientId, before);
        answer(QMessageBox::Yes);
        QTRY_COMPARE(status->tone(), Tone::Success);
        QCOMPARE(storedClientSecrets(kept)->clientId, u"another.apps.googleusercontent.com"_s);
    }

    void browsesForTheFolder() {
        Opened open(1);
        const QString folder = open.desk.folder.filePath(u"chosen"_s);
        QVERIFY(QDir().mkpath(folder));
        choosesFile(open, u"browse"_s, folder);
        QTRY_COMPARE(open.settings().destination(), folder);
    }

    void namesEveryControl() {
        Opened open(0);
        for (const QWidget* widget : open.dialog.findChildren<QWidget*>()) {
            const bool inPopup = widget->window() != &open.dialog; // The list of a combo box, which bears the name.
            if (inPopup || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            const bool emptyLabel =
                qobject_cast<const QLabel*>(widget) && qobject_cast<const QLabel*>(widget)->text().isEmpty();
            QVERIFY2(emptyLabel || (face && !face->text(QAccessible::Name).isEmpty()),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "test_settings_dialog.moc"
