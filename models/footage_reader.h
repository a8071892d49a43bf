// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "footage_report.h"
#include "when_done.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <memory>

namespace vtrack {

/// Reads the footage of a time span in the background: at once when the span changes, and after refresh(), limited to a
/// tenth of one core. Lives on the GUI thread and never blocks it.
class FootageReader : public QObject {
    Q_OBJECT

public:
    FootageReader(const Database& database, const Clock& clock, QThreadPool& background, QObject* parent = nullptr);

    /// The span to read from now on.
    void setSpan(const TimeSpan& span);
    /// Requests another reading. Several calls before the next reading count as one.
    void refresh();

    /// Looks up the clips of a camera that touch a span, and gives `then(const Result<QList<ClipFile>>&)` on the thread
    /// of `context`.
    template <typename Then>
    void lookUp(const FootageCamera& camera, const TimeSpan& span, QObject* context, Then then) const {
        ask([camera, span](FootageStore& store) { return store.files(camera, span.from, span.to); }, context,
            std::move(then));
    }

    /// Looks up the camera's clip before or after that moment, and gives
    /// `then(const Result<std::optional<ClipFile>>&)` on the thread of `context`.
    template <typename Then>
    void lookBeside(const FootageCamera& camera, qint64 time, FootageStore::Side side, QObject* context,
                    Then then) const {
        ask([camera, time, side](FootageStore& store) { return store.beside(camera, time, side); }, context,
            std::move(then));
    }

signals:
    void loaded(const QList<vtrack::CameraFootage>& footage, const vtrack::TimeSpan& span);
    void failed(const vtrack::Error& error);

private:
    template <typename Question, typename Then> void ask(Question question, QObject* context, Then then) const {
        using Answer = std::invoke_result_t<Question, FootageStore&>;
        whenDone(QtConcurrent::run(&m_background,
                                   [database = m_database, question]() -> Answer {
                                       auto connection = database.connect();
                                       if (!connection)
                                           return std::unexpected(connection.error());
                                       FootageStore store(**connection);
                                       return question(store);
                                   }),
                 context, std::move(then));
    }

    void read();

    const Database& m_database;
    const Clock& m_clock;
    QThreadPool& m_background;
    std::shared_ptr<FootageReport> m_report; ///< Used by only one reading at a time.
    TimeSpan m_span;
    QTimer m_next;
    std::chrono::milliseconds m_pause;
    bool m_reading = false;
    bool m_again = false; ///< Another span was asked for while reading.
};

} // namespace vtrack
