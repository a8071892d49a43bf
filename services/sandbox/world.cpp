// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>
#include <random>

namespace vtrack::sandbox {

namespace {

template <typename Generator> QByteArray textFrom(Generator& generator, int characters) {
    QByteArray bytes(characters, '\0');
    std::ranges::generate(bytes, [&generator] { return static_cast<char>(generator()); });
    return bytes.toBase64(QByteArray::Base64UrlEncoding).left(characters);
}

} // namespace

QByteArray randomText(int characters) {
    return textFrom(*QRandomGenerator::system(), characters);
}

World repeatableWorld(std::function<QDateTime()> now, quint64 seed) {
    const auto generator = std::make_shared<std::mt19937_64>(seed); // Not for secrets: that is the point.
    World world;
    world.now = std::move(now);
    world.randomText = [generator](int characters) {
        return textFrom(*generator, characters);
    };
    world.hashesAtOnce = true;
    return world;
}

} // namespace vtrack::sandbox
