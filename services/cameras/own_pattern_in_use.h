// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "own_pattern.h"

#include <QMutex>

namespace vtrack {

/// The administrator's pattern that counts now, between the settings (main thread) and the runs (any thread).
class OwnPatternInUse {
public:
    /// Takes the text of the setting. One that cannot be read counts as none, and the log says so.
    void use(const QString& text);

    [[nodiscard]] OwnPattern current() const;

private:
    mutable QMutex m_mutex;
    QString m_text;
    OwnPattern m_pattern;
};

} // namespace vtrack
