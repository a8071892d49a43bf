// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent_page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr auto frame = uR"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in – sample Google accounts</title>
<style>
  body { font: 16px/1.5 sans-serif; color: #202124; background: #f1f3f4; margin: 0; }
  main { background: #fff; max-width: 30em; margin: 3em auto; padding: 2em 2.5em; border-radius: 12px; }
  h1 { font-size: 1.4em; font-weight: 500; margin: 0 0 .3em; }
  p.note { color: #5f6368; margin: 0 0 1.5em; }
  fieldset { border: 1px solid #dadce0; border-radius: 8px; margin: 0 0 1.2em; padding: .8em 1em; }
  legend { font-weight: 600; padding: 0 .4em; }
  label { display: block; padding: .3em 0; }
  small { color: #5f6368; }
  div.buttons { text-align: right; }
  button { font: inherit; padding: .5em 1.5em; border-radius: 6px; border: 1px solid #dadce0; background: #fff; }
  button.main { background: #1a5fb4; border-color: #1a5fb4; color: #fff; margin-left: .6em; }
</style>
</head>
<body>
<main>
<h1>A program wants access to your account</h1>
<p class="note">This is the sample Google of V_Track Cloud Sync. No real account is touched.</p>
<form method="post" action="/o/oauth2/auth">
<input type="hidden" name="request" value="%1">
<fieldset><legend>Choose an account</legend>
%2</fieldset>
<fieldset><legend>What the program may do</legend>
%3</fieldset>
<div class="buttons"><button name="choice" value="deny">Cancel</button><button class="main" name="choice"
 value="allow">Continue</button></div>
</form>
</main>
</body>
</html>
)";

} // namespace

QString consentPage(const QString& requestId, const std::vector<User>& users, const QString& preferredEmail,
                    const std::vector<const Scope*>& scopes) {
    const bool knowsPreferred = std::ranges::find(users, preferredEmail, &User::email) != users.end();
    QString people;
    for (const User& user : users) {
        const bool chosen = knowsPreferred ? user.email == preferredEmail : &user == &users.front();
        people += u"<label><input type=\"radio\" name=\"user\" value=\"%1\"%2> %3 <small>%1</small></label>\n"_s.arg(
            user.email.toHtmlEscaped(), chosen ? u" checked"_s : QString(), user.name.toHtmlEscaped());
    }
    QString permissions;
    for (const Scope* scope : scopes) {
        const QString text = scope->explanation.toHtmlEscaped();
        permissions += scope->identity
                           ? u"<p><small>%1</small></p>\n"_s.arg(text)
                           : u"<label><input type=\"checkbox\" name=\"scope\" value=\"%1\" checked> %2</label>\n"_s.arg(
                                 scope->name, text);
    }
    return QString::fromUtf16(frame).arg(requestId, people, permissions);
}

} // namespace vtrack::sandbox
