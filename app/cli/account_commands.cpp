// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "error_kinds.h"
#include "open_browser.h"
#include "sign_in.h"
#include "sign_in_json.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QPromise>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

struct BrowserSignIn {
    SignInGrant grant;
    int port = 0;
};

QList<QCommandLineOption> signInOptions() {
    return {{u"drive"_s, Texts::tr("Connect Google Drive (after the sign-in without this flag).")},
            {u"print-url"_s, Texts::tr("Print the address to open instead of opening a browser.")},
            {u"other-account"_s,
             Texts::tr("Accept another account than the one that is signed in, whose connection to Drive ends.")},
            {u"scopes"_s,
             Texts::tr("Which permissions Drive is asked for: least (reading only) or all "
                       "(the whole registered list). Kept for later."),
             u"least|all"_s},
            {u"service-account"_s,
             Texts::tr("Sign in with the key file of a service account, without a browser: both steps at once."),
             Texts::tr("FILE")},
            {u"subject"_s,
             Texts::tr("The person in whose name the service account works; an administrator has to allow it."),
             Texts::tr("ADDRESS")},
            {u"show-token"_s, Texts::tr("Put the session token, which is a secret, into the JSON.")}};
}

/// Always print the address: a browser that was started may still not show the page.
void showAddress(const QUrl& address, bool printOnly) {
    if (!printOnly && openBrowser(address))
        printSentence(Texts::tr(
            "Choose your account on Google's page in your browser; this program waits. If no page opens, open "
            "this address in a browser on this computer:"));
    else
        printSentence(Texts::tr("Open this address in a browser on this computer:"));
    printSentence(address.toString(QUrl::FullyEncoded));
}

/// The sign-in runs on the main thread; the command waits for it here.
/// @param hint the account that Google's page offers first; may be empty.
Result<BrowserSignIn> signInWithBrowser(CommandContext& context, SignInMethod method, const QString& hint) {
    auto client = storedClientSecrets(context.program.folder.clientFile());
    if (!client)
        return std::unexpected(client.error());
    auto promise = std::make_shared<QPromise<Result<BrowserSignIn>>>();
    promise->start();
    const auto settle = [promise](Result<BrowserSignIn> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const bool printOnly = context.arguments.isSet(u"print-url"_s);
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&context, client = std::move(*client), method, settle, printOnly, hint] {
            Program& program = context.program;
            auto* signIn = new SignIn(method, scopesFor(method, program.settings.get(setting::driveScopes)), client,
                                      program.endpoints, program.http, program.clock, QCoreApplication::instance());
            QObject::connect(signIn, &SignIn::granted, signIn, [signIn, settle](const SignInGrant& grant) {
                settle(BrowserSignIn{grant, QUrl(signIn->redirectUri()).port()});
                signIn->deleteLater();
            });
            QObject::connect(signIn, &SignIn::failed, signIn, [signIn, settle](const Error& error) {
                settle(std::unexpected(error));
                signIn->deleteLater();
            });
            signIn->setLoginHint(hint);
            signIn->setDomain(program.settings.get(setting::accountDomain));
            const auto address = signIn->start();
            if (address)
                return showAddress(*address, printOnly);
            settle(std::unexpected(address.error()));
            signIn->deleteLater();
        });
    const std::stop_callback cancel(context.stop, [settle] {
        settle(failure(ErrorKind::Cancelled, Texts::tr("The sign-in was cancelled. Nothing has changed.")));
    });
    return promise->future().result();
}

/// Without a keyring, the key is stored in an owner-only file, and the person is informed.
Result<Account::SignedIn> keep(CommandContext& context, const SignInGrant& grant) {
    AccessTokens& tokens = context.program.tokens;
    const auto other =
        context.arguments.isSet(u"other-account"_s) ? Account::OtherPerson::Accept : Account::OtherPerson::Refuse;
    auto kept = tokens.keep(grant, other);
    if (!kept && kept.error().action == Action::KeyringMissing) {
        printSentence(
            Texts::tr(
                "This computer has no keyring. The key that protects your sign-in is kept in a file that only you can "
                "read, in “%1”.")
                .arg(context.program.folder.credentials()));
        context.program.settings.set(setting::withoutKeyring, WithoutKeyring::KeyFile);
        context.program.vault.setWithoutKeyring(WithoutKeyring::KeyFile);
        kept = tokens.keep(grant, other);
    }
    if (!kept)
        return std::unexpected(kept.error());
    if (kept->notRevoked)
        printSentence(kept->notRevoked->sentence);
    return kept->signedIn;
}

Result<CommandOutput> signInAsServiceAccount(CommandContext& context) {
    const QString file = context.arguments.value(u"service-account"_s);
    const auto account =
        readServiceAccount(file, context.arguments.value(u"subject"_s).trimmed(),
                           context.arguments.isSet(u"allow-other-google"_s) ? OtherHosts::Accept : OtherHosts::Refuse);
    if (!account)
        return std::unexpected(account.error());
    const auto grant = context.program.tokens.grantOf(*account, context.stop);
    if (!grant)
        return std::unexpected(grant.error());
    const auto signedIn = keep(context, *grant);
    if (!signedIn)
        return std::unexpected(signedIn.error());
    return CommandOutput{
        .json = signInJson(*signedIn, context.arguments.isSet(u"show-token"_s), 0),
        .text = account->subject.isEmpty()
                    ? Texts::tr("The service account %1 is signed in, and Google Drive is connected.")
                          .arg(forPeople(account->email))
                    : Texts::tr("The service account %1 is signed in for %2, and Google Drive is connected.")
                          .arg(forPeople(account->email), forPeople(account->subject))};
}

