// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace vtrack {

/// The download speed of the last five minutes: one value for each second, the oldest first. GUI thread.
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

    /// The average of the last minute, since something was downloaded; 0 while less than five seconds are known.
    [[nodiscard]] qint64 average() const;

signals:
    /// Not emitted for repeated zeros, which change nothing.
    void changed();

private:
    QList<qint64> m_values;
};

} // namespace vtrack
