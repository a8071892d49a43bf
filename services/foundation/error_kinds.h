// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "severity.h"

#include <QJsonObject>
#include <QStringView>

namespace vtrack {

// What each kind of error means for the program: one table in error_kinds.cpp.

/// One row of the table of error kinds.
struct ErrorPolicy {
    ErrorKind kind;
    QStringView word; ///< In the database and in JSON (guide, "Error Types").
    Owner owner;      ///< What it affects, unless the error says otherwise.
    Severity severity;
    Remedy remedy; ///< Unless the error's Action says otherwise; see remedyFor().
};

[[nodiscard]] const ErrorPolicy& policyOf(ErrorKind kind);

/// The word used in the database and in JSON: "auth_expired", "quota_exceeded", ...
[[nodiscard]] QString errorType(ErrorKind kind);

/// What the error affects: its own value, else that of its kind.
[[nodiscard]] Owner ownerOf(const Error& error);

/// The inverse of errorType(); nothing for a word we do not know.
[[nodiscard]] std::optional<ErrorKind> errorKind(const QString& type);

/// The word for an action in JSON and in the database: "sign_in_again", ...; empty for None.
[[nodiscard]] QString actionWord(Action action);

/// The inverse of actionWord(); None for an empty or unknown word.
[[nodiscard]] Action actionOf(const QString& word);

/// What the program offers about an error of this kind that asks for this action.
[[nodiscard]] Remedy remedyFor(ErrorKind kind, Action action);

/// The error as programs get it (guide): success, error, error_type and action_required.
[[nodiscard]] QJsonObject errorJson(const Error& error);

} // namespace vtrack