Result<CommandOutput> signIn(CommandContext& context) {
    // A key that is only in memory cannot be shared with another program, and a new key could not decrypt the existing
    // files.
    if (context.program.settings.get(setting::withoutKeyring) == WithoutKeyring::MemoryOnly) {
        if (auto alone = context.program.folder.take(); !alone)
            return std::unexpected(alone.error());
    }
    if (context.arguments.isSet(u"service-account"_s))
        return signInAsServiceAccount(context);
    const auto method = context.arguments.isSet(u"drive"_s) ? SignInMethod::Drive : SignInMethod::Gmail;
    QString hint;
    if (method == SignInMethod::Drive) {
        const auto session = context.program.account.session();
        if (!session)
            return std::unexpected(session.error());
        if (!context.arguments.isSet(u"other-account"_s))
            hint = session->claims.userEmail;
    }
    if (context.arguments.isSet(u"scopes"_s)) {
        const auto scopes = setting::driveScopes.parse(context.arguments.value(u"scopes"_s));
        if (!scopes)
            return std::unexpected(scopes.error());
        context.program.settings.set(setting::driveScopes, *scopes);
    }
    const auto browser = signInWithBrowser(context, method, hint);
    if (!browser)
        return std::unexpected(browser.error());
    const auto signedIn = keep(context, browser->grant);
    if (!signedIn)
        return std::unexpected(signedIn.error());
    const UserProfile& who = signedIn->profile;
    return CommandOutput{.json = signInJson(*signedIn, context.arguments.isSet(u"show-token"_s), browser->port),
                         .text = (method == SignInMethod::Drive ? Texts::tr("Google Drive of %1 (%2) is connected.")
                                                                : Texts::tr("Signed in as %1 (%2)."))
                                     .arg(forPeople(who.name), forPeople(who.email))};
}

Result<CommandOutput> replaceKeys(CommandContext& context) {
    if (auto replaced = context.program.account.replaceKeys(); !replaced)
        return std::unexpected(replaced.error());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}},
                         .text = Texts::tr("The keys that protect the sign-in were replaced.")};
}

QList<QCommandLineOption> signOutOptions() {
    return {{u"revoke"_s, Texts::tr("Also withdraw this program's access at Google, for all computers.")},
            {u"forget"_s, Texts::tr("Also delete the person's name, address and photo from this computer.")}};
}

Result<CommandOutput> signOut(CommandContext& context) {
    Program& program = context.program;
    const auto state = program.account.state();
    const QString email = state && state->profile ? state->profile->email : QString();
    std::optional<Error> notRevoked;
    if (context.arguments.isSet(u"revoke"_s)) {
        if (auto revoked = program.tokens.revoke(); !revoked)
            notRevoked = revoked.error();
    }
    const auto profile = context.arguments.isSet(u"forget"_s) ? Account::Profile::Forget : Account::Profile::Keep;
    if (auto signedOut = program.account.signOut(profile); !signedOut)
        return std::unexpected(signedOut.error());
    QJsonObject json{{u"success"_s, !notRevoked}, {u"user_email"_s, email}};
    if (notRevoked) {
        json.insert(u"error"_s, notRevoked->sentence);
        json.insert(u"error_type"_s, errorType(notRevoked->kind));
    }
    return CommandOutput{
        .json = json, .text = Texts::tr("Signed out. Footage on this computer stays."), .error = notRevoked};
}

Result<CommandOutput> whoAmI(CommandContext& context) {
    const auto state = context.program.account.state();
    if (!state)
        return std::unexpected(state.error());
    if (state->ended)
        return std::unexpected(*state->ended);
    if (!state->gmailAuthenticated)
        return std::unexpected(Error{.kind = ErrorKind::AuthExpired,
                                     .sentence = Texts::tr("Nobody is signed in."),
                                     .action = Action::CompleteGmailAuthFirst});
    const UserProfile& who = *state->profile;
    return CommandOutput{.json = QJsonObject{{u"success"_s, true},
                                             {u"user_email"_s, who.email},
                                             {u"user_name"_s, who.name},
                                             {u"google_drive_connected"_s, state->driveConnected}},
                         .text = (state->driveConnected ? Texts::tr("%1 (%2), Google Drive connected")
                                                        : Texts::tr("%1 (%2), Google Drive not connected"))
                                     .arg(forPeople(who.name), forPeople(who.email))};
}

} // namespace

std::span<const Command> accountCommands() {
    static constexpr std::array commands{
        Command{"sign-in",
                "[--drive] [--print-url] [--scopes least|all] [--other-account] [--service-account FILE] [--subject "
                "ADDRESS]",
                QT_TRANSLATE_NOOP("Command", "Sign in with Google; with --drive, connect Google Drive."), signInOptions,
                signIn, beside},
        Command{"sign-out", "[--revoke] [--forget]", QT_TRANSLATE_NOOP("Command", "Sign out on this computer."),
                signOutOptions, signOut},
        Command{"replace-keys", "", QT_TRANSLATE_NOOP("Command", "Encrypt the stored sign-in with a new key."),
                noOptions, replaceKeys},
        Command{"whoami", "", QT_TRANSLATE_NOOP("Command", "Show who is signed in."), noOptions, whoAmI, beside},
    };
    return commands;
}

} // namespace vtrack
