// SPDX-License-Identifier: GPL-3.0-or-later
// Walks windows as somebody does who works by keyboard, or by ear, or sees little. Another window is another row of
// windows().
#include "desk.h"
#include "footage_style.h"
#include "many_clips.h"
#include "setup_wizard.h"
#include "status_label.h"
#include "style.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QSet>

#include <functional>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// A window to walk, and what keeps it alive.
struct Walked {
    std::shared_ptr<void> keeper;
    QWidget* window = nullptr;
};

using Maker = std::function<Walked()>;

Walked dashboard(int cameras) {
    auto desk = std::make_shared<Desk>();
    desk->window.reset();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (cameras > 0) {
        const auto written = writeClips(
            desk->program->database,
            {.sources = 2, .cameras = cameras / 2, .clips = 500, .newest = now, .destination = desk->folder.path()});
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    }
    desk->window = std::make_unique<DashboardWindow>(desk->dashboard());
    desk->window->show();
    const bool ready = QTest::qWaitFor(
        [&] { return desk->window->live().coverage.rowCount() == cameras && desk->label(u"state"_s) != u"Opening…"_s; },
        patienceMs);
    if (!ready)
        qFatal("the dashboard was not filled");
    return {desk, desk->window.get()};
}

/// On its first page, gone on with.
Walked wizard() {
    auto desk = std::make_shared<Desk>();
    auto wizard = std::make_shared<SetupWizard>(desk->setup());
    wizard->goOn({.clientFile = u"no such file.json"_s}, SetupWizard::GoOn::Told);
    wizard->show();
    if (!QTest::qWaitFor([&] { return wizard->findChild<QWidget*>(u"startOverButton"_s) != nullptr; }, patienceMs))
        qFatal("the wizard did not go on");
    SetupWizard* window = wizard.get();
    return {std::make_shared<std::pair<std::shared_ptr<Desk>, std::shared_ptr<SetupWizard>>>(desk, wizard), window};
}

void windows() {
    QTest::addColumn<Maker>("make");
    QTest::newRow("setup wizard") << Maker([] { return wizard(); });
    QTest::newRow("dashboard without cameras") << Maker([] { return dashboard(0); });
    QTest::newRow("dashboard with cameras") << Maker([] { return dashboard(6); });
}

QString nameOf(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + u" “"_s + widget.accessibleName() + u"” in "_s +
           QString::fromLatin1(widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : "nothing");
}

/// What a person can reach by Tab.
bool isStop(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           widget.focusProxy() == nullptr && !widget.isWindow();
}

/// A light and a dark one, as Fusion's and as desktops have them.
QList<QPalette> themes() {
    QPalette light(QColor(0xef, 0xef, 0xef));
    light.setColor(QPalette::Base, Qt::white);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x2d, 0x2d, 0x30));
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x20));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(role, QColor(0xeb, 0xeb, 0xeb));
    return {light, dark};
}

/// An alert for screen readers.
struct Alert {
    QString text;
    bool isSeen = false; ///< Whether what it is about was visible then.
};

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestAccessibility : public QObject {
    Q_OBJECT

private slots:

    void everyControlHasAName_data() { windows(); }

    void everyControlHasAName();

    void tabComesToEveryControl_data() { windows(); }

    void tabComesToEveryControl();
    void onlyWhatIsShownSpeaks();
    void ourColoursCanBeRead_data();
    void ourColoursCanBeRead();
};

