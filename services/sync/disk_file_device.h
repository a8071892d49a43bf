// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <QIODevice>

namespace vtrack {

/// A QIODevice that reads a file of a Disk. Open for reading as long as it lives.
class DiskFileDevice final : public QIODevice {
public:
    DiskFileDevice(DiskFile& file, qint64 size)
        : m_file(file)
        , m_size(size) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_size; }

protected:
    qint64 readData(char* data, qint64 most) override { return m_file.read(pos(), data, most).value_or(-1); }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    DiskFile& m_file;
    qint64 m_size;
};

} // namespace vtrack
