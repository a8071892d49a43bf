// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

namespace vtrack::sandbox {

enum class Checksum { Md5, Sha256 };

/// True checksums of contents, each computed once, when somebody asks. Use from one thread.
class Hashes final : public QObject {
    Q_OBJECT

public:
    /// @param atOnce whether prepare() computes before it returns; otherwise another thread does.
    explicit Hashes(bool atOnce)
        : m_atOnce(atOnce) {}

    /// The checksum in lower-case hexadecimal; empty while it is not known.
    [[nodiscard]] QByteArray known(const Content& content, Checksum which) const;

    /// Calls `then` when the checksums of all contents are known: at once, or later in this thread.
    void prepare(const std::vector<Content>& contents, const std::vector<Checksum>& which, std::function<void()> then);

private:
    bool m_atOnce;
    QHash<QByteArray, QByteArray> m_known;
};

/// Reads the whole content; blocks for about 1.5 s a GiB.
[[nodiscard]] QByteArray checksum(const Content& content, Checksum which);

} // namespace vtrack::sandbox
