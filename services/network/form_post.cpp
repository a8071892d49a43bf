// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_post.h"

namespace vtrack {

QByteArray formEncoded(const FormFields& fields) {
    QByteArray text;
    for (const auto& [name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return text;
}

HttpRequest formPost(const QUrl& url, const FormFields& fields) {
    return {.verb = "POST",
            .url = url,
            .body = formEncoded(fields),
            .contentType = "application/x-www-form-urlencoded"};
}

} // namespace vtrack
