// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_text.h"

#include <QLocale>

namespace vtrack {

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace vtrack
