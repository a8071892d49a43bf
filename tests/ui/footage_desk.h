// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "many_clips.h"
#include "timeline_panel.h"

#include <QLineEdit>
#include <QWheelEvent>

namespace vtrack::test {

/// Two cameras with a clip a minute for four days up to two minutes before now; the second fell silent 200 minutes ago.
class FootageDesk : public Desk {
public:
    explicit FootageDesk(int silentEvery = 2, int sources = 1, int cameras = 2, int clips = 4 * 24 * 60)
        : now(QDateTime::currentDateTimeUtc())
        , rows(sources * cameras) {
        window.reset();
        const auto written = writeClips(program->database, {.sources = sources,
                                                            .cameras = cameras,
                                                            .clips = clips,
                                                            .newest = now.addSecs(-120),
                                                            .destination = folder.filePath(u"videos"_s),
                                                            .silentEvery = silentEvery});
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        window = std::make_unique<DashboardWindow>(dashboard());
        watchModels(*window);
        window->resize(1200, 900);
        window->show();
        panel = window->findChild<TimelinePanel*>();
        view = &panel->view();
        if (!QTest::qWaitFor([this] { return view->isVisible(); }, patienceMs))
            qFatal("The sources are not read.");
    }

    [[nodiscard]] QAbstractItemView* list(const QString& name) const { return Desk::view(name); }

    /// The timeline shows that range, read.
    [[nodiscard]] bool shows(const TimelineRange& range) {
        panel->setRange(range);
        return QTest::qWaitFor(
            [&] {
                return window->live().coverage.rowCount() == rows && window->live().coverage.timeSpan() == range.days();
            },
            patienceMs);
    }

    [[nodiscard]] TimelineRange yesterday() const {
        return {TimelineRange::Scale::Day, now.toLocalTime().date().addDays(-1), QTimeZone::systemTimeZone()};
    }

    /// The centre of a moment's column.
    [[nodiscard]] QPoint at(int row, qint64 time) const { return view->positionOf({row, time}); }

    /// The wheel turned by so many steps over that place.
    void turnWheel(const QPoint& position, int steps, Qt::KeyboardModifiers modifiers = {}) const {
        QWheelEvent wheel(position, view->viewport()->mapToGlobal(position), {}, {0, 120 * steps}, {}, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &wheel);
    }

    /// Types into the box above the timeline.
    void find(const QString& text) const {
        auto* box = panel->findChild<QLineEdit*>(u"findMoment"_s);
        box->setText(text);
        QTest::keyClick(box, Qt::Key_Return);
    }

    QDateTime now;
    int rows;
    TimelinePanel* panel = nullptr;
    TimelineView* view = nullptr;
};

} // namespace vtrack::test
