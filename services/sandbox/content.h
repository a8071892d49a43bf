// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vtrack::sandbox {

/// The bytes of a sample file: a short beginning (a playable clip, a text, or nothing) and then as much noise as it
/// takes to reach the size. Everything follows from these few numbers, so ten gigabytes lie on no disk and in no
/// memory. Plain data; safe to use from any thread.
struct Content {
    quint64 seed = 0; ///< Two contents that differ in it differ in every 64 KiB of noise.
    qint64 size = 0;
    qint64 whole = 0;    ///< While it is uploaded: the size it will have. 0: its size.
    qint64 recorded = 0; ///< Seconds since 1970 (UTC) for the clip's own creation time.
    int clip = -1;       ///< The sample clip it begins with, -1 for none; see clipBeginning().
    QByteArray text = {};

    /// @return exactly `length` bytes at `offset`; both within the size.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 length) const;

    /// As much of it as was uploaded so far.
    [[nodiscard]] Content prefix(qint64 bytes) const;

    /// The same for the same bytes.
    [[nodiscard]] QByteArray key() const;
};

/// A content of `size` bytes of noise.
[[nodiscard]] Content noise(quint64 seed, qint64 size);

/// A clip any player plays, with bytes of its own at the end.
/// @param size 0, or too small a number, for the smallest there is.
[[nodiscard]] Content clip(quint64 seed, int number, qint64 recordedSecs, qint64 size = 0);

[[nodiscard]] Content text(const QByteArray& words);

} // namespace vtrack::sandbox
