// SPDX-License-Identifier: GPL-3.0-or-later
#include "signed_in_program.h"

#include "browser.h"

#include <QThreadPool>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace vtrack::test {

SignedInProgram::SignedInProgram(SignedIn signedIn, const QStringList& sandboxFlags, const QJsonObject& seed)
    : google(QStringList{u"--consent"_s, u"auto"_s} + sandboxFlags, seed) {
    start();
    for (const auto method : {SignInMethod::Gmail, SignInMethod::Drive}) {
        if (signedIn == SignedIn::Nobody || (method == SignInMethod::Drive && signedIn == SignedIn::Gmail))
            break;
        if (const auto done = signIn(method); !done)
            qFatal("%s", qPrintable(done.error().sentence + done.error().detail));
    }
}

void SignedInProgram::start() {
    auto created = Program::create(
        {.dataDir = dataFolder(), .clientFile = google.clientFile(), .googleApi = google.api().toString()},
        SampleDrive::Consent::Auto);
    if (!created)
        qFatal("%s", qPrintable(created.error().sentence + created.error().detail));
    m_program = std::move(*created);
    m_program->vault.setWithoutKeyring(WithoutKeyring::KeyFile);
}

void SignedInProgram::restart(const std::function<void()>& meanwhile) {
    m_drives.clear();
    m_program.reset();
    QThreadPool::globalInstance()->waitForDone(); // A process that ends closes what its threads have open.
    meanwhile();
    start();
}

SyncServices SignedInProgram::syncServices(Clock& clock, Drive* drive) {
    m_drives.push_back(std::make_unique<TimedDrive>(*m_program, clock));
    return {.database = m_program->database,
            .drive = drive ? *drive : m_drives.back()->drive,
            .board = m_program->board,
            .footage = m_program->footage,
            .disk = m_program->disk,
            .bandwidth = m_program->bandwidth,
            .clock = clock,
            .workers = m_program->workers,
            .claims = m_program->claims,
            .order = &m_program->liveSettings.order(),
            .isDriveConnected = m_program->syncServices().isDriveConnected};
}

Result<SignInGrant> SignedInProgram::grantOf(SignInMethod method, const QString& email) {
    const auto client = storedClientSecrets(m_program->folder.clientFile());
    if (!client)
        return std::unexpected(client.error());
    SignIn signIn(method, scopesFor(method, m_program->settings.get(setting::driveScopes)), *client,
                  m_program->endpoints, m_program->http, m_program->clock);
    std::optional<Result<SignInGrant>> outcome;
    QObject::connect(&signIn, &SignIn::granted, &signIn, [&](const SignInGrant& grant) { outcome = grant; });
    QObject::connect(&signIn, &SignIn::failed, &signIn, [&](const Error& error) { outcome = std::unexpected(error); });
    const auto address = signIn.start();
    if (!address)
        return std::unexpected(address.error());
    Browser browser;
    browser.choices.email = email;
    browser.open(*address);
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 2 * patienceMs)) // Several answers of Google's.
        qFatal("the sign-in did not end");
    return *outcome;
}

Result<Account::SignedIn> SignedInProgram::signIn(SignInMethod method) {
    const auto grant = grantOf(method);
    if (!grant)
        return std::unexpected(grant.error());
    return onWorker([&] { return m_program->account.accept(*grant); });
}

QStringList SignedInProgram::cameraFolders() {
    const auto cameras = onWorker([&] { return m_program->folders.camerasBelow(u"root"_s); });
    QStringList ids;
    for (const Folder& camera : cameras ? *cameras : QList<Folder>())
        ids += camera.id;
    return ids;
}

Result<Source> SignedInProgram::addSource(const QStringList& folderIds) {
    QList<CameraChoice> cameras;
    for (const QString& id : folderIds.isEmpty() ? cameraFolders() : folderIds)
        cameras += {.folderId = id};
    const SourceChanges choice{.name = u"Test"_s, .cameras = cameras, .destination = destination()};
    return onWorker([&] { return m_program->sourceSetup.add(choice); });
}

} // namespace vtrack::test
