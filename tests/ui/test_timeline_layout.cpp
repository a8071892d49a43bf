// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline's rows and what is round it are laid out, and what is remembered of it.
#include "display_text.h"
#include "folding_tabs.h"
#include "footage_desk.h"
#include "item_roles.h"
#include "language.h"
#include "status_header.h"
#include "style.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <functional>

using namespace vtrack;
using namespace vtrack::test;

class TestTimelineLayout : public QObject {
    Q_OBJECT

private slots:
    void sourcesFold();
    void camerasAreInNaturalOrder();
    void theToolTipHasTheLastSearch();
    void rowsAreCompact_data();
    void rowsAreCompact();
    void namesComeFirst();
    void whatIsKnownIsWhole();
    void aTimeIsNeverCut();
    void aNameIsWholeBesideATime();
    void theArrowsStayWhereTheyAre_data();
    void theArrowsStayWhereTheyAre();
    void theSmallestWindowHasRoom_data();
    void theSmallestWindowHasRoom();
    void theGapsSayOfWhichDays();
    void aZoomThatLeadsNowhereIsOff();
    void listsFoldToTheirTabs();
    void theLayoutIsRemembered();
    void namesScaleAndListAreRemembered();
    void aSpanOfAnyLengthIsRemembered();
    void theHeaderNeverJumps();
    void theSentenceIsWholeInTheSmallestWindow();
};

