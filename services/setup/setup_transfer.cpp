// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_transfer.h"

#include "any_setting.h"
#include "atomic_file.h"
#include "destination_folder.h"
#include "footage_folders.h"
#include "password_seal.h"
#include "profile_store.h"
#include "source_mirror.h"
#include "sync_status_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QLoggingCategory>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logTransfer, "vtrack.setup.transfer")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SetupTransfer)
};

constexpr auto home = "~/"_L1;

QString portable(const QString& path) {
    const QString own = QDir::homePath() + u'/';
    return path.startsWith(own) ? home + path.sliced(own.size()) : path;
}

QString local(const QString& path) {
    return path.startsWith(home) ? QDir::home().filePath(path.sliced(home.size())) : path;
}

bool isDestination(const SettingFacts& facts) {
    return &facts == &setting::destination;
}

QString textHere(const AnySetting& setting, const Settings& settings) {
    return isDestination(setting.facts) ? settings.get(setting::destination) : setting.read(settings);
}

const AnySetting* settingNamed(const QString& key) {
    const auto found = std::ranges::find(allSettings(), key, &AnySetting::key);
    return found == allSettings().end() || &found->facts == &setting::pausedUntil ? nullptr : &*found;
}

struct Present {
    Source source;
    SyncStatus status;
};

/// The source with that name, of all that are here.
Result<std::optional<Present>> presentNamed(Connection& connection, const QList<Source>& here, const QString& name) {
    const auto found = std::ranges::find(here, name, &Source::name);
    if (found == here.end())
        return std::nullopt;
    const auto status = SyncStatusStore(connection).byId(found->id);
    if (!status)
        return std::unexpected(status.error());
    return Present{.source = *found, .status = status->value_or(SyncStatus())};
}

QList<CameraChoice> chosenCameras(const Source& source) {
    QList<CameraChoice> cameras;
    for (const Camera& camera : source.cameras) {
        if (camera.selected)
            cameras += CameraChoice{camera.folderId, camera.folderName, camera.folderPath, camera.name, camera.details};
    }
    return cameras;
}

bool isSame(const CameraChoice& a, const CameraChoice& b) {
    return a.folderId == b.folderId && a.cameraName == b.cameraName &&
           a.details.value_or(CameraDetails()) == b.details.value_or(CameraDetails());
}

/// In any order.
bool areSame(const QList<CameraChoice>& a, const QList<CameraChoice>& b) {
    QHash<QString, CameraChoice> byFolder;
    for (const CameraChoice& camera : b)
        byFolder.insert(camera.folderId, camera);
    return a.size() == b.size() && std::ranges::all_of(a, [&](const CameraChoice& camera) {
               const auto other = byFolder.constFind(camera.folderId);
               return other != byFolder.constEnd() && isSame(camera, *other);
           });
}

SourceChanges described(const Present& here) {
    return {.name = here.source.name,
            .cameras = chosenCameras(here.source),
            .intervalMinutes = here.status.syncIntervalMinutes,
            .destination = portable(here.source.destination),
            .enabled = here.status.syncEnabled,
            .endings = here.source.endings,
            .fetchFrom = here.source.fetchFrom,
            .addsNewCameras = here.source.addsNewCameras,
            .rootFolderId = here.source.rootFolderId,
            .parentFolderId = here.source.parentFolderId};
}

/// What turns the source into the wanted one, and the names of that in the file.
std::pair<SourceChanges, QStringList> changesTo(const Present& here, const SourceChanges& wanted) {
    const SourceChanges present = described(here);
    SourceChanges changes{.rootFolderId = wanted.rootFolderId, .parentFolderId = wanted.parentFolderId};
    QStringList names;
    const auto compare = [&](auto member, const QString& name, bool isEqual) {
        if (isEqual)
            return;
        changes.*member = wanted.*member;
        names += name;
    };
    const auto simple = [&](auto member, const QString& name) {
        compare(member, name, present.*member == wanted.*member);
    };
    compare(&SourceChanges::cameras, u"cameras"_s, areSame(*present.cameras, *wanted.cameras));
    simple(&SourceChanges::intervalMinutes, u"interval_minutes"_s);
    compare(&SourceChanges::destination, u"destination"_s,
            QDir::cleanPath(local(*wanted.destination)) == here.source.destination);
    simple(&SourceChanges::enabled, u"enabled"_s);
    simple(&SourceChanges::endings, u"endings"_s);
    simple(&SourceChanges::fetchFrom, u"fetch_from"_s);
    simple(&SourceChanges::addsNewCameras, u"adds_new_cameras"_s);
    return {changes, names};
}

Result<QString> madeDestination(const QString& path) {
    const QString folder = local(path);
    if (!QDir::isAbsolutePath(folder))
        return failure(
            ErrorKind::BadInput,
            Texts::tr("“%1” is no folder on this kind of computer, so nothing was imported. Change it in the "
                      "setup file, or export the setup on a computer of this kind.")
                .arg(forPeople(path)));
    return makeDestination(folder);
}

} // namespace

