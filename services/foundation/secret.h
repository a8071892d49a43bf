// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

#include <iosfwd>

namespace vtrack {

/// A token, key, code or password. It cannot be streamed, logged or turned into a string by accident: the only way to
/// the bytes is reveal(), so every use of a secret can be found by searching for that word.
class Secret {
public:
    Secret() = default;

    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes)) {}

    /// The last copy overwrites its bytes, so that they do not stay in memory.
    ~Secret();
    Secret(const Secret&) = default;
    Secret(Secret&&) = default;

    Secret& operator=(Secret other) noexcept {
        m_bytes.swap(other.m_bytes);
        return *this;
    }

    [[nodiscard]] const QByteArray& reveal() const { return m_bytes; }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// Constant-time comparison for equal lengths, so that timing reveals nothing.
    [[nodiscard]] bool operator==(const Secret& other) const;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret&) = delete;
std::ostream& operator<<(std::ostream&, const Secret&) = delete;

/// Compares two byte strings in time that depends on their lengths only. For values an attacker can guess at.
[[nodiscard]] bool equalInConstantTime(const QByteArray& a, const QByteArray& b);

} // namespace vtrack
