// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_mark.h"

#include "camera_names_model.h"
#include "icon.h"
#include "style.h"
#include "tone.h"

#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace vtrack {

void markFault(QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool isOfFolder = index.column() == CameraNamesModel::FolderColumn; // It has the error of its name, too.
    if (isOfFolder || index.data(CameraNamesModel::ErrorRole).toString().isEmpty())
        return;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.decorationSize = QSize(style::smallIcon, style::smallIcon);
    option.icon = icon(u"error"_s, toneColour(Tone::Error, option.palette));
    option.palette.setColor(QPalette::Text, toneColour(Tone::Error, option.palette));
}

} // namespace vtrack
