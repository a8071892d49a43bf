// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo_format.h"

namespace vtrack {

QByteArray photoFormat(const QByteArray& file) {
    if (file.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (file.startsWith("\x89PNG\r\n\x1A\n"))
        return "png";
    if (file.startsWith("GIF87a") || file.startsWith("GIF89a"))
        return "gif";
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

} // namespace vtrack