void TestTimelineLayout::sourcesFold() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const TimelineLines& lines = desk.view->lines();
    QCOMPARE(lines.count(), 2 + 6);
    QVERIFY(lines.at(0).isHeading() && lines.at(4).isHeading());
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_COMPARE(model.sourceName(lines.at(0).sourceId), u"Packing hall"_s);
    QTRY_VERIFY2(model.sourceDetail(lines.at(0).sourceId).startsWith(u"3 cameras"_s),
                 qPrintable(model.sourceDetail(lines.at(0).sourceId)));
    const QPoint heading(20, desk.at(0, desk.yesterday().span().from).y() - 20);
    QHelpEvent asked(QEvent::ToolTip, heading, desk.view->viewport()->mapToGlobal(heading));
    QCoreApplication::sendEvent(desk.view->viewport(), &asked);
    QVERIFY2(QToolTip::text().contains(u"Packing hall"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
    // By mouse.
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(lines.count(), 2 + 3);
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(lines.count(), 2 + 6);
    // By keyboard.
    desk.view->setFocus();
    desk.view->point({3, desk.yesterday().span().from});
    QTest::keyClick(desk.view, Qt::Key_Up);
    QCOMPARE(desk.view->heading(), lines.at(4).sourceId);
    QVERIFY2(desk.view->accessibleDescription().startsWith(u"Gate and yard"_s),
             qPrintable(desk.view->accessibleDescription()));
    QTest::keyClick(desk.view, Qt::Key_Left);
    QCOMPARE(lines.count(), 2 + 3);
    QVERIFY(desk.view->accessibleDescription().endsWith(u"folded"_s));
    QTest::keyClick(desk.view, Qt::Key_Right);
    QCOMPARE(lines.count(), 2 + 6);
    QTest::keyClick(desk.view, Qt::Key_Return);
    QCOMPARE(lines.count(), 2 + 3);
    // What is looked for unfolds its source.
    desk.panel->showMoment(model.rows().at(4).key, desk.yesterday().span().from + 3600);
    QCOMPARE(lines.count(), 2 + 6);
    QCOMPARE(desk.view->selected().row, 4);
}

void TestTimelineLayout::camerasAreInNaturalOrder() {
    CoverageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<CameraFootage> read;
    qint64 id = 0;
    for (const QString& name : {u"Table 10"_s, u"Table 2"_s, u"gate"_s, u"Table 1"_s})
        read += CameraFootage{.camera = {.id = ++id, .sourceId = 1, .name = name}};
    read += CameraFootage{.camera = {.id = ++id, .sourceId = 2, .name = u"Archive"_s}};
    model.setFootage(read, {0, 100}, QDateTime::currentDateTimeUtc());
    const QStringList inOrder{u"gate"_s, u"Table 1"_s, u"Table 2"_s, u"Table 10"_s, u"Archive"_s};
    const auto names = [&model] {
        QStringList shown;
        for (const CoverageRow& row : model.rows())
            shown += row.camera.name;
        return shown;
    };
    QCOMPARE(names(), inOrder);
    model.setBadges({{2, {.state = CameraState::Silent, .icon = u"tray-error"_s}}});
    model.setOnlyNeedy(true);
    QCOMPARE(names(), QStringList{u"Table 2"_s});
    model.setBadges({{2, {.state = CameraState::Silent}}, {1, {.state = CameraState::Quiet}}});
    QCOMPARE(names(), QStringList({u"Table 2"_s, u"Table 10"_s})); // Nothing new: nobody can say that it works.
    model.setOnlyNeedy(false);
    QCOMPARE(names(), inOrder);
}

/// Each check searches, though the footage is read again only when there is something new.
void TestTimelineLayout::theToolTipHasTheLastSearch() {
    const QDateTime read(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    CoverageModel model;
    model.setFootage({CameraFootage{.camera = {.id = 1, .sourceId = 1, .name = u"Gate"_s, .lastLook = read}}}, {0, 100},
                     read);
    const auto says = [&model](const QDateTime& time) {
        return model.index(0, 0).data(Qt::ToolTipRole).toString().contains(exactText(time));
    };
    QVERIFY(says(read));
    model.setBadges({{1, {.state = CameraState::Good, .lastLook = read.addSecs(3600)}}});
    QVERIFY(says(read.addSecs(3600)) && !says(read));
}

void TestTimelineLayout::rowsAreCompact_data() {
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("cameras");
    QTest::newRow("1366x768") << QSize(1366, 768) << 20;
    QTest::newRow("1920x1080") << QSize(1920, 1080) << 40;
}

/// So many cameras of two sources are in view at once, while the header has all that it may have.
void TestTimelineLayout::rowsAreCompact() {
    QFETCH(const QSize, screen);
    QFETCH(const int, cameras);
    constexpr QSize frame(16, 40);
    FootageDesk desk(0, 2, 20, 30);
    desk.window->resize(screen - frame);
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->findChild<StatusHeader*>()->show(
        {.sentence = u"3 of 40 cameras need you."_s,
         .detail = u"Table 12: silent since 11:10 · Gate 2: folder gone from Drive since 09:02"_s,
         .progress = SyncProgress{.files = 1, .allFiles = 2, .bytes = 1, .allBytes = 2},
         .remedy = Remedy::ChooseFolders,
         .showsCameras = true});
    const auto inView = [&] {
        int count = 0;
        for (int row = 0; row < 40; ++row) {
            const int middle = desk.at(row, desk.yesterday().span().from).y();
            count += middle > 20 && middle + 10 <= desk.view->viewport()->height() ? 1 : 0;
        }
        return count;
    };
    QTest::qWait(0);
    QTRY_VERIFY2(inView() >= cameras, qPrintable(QString::number(inView())));
}

/// What is known is cut before the name is.
void TestTimelineLayout::namesComeFirst() {
    CoverageModel model;
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Packing line 3, table 12"_s}};
    model.setFootage({camera}, {0, 86'400}, QDateTime::currentDateTimeUtc());
    TimelineView view(model);
    view.resize(1600, 100);
    view.show();
    const auto nameRoom = [&](const QString& text) {
        model.setBadges({{1, {.icon = u"tray-idle"_s, .text = text}}});
        const QImage all = view.viewport()->grab().toImage();
        return all.copy(30, 0, view.fontMetrics().horizontalAdvance(camera.camera.name), all.height());
    };
    QCOMPARE(nameRoom(u"x"_s), nameRoom(u"folder gone from Drive since yesterday evening at 09:02"_s));
}

/// In the window as it opens, beside a name as long as the program suggests; and the lines of time do not move when a
/// text is shorter again.
void TestTimelineLayout::whatIsKnownIsWhole() {
    CoverageModel model;
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Cloud_Camera_Cạnh_Bàn"_s}};
    model.setFootage({camera}, {0, 86'400}, QDateTime::currentDateTimeUtc());
    TimelineView view(model);
    view.resize(1000, 100); // In a window of 1200 pixels, beside the sources.
    view.show();
    const auto names = [&view] {
        int column = 0;
        while (view.placeAt({column, 30}).row < 0 && column < view.width())
            ++column;
        return column;
    };
    const auto showText = [&](const QString& text) {
        model.setBadges({{1, {.icon = u"clock"_s, .text = text}}});
        return view.fontMetrics().horizontalAdvance(camera.camera.name + text) + style::smallIcon + 4 * style::gap;
    };
    const QString known = u"nothing new since 15/07/2025"_s;
    const int needed = showText(known);
    QVERIFY2(names() >= needed, qPrintable(u"%1 of %2"_s.arg(names()).arg(needed)));
    const int wide = names();
    showText(u"newest just now"_s);
    QCOMPARE(names(), wide);
    showText(known.repeated(9));
    QVERIFY(names() < view.width() / 2);
}

/// However narrow it is, in any language: a part of a date is another date.
void TestTimelineLayout::aTimeIsNeverCut() {
    const QFontMetrics metrics(QApplication::font());
    const std::array<std::pair<QString, QString>, 3> texts{
        std::pair(u"Không có gì mới từ 15/01/2025"_s, u"15/01/2025"_s),
        {u"Silent since 11:29"_s, u"11:29"_s},
        {u"Silent since 28/11/2026 15:30, known until 30/11/2026 08:00"_s, u"28/11/2026"_s}};
    for (const auto& [text, time] : texts) {
        for (int room = 0; room <= metrics.horizontalAdvance(text); ++room) {
            const QString shown = elidedAroundTime(text, metrics, room);
            const bool hasDigit = std::ranges::any_of(shown, [](QChar c) { return c.isDigit(); });
            QVERIFY2(!hasDigit || shown.contains(time), qPrintable(shown));
            // What it is about comes first.
            const QString word = text.section(u' ', 0, 0);
            if (room >= metrics.horizontalAdvance(word + u'…'))
                QVERIFY2(shown.startsWith(word), qPrintable(u"%1: %2"_s.arg(room).arg(shown)));
            if (room >= metrics.horizontalAdvance(word + u"… "_s + time + u'…'))
                QVERIFY2(hasDigit, qPrintable(u"%1: %2"_s.arg(room).arg(shown)));
        }
        QCOMPARE(elidedAroundTime(text, metrics, metrics.horizontalAdvance(text)), text);
    }
    QVERIFY(elidedAroundTime(u"no footage yet"_s, metrics, 40).startsWith(u"no"_s));
}

/// In the smallest window, beside the sources.
void TestTimelineLayout::aNameIsWholeBesideATime() {
    CoverageModel model;
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Cloud_Camera_Cạnh_Bàn"_s}};
    model.setFootage({camera}, {0, 86'400}, QDateTime::currentDateTimeUtc());
    model.setBadges({{1, {.icon = u"clock"_s, .text = u"nothing new since 15/07/2025"_s}}});
    TimelineView view(model);
    view.resize(540, 100);
    view.show();
    int names = 0;
    while (view.placeAt({names, 30}).row < 0 && names < view.width())
        ++names;
    const int needed = view.fontMetrics().horizontalAdvance(camera.camera.name + u"Nothing… 15/07/2025"_s) +
                       style::smallIcon + 4 * style::gap;
    QVERIFY2(names >= needed, qPrintable(u"%1 of %2"_s.arg(names).arg(needed)));
    QVERIFY(view.width() - names >= 200); // The time has its room, too.
}

void TestTimelineLayout::theArrowsStayWhereTheyAre_data() {
    QTest::addColumn<TimelineRange::Scale>("scale");
    QTest::newRow("day") << TimelineRange::Scale::Day;
    QTest::newRow("week") << TimelineRange::Scale::Week;
    QTest::newRow("month") << TimelineRange::Scale::Month;
}

/// Under the mouse that presses them, however long the day or month between them is called.
void TestTimelineLayout::theArrowsStayWhereTheyAre() {
    QFETCH(const TimelineRange::Scale, scale);
    FootageDesk desk;
    const auto arrow = [&desk](const QString& name) {
        for (auto* button : desk.panel->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return static_cast<QToolButton*>(nullptr);
    };
    desk.panel->setRange(TimelineRange(scale, QDate(2026, 8, 25), QTimeZone::systemTimeZone()));
    const auto* title = desk.panel->findChild<QToolButton*>(u"timelineTitle"_s);
    QTRY_VERIFY(title->width() >= title->sizeHint().width());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QToolButton* later = arrow(u"Later"_s);
    const QRect before = later->geometry();
    for (int step = 0; step < 11; ++step) {
        later->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(later->geometry(), before);
        QVERIFY(title->width() >= title->sizeHint().width());
    }
}

void TestTimelineLayout::theSmallestWindowHasRoom_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Vietnamese") << u"vi"_s;
}

/// The box shows what can be typed into it, on a line of its own; in a large window it is beside the day.
void TestTimelineLayout::theSmallestWindowHasRoom() {
    QFETCH(const QString, language);
    Language spoken;
    spoken.use(language);
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const auto* box = desk.panel->findChild<QLineEdit*>(u"findMoment"_s);
    const auto* day = desk.panel->findChild<QToolButton*>(u"timelineTitle"_s);
    const auto* about = desk.panel->findChild<ElidedLabel*>(u"pointed"_s);
    const auto isWhole = [&] {
        const int words = box->fontMetrics().horizontalAdvance(box->placeholderText());
        return box->width() >= words + style::buttonIcon + style::gap;
    };
    const auto place = [&](const QWidget* widget) {
        return QRect(widget->mapTo(desk.window.get(), QPoint()), widget->size());
    };
    desk.window->resize(desk.window->minimumSize());
    QTRY_VERIFY(isWhole() && place(box).top() > place(day).bottom());
    QTRY_VERIFY(about->width() > desk.panel->width() * 9 / 10);
    for (const QWidget* widget : {static_cast<const QWidget*>(box), static_cast<const QWidget*>(day),
                                  static_cast<const QWidget*>(about), static_cast<const QWidget*>(desk.view)})
        QVERIFY(desk.window->rect().contains(place(widget)));
    desk.window->resize(1900, 1000);
    QTRY_VERIFY(isWhole() && place(box).top() < place(day).bottom());
    QTRY_VERIFY(about->width() < desk.panel->width() * 9 / 10);
    QLocale::setDefault(QLocale::c());
}

/// The header speaks of the last 24 hours, the list of the days that are shown.
void TestTimelineLayout::theGapsSayOfWhichDays() {
    FootageDesk desk;
    const auto* tabs = desk.window->findChild<FoldingTabs*>();
    const auto title = [&] {
        return tabs->tabText(2);
    };
    const QDate today = desk.now.toLocalTime().date();
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Day, today, QTimeZone::systemTimeZone())));
    QTRY_VERIFY2(title().startsWith(u"&Gaps today"_s), qPrintable(title()));
    QVERIFY(desk.shows(desk.yesterday()));
    const QString date = QLocale().toString(today.addDays(-1), QLocale::ShortFormat);
    QTRY_VERIFY2(title().startsWith(u"&Gaps on "_s + date), qPrintable(title()));
    const TimelineRange month(TimelineRange::Scale::Month, today, QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(month));
    QTRY_VERIFY2(title().startsWith(u"&Gaps, "_s + month.title()), qPrintable(title()));
    const TimelineRange week(TimelineRange::Scale::Week, today, QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(week));
    QTRY_VERIFY2(title().startsWith(u"&Gaps, "_s + week.title()), qPrintable(title()));
}

void TestTimelineLayout::aZoomThatLeadsNowhereIsOff() {
    FootageDesk desk;
    const auto button = [&](const QString& name) {
        const auto all = desk.panel->findChildren<QToolButton*>();
        const auto found =
            std::ranges::find_if(all, [&](const QToolButton* one) { return one->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    };
    const QToolButton* more = button(u"Show more time"_s);
    const QToolButton* less = button(u"Show less time"_s);
    QVERIFY(more != nullptr && less != nullptr);
    const TimelineRange day = desk.yesterday();
    desk.panel->setRange(day);
    QVERIFY(more->isEnabled() && less->isEnabled());
    desk.panel->setRange(day.zoomed(0, day.span().from));
    QVERIFY(more->isEnabled() && !less->isEnabled());
    desk.panel->setRange(day.zoomed(1000, day.span().from));
    QVERIFY(!more->isEnabled() && less->isEnabled());
}

void TestTimelineLayout::listsFoldToTheirTabs() {
    FootageDesk desk;
    auto* lists = desk.window->findChild<FoldingTabs*>();
    QVERIFY(lists->isFolded());
    QVERIFY(lists->height() < 60);
    QVERIFY(!desk.list(u"Gaps"_s)->isVisible());
    desk.window->activateWindow(); // Keys are for the active window.
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_G, Qt::AltModifier);
    QTRY_VERIFY(desk.list(u"Gaps"_s)->isVisible());
    QTRY_VERIFY(lists->height() > 150);
    QTest::mouseClick(lists->tabBar(), Qt::LeftButton, {}, lists->tabBar()->tabRect(2).center());
    QVERIFY(lists->isFolded());
    QTest::mouseClick(lists->tabBar(), Qt::LeftButton, {}, lists->tabBar()->tabRect(1).center());
    QVERIFY(desk.list(u"Recent files"_s)->isVisible());
    QTest::keyClick(lists->tabBar(), Qt::Key_Return);
    QVERIFY(lists->isFolded());
}

void TestTimelineLayout::theLayoutIsRemembered() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {},
                      QPoint(20, desk.at(0, desk.yesterday().span().from).y() - 20));
    desk.window->findChild<FoldingTabs*>()->setFolded(false);
    QCOMPARE(desk.view->lines().count(), 2 + 3);
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    desk.window->show();
    QTRY_COMPARE(desk.window->live().coverage.rowCount(), 6);
    QCOMPARE(desk.window->findChild<TimelinePanel*>()->view().lines().count(), 2 + 3);
    QVERIFY(!desk.window->findChild<FoldingTabs*>()->isFolded());
}

/// A name column that was widened stays so; what is cut of a name stands in its tool tip.
void TestTimelineLayout::namesScaleAndListAreRemembered() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 morning = desk.yesterday().span().from;
    const QPoint edge = desk.at(0, morning);
    const QPoint wider = edge + QPoint(70, 0);
    QWidget* viewport = desk.view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
    QMouseEvent move(QEvent::MouseMove, wider, viewport->mapToGlobal(wider), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, wider);
    QCOMPARE(desk.at(0, morning).x(), wider.x());
    QVERIFY(desk.window->live().coverage.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Cloud_Table_1"_s));
    desk.panel->setRange(desk.panel->range().scaled(TimelineRange::Scale::Week, desk.yesterday().first()));
    desk.window->findChild<FoldingTabs*>()->setCurrentIndex(4);
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    desk.window->resize(1200, 900);
    desk.window->show();
    QTRY_COMPARE(desk.window->live().coverage.rowCount(), 2);
    desk.panel = desk.window->findChild<TimelinePanel*>();
    desk.view = &desk.panel->view();
    QCOMPARE(desk.at(0, desk.panel->range().span().from).x(), wider.x());
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Week);
    QVERIFY(desk.panel->range().contains(desk.now.toLocalTime().date()));
    QCOMPARE(desk.window->findChild<FoldingTabs*>()->currentIndex(), 4);
}

void TestTimelineLayout::aSpanOfAnyLengthIsRemembered() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    desk.panel->setRange(desk.yesterday().zoomed(1.0 / 8, desk.yesterday().span().from));
    const qint64 length = desk.panel->range().length();
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    const TimelineRange& range = desk.window->findChild<TimelinePanel*>()->range();
    QCOMPARE(range.length(), length);
    QVERIFY(range.span().from <= desk.now.toSecsSinceEpoch() && range.span().to >= desk.now.toSecsSinceEpoch());
}

/// Whatever it says on one line: the height of the header is one, and what is cut of it stands in its tool tip. Only a
/// sentence that is longer takes more lines, and of one that never ends the first three.
void TestTimelineLayout::theHeaderNeverJumps() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    auto* header = desk.window->findChild<StatusHeader*>();
    const QString longOne =
        u"All 30 cameras silent since 15:29: check the recorder and the site's internet. "_s.repeated(12);
    const QList<Overview> all{{.sentence = u"All footage is here."_s},
                              {.sentence = u"Downloading"_s, .progress = SyncProgress{.files = 1, .allFiles = 2}},
                              {.sentence = longOne, .detail = longOne, .remedy = Remedy::SignIn, .showsCameras = true},
                              {.sentence = u"Opening…"_s, .detail = longOne}};
    const auto* state = header->findChild<ElidedLabel*>(u"state"_s);
    QSet<int> heights;
    QSet<int> tops;
    for (const int width : {1200, 800}) {
        desk.window->resize(width, 900);
        for (const Overview& overview : all) {
            header->show(overview);
            QTest::qWait(0);
            QTRY_COMPARE(header->height(), header->heightForWidth(header->width()));
            QTRY_COMPARE(state->height(), state->heightForWidth(state->width()));
            QCOMPARE(state->height() > 2 * state->fontMetrics().height(), state->isCut());
            heights.insert(header->height() - state->height());
            tops.insert(desk.panel->mapTo(desk.window.get(), QPoint()).y() - state->height());
            for (const QString& name : {u"state"_s, u"next"_s}) {
                const auto* label = header->findChild<ElidedLabel*>(name);
                QCOMPARE(label->isCut(), label->text().size() > 300);
                QCOMPARE(label->toolTip().isEmpty(), !label->isCut());
            }
        }
    }
    QVERIFY2(heights.size() == 1, qPrintable(QDebug::toString(heights)));
    QVERIFY2(tops.size() == 1, qPrintable(QDebug::toString(tops)));
}

/// Each sentence of the table of all situations, in both languages, while the header has all its buttons.
void TestTimelineLayout::theSentenceIsWholeInTheSmallestWindow() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->resize(800, 480);
    auto* header = desk.window->findChild<StatusHeader*>();
    const auto* state = header->findChild<ElidedLabel*>(u"state"_s);
    QFile table(qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/models/overview_table.txt"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QStringList sentences;
    for (const QString& line : QString::fromUtf8(table.readAll()).split(u'\n')) {
        if (line.startsWith(u"en: "_s) || line.startsWith(u"vi: "_s))
            sentences += line.sliced(4);
    }
    QVERIFY(sentences.size() > 40);
    std::ranges::sort(sentences, std::greater(), &QString::size);
    for (const QString& sentence : sentences.first(20)) {
        header->show({.sentence = sentence, .remedy = Remedy::SignIn, .showsCameras = true});
        QTRY_VERIFY2(!state->isCut() && state->height() >= state->heightForWidth(state->width()), qPrintable(sentence));
        QVERIFY(header->rect().contains(QRect(state->mapTo(header, QPoint()), state->size())));
    }
}

QTEST_MAIN(TestTimelineLayout)
#include "test_timeline_layout.moc"
