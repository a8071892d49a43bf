// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "own_pattern.h"

#include <QMutex>

namespace vtrack {

/// The administrator's current pattern, passed from the settings (main thread) to the runs (any thread).
class OwnPatternInUse {
public:
    /// Sets the pattern from the text of the setting. An invalid pattern is logged and counts as none.
    void use(const QString& text);

    [[nodiscard]] OwnPattern current() const;

private:
    mutable QMutex m_mutex;
    QString m_text;
    OwnPattern m_pattern;
};

} // namespace vtrack
