// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

namespace vtrack {

Secret::~Secret() {
    if (m_bytes.isEmpty() || !m_bytes.isDetached()) // Shared with another copy, or a constant.
        return;
    volatile char* bytes = m_bytes.data(); // Volatile: the compiler keeps writes that nobody reads.
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
}

bool equalInConstantTime(const QByteArray& a, const QByteArray& b) {
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

bool Secret::operator==(const Secret& other) const {
    return equalInConstantTime(m_bytes, other.m_bytes);
}

} // namespace vtrack
