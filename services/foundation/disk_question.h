// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mount_point.h"
#include "when_done.h"

#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace vtrack {

/// A question to a disk that is put again and again, such as one about a path that is being typed. A disk that does not
/// answer holds one worker, however often it is asked: one question is under way at a time, of those that are put
/// meanwhile only the last counts, and a mount that has not answered in time is not asked anew until it has. Lives on
/// one thread and never blocks it.
template <typename Answer> class DiskQuestion {
public:
    /// Starts the work on a worker.
    using Ask = std::function<QFuture<Answer>()>;
    /// Gets the answer, or nothing where the disk does not answer.
    using Then = std::function<void(const std::optional<Answer>&)>;

    explicit DiskQuestion(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
        m_patience.setSingleShot(true);
        m_patience.setInterval(patience);
        QObject::connect(&m_patience, &QTimer::timeout, &m_patience, [this] { giveUp(); });
    }

    /// Whether somebody waits for an answer.
    [[nodiscard]] bool isPut() const { return m_next.has_value() || bool(m_asked.then); }

    /// Replaces what was put before: only one `then` is called.
    void put(const QString& path, Ask ask, Then then) {
        m_next = Question{.mount = mountOf(path), .ask = std::move(ask), .then = std::move(then)};
        if (!m_patience.isActive())
            begin();
    }

    /// Nobody needs the answer any more.
    void withdraw() {
        m_next.reset();
        m_asked.then = {};
    }

private:
    struct Question {
        QString mount = {};
        Ask ask = {};
        Then then = {};
    };

    void begin() {
        m_asked = *std::exchange(m_next, std::nullopt);
        if (m_silent.contains(m_asked.mount))
            return tell({});
        m_patience.start();
        whenDone(m_asked.ask(), &m_patience, [this, number = ++m_number, mount = m_asked.mount](const Answer& answer) {
            m_silent.remove(mount);
            if (number != m_number || !m_patience.isActive())
                return; // It was given up.
            m_patience.stop();
            tell(answer);
        });
    }

    void giveUp() {
        m_silent.insert(m_asked.mount);
        tell({});
    }

    void tell(const std::optional<Answer>& answer) {
        const Then then = std::exchange(m_asked.then, {});
        if (m_next)
            begin();
        else if (then)
            then(answer);
    }

    QTimer m_patience; ///< Runs while a question is under way.
    Question m_asked;
    std::optional<Question> m_next;
    QSet<QString> m_silent; ///< Mounts that have not answered yet.
    int m_number = 0;
};

} // namespace vtrack
