// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <functional>

namespace vtrack::sandbox {

/// URL-safe characters from the computer's source of chance.
[[nodiscard]] QByteArray randomText(int characters);

/// What the sample Google takes from outside: time and chance. The default is the computer's own.
struct World {
    std::function<QDateTime()> now = [] {
        return QDateTime::currentDateTimeUtc();
    };
    /// URL-safe characters, for ids and tokens.
    std::function<QByteArray(int characters)> randomText = [](int characters) {
        return sandbox::randomText(characters);
    };
    /// Whether checksums are computed by who asks, before the answer, and not in another thread.
    bool hashesAtOnce = false;

    /// Milliseconds since 1970.
    [[nodiscard]] qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
};

/// A world in which everything follows from the clock that is handed in and a number: two runs see the same.
[[nodiscard]] World repeatableWorld(std::function<QDateTime()> now, quint64 seed);

} // namespace vtrack::sandbox
