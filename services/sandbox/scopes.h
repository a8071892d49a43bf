// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vtrack::sandbox {

/// One permission Google can be asked for.
struct Scope {
    QString name;          ///< As it stands in the token answer.
    QString explanation;   ///< As it stands on the consent page.
    bool identity = false; ///< Who the person is; cannot be unticked.
};

inline constexpr QStringView openIdScope = u"openid";
inline constexpr QStringView emailScope = u"https://www.googleapis.com/auth/userinfo.email";
inline constexpr QStringView profileScope = u"https://www.googleapis.com/auth/userinfo.profile";

/// The scope of that name; `email` and `profile` are short for userinfo.email and userinfo.profile, and Google answers
/// with the long names.
/// @return nullptr for a name Google does not know.
[[nodiscard]] const Scope* findScope(const QString& name);

/// Whether the scopes let a program list files and read what is known about them.
[[nodiscard]] bool allowMetadata(const QStringList& scopes);
/// Whether the scopes let a program change files.
[[nodiscard]] bool allowWriting(const QStringList& scopes);
/// Whether the scopes let a program read the files themselves.
[[nodiscard]] bool allowContent(const QStringList& scopes);

} // namespace vtrack::sandbox
