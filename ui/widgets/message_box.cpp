// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_box.h"

#include "visible_text.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QRegularExpression>

#include <algorithm>

namespace vtrack {

namespace {

/// How wide a box has to be for its whole title. QMessageBox leaves no room for the frame's icon and buttons.
int widthFor(const QString& title) {
    constexpr int frame = 180;
    constexpr int most = 480;
    QFont bold = QApplication::font();
    bold.setBold(true);
    return std::min(QFontMetrics(bold).horizontalAdvance(title) + frame, most);
}

int longestWord(QLabel& label) {
    label.ensurePolished(); // Its font counts.
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    int longest = 0;
    for (const QString& word : label.text().split(gaps, Qt::SkipEmptyParts))
        longest = std::max(longest, label.fontMetrics().horizontalAdvance(word));
    return longest;
}

/// Makes room for the title and for the text. A minimum width replaces what the label itself needs, so it has to be
/// enough for both. A text that is wider than `most` makes the box wider than QMessageBox allows on one line, so that
/// it wraps the text.
void makeRoom(QLabel& label, const QString& title) {
    constexpr int most = 520;
    if (longestWord(label) > most)
        return; // As wide as that word, or as the screen allows: QMessageBox sees to it.
    label.setMinimumWidth(std::max(widthFor(title), std::min(label.sizeHint().width(), most)));
}

} // namespace

QMessageBox* messageBox(QMessageBox::Icon icon, const QString& title, const QString& text, const QString& more,
                        QMessageBox::StandardButtons buttons, QWidget* parent) {
    auto* box = new QMessageBox(icon, visibleText(title), {}, buttons, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more.isEmpty() ? more : QStringLiteral(" ")); // Makes its label.
    for (QLabel* label : box->findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    box->setText(visibleLines(text));
    box->setInformativeText(visibleLines(more));
    if (auto* label = box->findChild<QLabel*>(QStringLiteral("qt_msgbox_label")))
        makeRoom(*label, box->windowTitle());
    return box;
}

} // namespace vtrack
