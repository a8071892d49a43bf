// SPDX-License-Identifier: GPL-3.0-or-later
// Drive's answers to files.get.
// Covers: services/google/drive_answer.cpp
// Covers: services/google/drive_file_json.cpp
// Covers: services/store/drive_file.cpp
#include "drive_answer.h"
#include "drive_items.h"
#include "fuzz.h"

namespace vtrack::fuzz {

void run(const QByteArray& input) {
    const auto item = itemFrom(answerIn(input));
    if (!item)
        return checkError(item.error());
    holds(!item->id.isEmpty() && !item->mimeType.isEmpty());
    checkItem(*item);
}

} // namespace vtrack::fuzz
