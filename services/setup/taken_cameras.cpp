// SPDX-License-Identifier: GPL-3.0-or-later
#include "taken_cameras.h"

#include "source_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QMap>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TakenCameras)
};

} // namespace

Result<TakenCameras> takenCameras(Connection& connection, qint64 except) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    TakenCameras taken;
    for (const Source& source : *sources) {
        for (const Camera& camera : source.cameras) {
            if (source.active && source.id != except && camera.selected)
                taken[camera.folderId] += source.name;
        }
    }
    return taken;
}

QString twiceSentence(const TakenCameras& taken, const QStringList& folderIds) {
    QMap<QString, int> counts; // By source, in the same order each time.
    for (const QString& id : folderIds) {
        const QStringList sources = taken.value(id);
        for (const QString& source : sources)
            ++counts[source];
    }
    QStringList sentences;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        sentences += Texts::tr("%n of these cameras are already in “%1”: their clips would be downloaded twice.",
                               nullptr, each.value())
                         .arg(forPeople(each.key()));
    return sentences.join(u' ');
}

} // namespace vtrack