SetupTransfer::SetupTransfer(const Database& database, const FootageDisk& footage, const Account& account,
                             QString clientFile, const Clock& clock)
    : m_database(database)
    , m_footage(footage)
    , m_account(account)
    , m_clientFile(std::move(clientFile))
    , m_clock(clock) {}

QList<std::pair<QString, QString>> SetupTransfer::settingsOf(const Settings& settings) {
    QList<std::pair<QString, QString>> texts;
    for (const AnySetting& setting : allSettings()) {
        const QString text = textHere(setting, settings);
        if (&setting.facts == &setting::pausedUntil || (isDestination(setting.facts) && text.isEmpty()))
            continue;
        texts.emplaceBack(setting.key(), isDestination(setting.facts) ? portable(text) : text);
    }
    return texts;
}

Result<SetupFile> SetupTransfer::exported(const QList<std::pair<QString, QString>>& settings,
                                          const std::optional<Secret>& password) const {
    const auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    SetupFile setup{.settings = settings};
    for (const Source& source : *sources) {
        const auto status = SyncStatusStore(**connection).byId(source.id);
        if (!status)
            return std::unexpected(status.error());
        setup.sources += described({.source = source, .status = status->value_or(SyncStatus())});
    }
    if (!password)
        return setup;
    if (const auto stored = storedClientSecrets(m_clientFile); !stored)
        return std::unexpected(stored.error());
    const auto content = readSmallFile(m_clientFile);
    if (!content)
        return std::unexpected(content.error());
    const auto sealed = sealWithPassword(*password, *content, m_clock.now());
    if (!sealed)
        return std::unexpected(sealed.error());
    setup.client = *sealed;
    return setup;
}

Result<std::optional<QByteArray>> SetupTransfer::clientFileIn(const SetupFile& setup,
                                                              const std::optional<Secret>& password) {
    if (setup.client.isEmpty())
        return std::nullopt;
    if (!password)
        return failure(ErrorKind::BadInput,
                       Texts::tr("The setup file has a Google client file that is encrypted. Nothing has changed. Give "
                                 "its password."));
    const auto content = openSealed(*password, setup.client);
    if (!content)
        return std::unexpected(content.error());
    return *content;
}

Result<QList<SetupDifference>> SetupTransfer::differences(const SetupFile& setup,
                                                          const QList<std::pair<QString, QString>>& settings,
                                                          const std::optional<QByteArray>& client) const {
    using Kind = SetupDifference::Kind;
    QList<SetupDifference> all;
    for (const auto& [key, there] : setup.settings) {
        const auto found = std::ranges::find(settings, key, &std::pair<QString, QString>::first);
        const QString text = found == settings.end() ? QString() : found->second;
        if (text != there)
            all += SetupDifference{.kind = Kind::Setting, .name = key, .here = text, .there = there};
    }
    const auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto here = SourceStore(**connection).all();
    if (!here)
        return std::unexpected(here.error());
    QSet<QString> names;
    for (const SourceChanges& source : setup.sources) {
        names += *source.name;
        const auto present = presentNamed(**connection, *here, *source.name);
        if (!present)
            return std::unexpected(present.error());
        const QStringList what = *present ? changesTo(**present, source).second : QStringList();
        if (!*present || !what.isEmpty())
            all += SetupDifference{.kind = Kind::Source, .name = *source.name, .what = what};
    }
    for (const Source& source : *here) {
        if (!names.contains(source.name))
            all += SetupDifference{.kind = Kind::OnlyHere, .name = source.name};
    }
    if (client && readSmallFile(m_clientFile).value_or(QByteArray()) != *client)
        all += SetupDifference{.kind = Kind::ClientFile};
    return all;
}

Result<void> SetupTransfer::checkSettings(const SetupFile& setup) {
    const QTemporaryDir folder;
    Settings scratch(folder.filePath(u"settings.ini"_s));
    for (const auto& [key, text] : setup.settings) {
        const AnySetting* setting = settingNamed(key);
        if (!setting)
            return failure(ErrorKind::BadInput,
                           Texts::tr("The setup file has the setting “%1”, which this version of the program does not "
                                     "have. Nothing has changed. Install the newer version on this computer.")
                               .arg(forPeople(key)));
        if (isDestination(setting->facts))
            continue;
        if (auto written = setting->write(scratch, text); !written) {
            written.error().sentence = key + u": "_s + written.error().sentence;
            return written;
        }
    }
    return {};
}

