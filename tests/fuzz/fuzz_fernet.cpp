// SPDX-License-Identifier: GPL-3.0-or-later
// The encrypted files of the data folder. The input is a token as it lies on the disk or, behind a "!", the bytes of
// one that is signed here with the right key, so that more than the signature is reached.
// Covers: services/secrets/fernet.cpp
// Covers: services/secrets/base64.cpp
#include "fernet.h"
#include "fuzz.h"

#include <QMessageAuthenticationCode>

namespace vtrack::fuzz {

namespace {

const QByteArray keyBytes("0123456789abcdef0123456789abcdef");
constexpr auto alphabet = QByteArray::Base64UrlEncoding;

QByteArray tokenIn(const QByteArray& input) {
    if (!input.startsWith('!'))
        return input;
    const QByteArray content = input.sliced(1);
    return (content + QMessageAuthenticationCode::hash(content, keyBytes.first(16), QCryptographicHash::Sha256))
        .toBase64(alphabet);
}

} // namespace

void run(const QByteArray& input) {
    const Secret key(keyBytes.toBase64(alphabet));
    const QByteArray token = tokenIn(input);
    const auto plain = fernetDecrypt(key, token);
    if (plain) {
        // Each content has one token for each time and vector.
        const QByteArray bytes = QByteArray::fromBase64(token, alphabet);
        const auto again = fernetEncryptWithIv(key, *plain, QDateTime::fromSecsSinceEpoch(0), bytes.sliced(9, 16));
        holds(again && again->size() == token.size());
        const QByteArray other = QByteArray::fromBase64(*again, alphabet);
        holds(other.sliced(9).chopped(32) == bytes.sliced(9).chopped(32));
    } else {
        checkError(plain.error());
    }
    holds(!fernetDecrypt(Secret(QByteArray(32, 'x').toBase64(alphabet)), token));

    const auto own = fernetEncrypt(key, input, QDateTime::fromSecsSinceEpoch(1'700'000'000));
    holds(own && fernetDecrypt(key, *own) == input);
    holds(!fernetDecrypt(key, own->chopped(1)) && !fernetDecrypt(key, *own + '='));
    holds(!fernetDecrypt(Secret(input), *own) || input == key.reveal());
}

} // namespace vtrack::fuzz
