// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "drive_seed.h"
#include "folder_tree_model.h"
#include "manual_clock.h"
#include "sandbox_drive.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

namespace vtrack::test {

using namespace Qt::StringLiterals;

/// A signed-in account at a sample Drive, and what a folder tree needs.
struct TreeDesk {
    explicit TreeDesk(const QJsonObject& seed)
        : drive({u"--consent"_s, u"auto"_s}, seed) {
        vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        const QJsonObject answer = drive.signIn();
        const Identity who{.sub = u"1"_s, .email = u"demo@example.com"_s, .name = u"Demo"_s, .photoUrl = {}};
        TokenAnswer tokenAnswer{.accessToken = Secret(answer.value(u"access_token"_s).toString().toUtf8()),
                                .refreshToken = Secret(answer.value(u"refresh_token"_s).toString().toUtf8()),
                                .idToken = {},
                                .expiresAt = clock.now().addSecs(3600),
                                .scopes = {}};
        QFile::copy(drive.clientFile(), data->clientFile());
        for (const SignInMethod method : {SignInMethod::Gmail, SignInMethod::Drive}) {
            const SignInGrant grant{.method = method,
                                    .clientId = storedClientSecrets(data->clientFile())->clientId,
                                    .identity = who,
                                    .tokens = tokenAnswer,
                                    .scopes = scopesFor(method),
                                    .origin = tokenOrigin(*storedClientSecrets(data->clientFile()), endpoints)};
            auto done = QtConcurrent::run(&pool, [this, grant] { return account.accept(grant); });
            while (!done.isFinished())
                QTest::qWait(5);
            if (!done.result())
                qFatal("%s", qPrintable(done.result().error().sentence));
        }
    }

    /// Opens the row and waits until it is read. @return its first row.
    QModelIndex open(FolderTreeModel& model, const QModelIndex& parent) const {
        model.fetchMore(parent);
        const QPersistentModelIndex kept(parent);
        const bool loaded = QTest::qWaitFor(
            [&] {
                const int rows = model.rowCount(kept);
                return rows == 0 ? !model.hasChildren(kept)
                                 : model.index(rows - 1, 0, kept).data(FolderTreeModel::KindRole).toInt() !=
                                       FolderTreeModel::LoadingRow;
            },
            patienceMs);
        return loaded ? model.index(0, 0, kept) : QModelIndex();
    }

    /// Opens My Drive. @return its first row.
    QModelIndex openMyDrive(FolderTreeModel& model) const { return open(model, open(model, {})); }

    SandboxDrive drive;
    QTemporaryDir home;
    ManualClock clock{QDateTime::currentDateTimeUtc()};
    Result<DataFolder> data = DataFolder::open(home.filePath(u"data"_s));
    Result<Database> database = Database::open(data->database());
    HttpClient http;
    KeyVault vault{data->credentials()};
    Account account{*data, *database, vault, http, clock};
    GoogleEndpoints endpoints = *GoogleEndpoints::at(drive.api().toString());
    AccessTokens tokens{account, http, clock, data->clientFile(), endpoints};
    QuotaPacer quota{clock, 0};
    DriveApi api{http, tokens, endpoints, quota, clock};
    FolderService folders{api, clock};
    QThreadPool pool;
};

/// Checks the model at each change. It opens no rows by itself, or all of Drive would be read.
struct Watched {
    explicit Watched(FolderTreeModel& model)
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {
        tester.setUseFetchMore(false);
    }

    QAbstractItemModelTester tester;
};

/// What the rows below `parent` are called.
inline QStringList names(const FolderTreeModel& model, const QModelIndex& parent) {
    QStringList found;
    for (int row = 0; row < model.rowCount(parent); ++row)
        found += model.index(row, 0, parent).data().toString();
    return found;
}

} // namespace vtrack::test
