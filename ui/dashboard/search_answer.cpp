// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_answer.h"

#include "display_text.h"
#include "elided_label.h"
#include "style.h"
#include "visible_text.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

SearchAnswer::SearchAnswer(QWidget* parent)
    : QFrame(parent)
    , m_sentence(style::elidedLabel())
    , m_question(style::plainLabel(tr("Did you mean:")))
    , m_line(new QHBoxLayout) {
    m_sentence->setObjectName(u"notFound"_s);
    m_line->setSpacing(style::gap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::tight, style::tight, style::tight, style::tight);
    layout->setSpacing(style::tight);
    layout->addWidget(m_sentence);
    layout->addWidget(m_question);
    layout->addLayout(m_line);
    hide();
}

bool SearchAnswer::isEmpty() const {
    return m_sentence->text().isEmpty() && m_buttons.isEmpty();
}

/// The names share the width: in a small window, each is shorter.
void SearchAnswer::showAnswer(const QString& sentence, const QStringList& names, QWidget& before) {
    constexpr int widest = 240;
    const int room = parentWidget()->width() - 2 * (style::tight + frameWidth());
    const int each = std::min(room / std::max(int(names.size()), 1) - style::gap, widest);
    for (QPushButton* button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // It may be the one that was pressed.
    }
    m_sentence->showText(sentence);
    m_sentence->setHidden(sentence.isEmpty());
    m_question->setHidden(names.isEmpty());
    for (const QString& name : names)
        addButton(name, tr("Search for “%1”").arg(nameText(name)), each);
    QWidget* last = &before;
    for (QPushButton* button : std::as_const(m_buttons)) {
        QWidget::setTabOrder(last, button);
        last = button;
    }
    setHidden(isEmpty());
}

void SearchAnswer::addButton(const QString& name, const QString& hint, int room) {
    const QString whole = nameText(name);
    auto* button = new QPushButton(QString(whole).replace(u'&', u"&&"_s));
    button->setAutoDefault(true); // Return presses it, too.
    const int around = button->sizeHint().width() - button->fontMetrics().horizontalAdvance(whole);
    const QString shown = button->fontMetrics().elidedText(whole, Qt::ElideMiddle, room - around);
    button->setText(visibleText(shown).replace(u'&', u"&&"_s));
    button->setObjectName(u"suggestion"_s);
    button->setAccessibleName(visibleText(hint));
    button->setToolTip(toolTipText(hint));
    connect(button, &QPushButton::clicked, this, [this, name] { emit chosen(name); });
    m_line->addWidget(button);
    m_buttons += button;
}

} // namespace vtrack