void TestAccessibility::everyControlHasAName() {
    QFETCH(const Maker, make);
    const Walked walked = make();
    QStringList nameless;
    for (QWidget* widget : walked.window->findChildren<QWidget*>()) {
        const bool inPopup = widget->window() != walked.window; // The list of a combo box, which bears the name.
        if (inPopup || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        const auto* label = qobject_cast<QLabel*>(widget);
        if (label != nullptr && label->text().isEmpty())
            continue; // Nothing to read now.
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            nameless += nameOf(*widget);
    }
    QCOMPARE(nameless.join(u", "_s), QString());
}

/// Forwards from the first, and backwards again.
void TestAccessibility::tabComesToEveryControl() {
    QFETCH(const Maker, make);
    const Walked walked = make();
    QSet<QWidget*> wanted;
    for (QWidget* widget : walked.window->findChildren<QWidget*>()) {
        if (isStop(*widget) && widget->window() == walked.window)
            wanted.insert(widget);
    }
    QVERIFY(!wanted.isEmpty());
    walked.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(walked.window));
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        QSet<QWidget*> missed = wanted;
        for (qsizetype i = 0; i < 2 * wanted.size() && !missed.isEmpty(); ++i) {
            QTest::keyClick(walked.window->focusWidget() ? walked.window->focusWidget() : walked.window, key);
            QWidget* at = walked.window->focusWidget();
            QVERIFY2(at == nullptr || at->isVisible(), at ? qPrintable(nameOf(*at)) : "");
            missed.remove(at);
        }
        QStringList names;
        for (const QWidget* widget : std::as_const(missed)) {
            // Of buttons that exclude each other Tab comes to the one that is down; the arrow keys lead on.
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool exclusive =
                button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
            if (!exclusive)
                names += nameOf(*widget);
        }
        QCOMPARE(names.join(u", "_s), QString());
    }
}

/// A page that is filled in again before it is shown says nothing; when it is shown it speaks once.
void TestAccessibility::onlyWhatIsShownSpeaks() {
    QList<Alert> alerts;
    const auto listen = [&alerts](const StatusLabel& label) {
        connect(&label, &StatusLabel::announced, &label,
                [&alerts, &label](const QString& text) { alerts += Alert{.text = text, .isSeen = label.isVisible()}; });
    };
    {
        Desk desk;
        SetupWizard wizard(desk.setup());
        for (const StatusLabel* label : wizard.findChildren<StatusLabel*>())
            listen(*label);
        wizard.goOn({.page = u"destinationPage"_s,
                     .clientFile = u"no such file.json"_s,
                     .destination = u"not a whole path"_s,
                     .intervalMinutes = 7},
                    SetupWizard::GoOn::Told);
        QVERIFY(alerts.isEmpty());
        wizard.show();
        QTRY_VERIFY(!alerts.isEmpty()); // The page that is shown does speak.
        for (const Alert& alert : std::as_const(alerts))
            QVERIFY2(alert.isSeen, qPrintable(alert.text));
    }
    alerts.clear();
    QWidget window;
    StatusLabel label(&window);
    listen(label);
    label.setStatus(Tone::Info, u"one"_s);
    QVERIFY(alerts.isEmpty());
    window.show();
    QCOMPARE(alerts.size(), 1);
    window.hide();
    window.show();
    QCOMPARE(alerts.size(), 1);
    label.setStatus(Tone::Info, u"two"_s);
    QCOMPARE(alerts.size(), 2);
    QVERIFY(alerts.last().isSeen);
}

void TestAccessibility::ourColoursCanBeRead_data() {
    QTest::addColumn<QPalette>("palette");
    const QList<QPalette> all = themes();
    QTest::newRow("light") << all[0];
    QTest::newRow("dark") << all[1];
}

void TestAccessibility::ourColoursCanBeRead() {
    QFETCH(const QPalette, palette);
    QList<QColor> colours{secondaryColour(palette)};
    for (const Tone tone : {Tone::Info, Tone::Success, Tone::Warning, Tone::Error, Tone::Busy})
        colours += toneColour(tone, palette);
    for (const QColor& colour : std::as_const(colours)) {
        for (const auto role : {QPalette::Base, QPalette::Window})
            QVERIFY2(contrast(colour, palette.color(role)) >= 4.5, qPrintable(colour.name()));
    }
    for (int state = 0; state <= int(FootageState::Unknown); ++state) {
        const QColor colour = footageColour(FootageState(state), palette);
        QVERIFY2(contrast(colour, palette.color(QPalette::Base)) >= 4.5, qPrintable(colour.name()));
        QVERIFY2(contrast(colour, palette.color(QPalette::Window)) >= 4.5, qPrintable(colour.name())); // The legend.
    }
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
