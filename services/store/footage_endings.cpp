// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_endings.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FootageEndings)
};

constexpr qsizetype most = 100;

} // namespace

Result<QStringList> footageEndings(const QStringList& words) {
    static const QRegularExpression form(u"\\A(\\*?\\.)?([\\p{L}\\p{N}_-]{1,16})\\z"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList endings;
    for (const QString& word : words) {
        if (word.trimmed().isEmpty())
            continue;
        const auto match = form.match(word.trimmed().toLower());
        if (!match.hasMatch())
            return failure(ErrorKind::BadInput,
                           Texts::tr("“%1” is not a file extension. Extensions have up to 16 letters and digits, for "
                                     "example mp4 or dav; separate them with commas.")
                               .arg(word.trimmed()));
        endings += match.captured(2);
    }
    endings.removeDuplicates();
    endings.sort();
    if (endings.size() > most)
        return failure(ErrorKind::BadInput, Texts::tr("These are more than %1 extensions.").arg(most));
    return endings;
}

} // namespace vtrack
