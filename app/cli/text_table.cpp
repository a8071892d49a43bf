// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include "visible_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

QString textTable(const QStringList& heading, const QList<QStringList>& rows) {
    QList<qsizetype> widths(heading.size(), 0);
    QList<QStringList> lines{heading};
    lines += rows;
    for (QStringList& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i] = visibleText(line[i]);
            widths[i] = std::max(widths[i], line[i].size());
        }
    }
    QString text;
    for (const QStringList& line : lines) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row += line[i].leftJustified(i + 1 < line.size() ? widths[i] + 2 : 0);
        text += row.trimmed().isEmpty() ? u"\n"_s : row + u'\n';
    }
    return text;
}

} // namespace vtrack
