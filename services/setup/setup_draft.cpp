// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_draft.h"

#include "atomic_file.h"
#include "setup_draft_json.h"

#include <QFile>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDraft, "vtrack.setup")

namespace {

constexpr qint64 largestFile = 8LL * 1024 * 1024; // Enough for any number of cameras.

} // namespace

SetupDraftFile::SetupDraftFile(QString path)
    : m_path(std::move(path)) {
    m_thread.setMaxThreadCount(1);
}

QFuture<std::optional<SetupDraft>> SetupDraftFile::read() {
    return QtConcurrent::run(&m_thread, [path = m_path]() -> std::optional<SetupDraft> {
        if (!QFile::exists(path))
            return {};
        const auto content = readSmallFile(path, largestFile);
        auto draft = content ? draftFrom(*content) : std::unexpected(content.error());
        if (draft)
            return *std::move(draft);
        qCWarning(logDraft) << "the draft of the setup is left aside:" << draft.error().detail;
        return {};
    });
}

void SetupDraftFile::keep(const SetupDraft& draft) {
    write(draftJson(draft));
}

void SetupDraftFile::remove() {
    write({});
}

void SetupDraftFile::write(const QByteArray& json) {
    if (std::exchange(m_latest, json) == json)
        return;
    m_thread.start([path = m_path, json] {
        if (json.isEmpty()) {
            if (QFile::exists(path) && !QFile::remove(path))
                qCWarning(logDraft) << "the draft of the setup could not be removed";
        } else if (const auto written = writePrivateFile(path, json); !written) {
            qCWarning(logDraft) << "the draft of the setup could not be kept:" << written.error().detail;
        }
    });
}

} // namespace vtrack
