// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_request.h"

#include <QList>

#include <utility>

namespace vtrack {

/// Names and values in UTF-8, in the order in which they are sent.
using FormFields = QList<std::pair<QByteArray, QByteArray>>;

/// `name=value&...` with everything but letters, digits and `-._~` percent-encoded, so that the text is valid both as a
/// form's body and as a query. QUrlQuery would leave `+` raw, which a form takes for a space.
[[nodiscard]] QByteArray formEncoded(const FormFields& fields);

/// A POST of the fields as `application/x-www-form-urlencoded`.
[[nodiscard]] HttpRequest formPost(const QUrl& url, const FormFields& fields);

} // namespace vtrack
