// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_tokens.h"
#include "command.h"
#include "settings_table.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ApiCommands)
};

QList<QCommandLineOption> apiOptions() {
    return {{u"days"_s, Texts::tr("How long the token is valid, 1 to 3650 days."), u"days"_s, u"90"_s}};
}

Result<CommandOutput> newToken(const CommandContext& context, ApiTokens& tokens) {
    const auto days = wholeNumber(context.arguments.value(u"days"_s), u"--days"_s);
    if (!days)
        return std::unexpected(days.error());
    if (*days < 1 || *days > 3650)
        return std::unexpected(wrongUse(Texts::tr("--days must be from 1 to 3650.")));
    const auto issued = tokens.issue(std::chrono::days(*days));
    if (!issued)
        return std::unexpected(issued.error());
    const QString token = QString::fromLatin1(issued->token.reveal());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true},
                                             {u"session_token"_s, token},
                                             {u"expires_at"_s, toIsoUtc(issued->expires)}},
                         .text = token};
}

Result<CommandOutput> api(CommandContext& context) {
    // Another program could not read it.
    if (context.program.settings.get(setting::withoutKeyring) == WithoutKeyring::MemoryOnly)
        return std::unexpected(wrongUse(
            Texts::tr("Keys are kept in memory only (the setting without_keyring), so a token would be good nowhere "
                      "else. Other programs can use the session token of a sign-in.")));
    const Program& program = context.program;
    ApiTokens tokens(program.folder, context.program.vault, context.program.account, program.clock);
    if (context.words == QStringList{u"token"_s})
        return newToken(context, tokens);
    if (context.words != QStringList{u"end-tokens"_s})
        return std::unexpected(wrongUse(Texts::tr("Say “api token” or “api end-tokens”.")));
    if (auto ended = tokens.endAll(); !ended)
        return std::unexpected(ended.error());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}},
                         .text = Texts::tr("All tokens that “api token” made have ended.")};
}

} // namespace

std::span<const Command> apiCommands() {
    static constexpr std::array commands{
        Command{"api", "token|end-tokens [--days N]",
                QT_TRANSLATE_NOOP("Command", "Make a token with which another program may use the interface, or end "
                                             "all of them."),
                apiOptions, api, beside},
    };
    return commands;
}

} // namespace vtrack
