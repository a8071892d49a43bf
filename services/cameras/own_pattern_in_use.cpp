// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_pattern_in_use.h"

#include <QLoggingCategory>

namespace vtrack {

Q_LOGGING_CATEGORY(logCameras, "vtrack.cameras")

void OwnPatternInUse::use(const QString& text) {
    const QMutexLocker lock(&m_mutex);
    if (text == m_text)
        return;
    const auto pattern = OwnPattern::fromText(text);
    if (!pattern)
        qCWarning(logCameras) << "recording_time_pattern is not used:" << pattern.error().sentence;
    m_text = text;
    m_pattern = pattern.value_or(OwnPattern());
}

OwnPattern OwnPatternInUse::current() const {
    const QMutexLocker lock(&m_mutex);
    return m_pattern;
}

} // namespace vtrack
