// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_mask.h"
#include "http_message.h"
#include "token_store.h"

#include <expected>

namespace vtrack::sandbox {

/// One call of Drive: who asks, with which selection of fields.
struct DriveCall {
    const http::Request& request;
    int user = 0;
    QStringList scopes;
    FieldMask mask = {};

    [[nodiscard]] QString value(const QString& name) const { return request.query.value(name); }

    [[nodiscard]] bool isTrue(const QString& name) const { return value(name) == u"true"; }
};

/// Who asks, unless the token is worth nothing, its scopes do not allow even metadata, or the selection of fields is
/// wrong: then Drive's refusal.
/// @param path what follows `/drive/v3/`.
[[nodiscard]] std::expected<DriveCall, http::Response> authorizedCall(const http::Request& request, const QString& path,
                                                                      const TokenStore& tokens);

/// The selection of File members within an answer of that path.
[[nodiscard]] FieldMask fileMask(const QString& path, const FieldMask& mask);

} // namespace vtrack::sandbox
