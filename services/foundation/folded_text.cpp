// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_text.h"

namespace vtrack {

QString folded(const QString& text) {
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            letters += letter == u'đ' || letter == u'Đ' ? QChar(u'd') : letter.toLower();
    }
    return letters;
}

} // namespace vtrack
