// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <utility>

namespace vtrack {

std::unexpected<Error> failure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail)});
}

std::unexpected<Error> transientFailure(ErrorKind kind, QString sentence, QString detail) {
    return std::unexpected(
        Error{.kind = kind, .sentence = std::move(sentence), .detail = std::move(detail), .transient = true});
}

} // namespace vtrack