void SetupTransfer::writeSettings(Settings& settings, const SetupFile& setup) {
    for (const auto& [key, text] : setup.settings) {
        const AnySetting* setting = settingNamed(key);
        if (!setting || textHere(*setting, settings) == local(text))
            continue;
        if (isDestination(setting->facts))
            settings.set(setting::destination, absoluteDestination(local(text)));
        else if (const auto written = setting->write(settings, text); !written)
            qCWarning(logTransfer) << key << written.error().sentence;
    }
}

/// Tokens belong to the client that got them.
Result<void> SetupTransfer::checkClient(Connection& connection, const QByteArray& client, OtherHosts other) const {
    const auto secrets = parseClientSecrets(client);
    if (!secrets)
        return std::unexpected(secrets.error());
    if (const QStringList hosts = secrets->otherHosts(); !hosts.isEmpty() && other == OtherHosts::Refuse)
        return std::unexpected(
            Error{.kind = ErrorKind::BadInput,
                  .sentence = Texts::tr("Sign-ins with the client file of this setup go to %1, which is not Google. "
                                        "Whoever runs it can read all that you allow. Nothing has changed. Ask your "
                                        "administrator; if it is right, add --allow-other-google.")
                                  .arg(hosts.join(u", "_s)),
                  .action = Action::AskAdministrator});
    const auto stored = storedClientSecrets(m_clientFile);
    const auto person = ProfileStore(connection).current();
    if (!person)
        return std::unexpected(person.error());
    if (stored && stored->clientId != secrets->clientId && *person && (*person)->driveConnectedAt.isValid())
        return failure(ErrorKind::BadInput,
                       Texts::tr("The setup file is of another Google client than the one that Google Drive was "
                                 "connected with. With it the connection would end, and no footage would be fetched. "
                                 "Nothing has changed. Sign out first (vtrack-syncctl sign-out)."));
    return {};
}

Result<void> SetupTransfer::importSource(Connection& connection, const QList<Source>& here,
                                         const SourceChanges& wanted) const {
    SourceStore store(connection);
    FootageFolders folders(m_footage, connection, m_clock);
    const auto present = presentNamed(connection, here, *wanted.name);
    if (!present)
        return std::unexpected(present.error());
    auto [changes, differences] = *present ? changesTo(**present, wanted) : std::pair(wanted, QStringList());
    if (*present && differences.isEmpty())
        return {};
    qint64 id = *present ? (*present)->source.id : 0;
    if (changes.destination) {
        const QString folder = absoluteDestination(local(*changes.destination));
        if (auto may = mayChoose(m_footage, connection, m_clock, id, folder); !may)
            return may;
        const auto destination = madeDestination(*changes.destination);
        if (!destination)
            return std::unexpected(destination.error());
        changes.destination = *destination;
    }
    if (!*present) {
        const auto added = store.add(changes, m_account.credentialPath().value_or(QString()), m_clock.now());
        if (!added)
            return std::unexpected(added.error());
        id = added->id;
        changes = {.enabled = wanted.enabled};
    }
    if (const auto changed = store.change(id, changes, m_clock.now()); !changed)
        return std::unexpected(changed.error());
    const auto now = store.existing(id);
    if (!now)
        return std::unexpected(now.error());
    return !*present || changes.destination ? folders.take(id, now->destination) : Result<void>();
}

Result<void> SetupTransfer::writeSources(Connection& connection, const SetupFile& setup) const {
    const auto here = SourceStore(connection).all();
    if (!here)
        return std::unexpected(here.error());
    for (const SourceChanges& source : setup.sources) {
        if (auto imported = importSource(connection, *here, source); !imported) {
            imported.error().sentence = u"%1: "_s.arg(forPeople(*source.name)) + imported.error().sentence;
            return imported;
        }
    }
    return {};
}

Result<void> SetupTransfer::import(const SetupFile& setup, const std::optional<QByteArray>& client,
                                   OtherHosts other) const {
    if (auto allowed = checkSettings(setup); !allowed)
        return allowed;
    const auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    if (client) {
        if (auto checked = checkClient(**connection, *client, other); !checked)
            return checked;
    }
    const Result<QByteArray> before = readSmallFile(m_clientFile);
    const bool writesClient = client && (!before || *before != *client);
    const auto imported = (*connection)->transaction([&]() -> Result<void> {
        if (auto written = writeSources(**connection, setup); !written)
            return written;
        return writesClient ? writePrivateFile(m_clientFile, *client) : Result<void>();
    });
    if (!imported && writesClient) { // The last step of the transaction may have failed behind it.
        if (!before)
            QFile::remove(m_clientFile);
        else if (const auto restored = writePrivateFile(m_clientFile, *before); !restored)
            qCWarning(logTransfer) << "the previous client file is lost:" << restored.error().detail;
    }
    if (!imported)
        return imported;
    if (const auto mirrored = mirrorSources(**connection, m_database.path()); !mirrored)
        qCWarning(logTransfer) << "sources.json could not be written:" << mirrored.error().detail;
    return {};
}

} // namespace vtrack
