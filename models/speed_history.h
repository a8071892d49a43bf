// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace vtrack {

/// How fast footage came in over the last five minutes, a value a second, the oldest first. GUI thread.
class SpeedHistory : public QObject {
    Q_OBJECT

public:
    static constexpr int length = 300; ///< Values.

    using QObject::QObject;

    /// The next second's value, bytes a second.
    void add(qint64 speed);

    /// At most `length` values.
    [[nodiscard]] const QList<qint64>& values() const { return m_values; }

    [[nodiscard]] qint64 highest() const;

signals:
    /// Not for one zero after another: nothing to paint.
    void changed();

private:
    QList<qint64> m_values;
};

} // namespace vtrack
