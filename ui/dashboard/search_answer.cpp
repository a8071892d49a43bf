// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_answer.h"

#include "display_text.h"
#include "style.h"
#include "visible_text.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

SearchAnswer::SearchAnswer(QWidget* parent)
    : QFrame(parent)
    , m_sentence(style::plainLabel())
    , m_line(new QHBoxLayout)
    , m_question(style::plainLabel(tr("Did you mean:"))) {
    m_sentence->setObjectName(u"notFound"_s);
    m_line->setSpacing(style::gap);
    m_line->addWidget(m_question);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::tight, style::tight, style::tight, style::tight);
    layout->setSpacing(style::tight);
    layout->addWidget(m_sentence);
    layout->addLayout(m_line);
    hide();
}

void SearchAnswer::showAnswer(const QString& sentence, const QStringList& names, QWidget& before) {
    for (QPushButton* button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // It may be the one that was pressed.
    }
    style::setText(*m_sentence, sentence);
    m_sentence->setHidden(sentence.isEmpty());
    m_question->setHidden(names.isEmpty());
    for (const QString& name : names)
        addButton(name, tr("Search for “%1”").arg(nameText(name)));
    QWidget* last = &before;
    for (QPushButton* button : std::as_const(m_buttons)) {
        QWidget::setTabOrder(last, button);
        last = button;
    }
    setHidden(isEmpty());
}

void SearchAnswer::addButton(const QString& name, const QString& hint) {
    constexpr int widest = 200;
    const QString shown = fontMetrics().elidedText(nameText(name), Qt::ElideMiddle, widest);
    auto* button = new QPushButton(QString(shown).replace(u'&', u"&&"_s));
    button->setObjectName(u"suggestion"_s);
    button->setAccessibleName(visibleText(hint));
    button->setToolTip(toolTipText(hint));
    button->setAutoDefault(true); // Return presses it, too.
    connect(button, &QPushButton::clicked, this, [this, name] { emit chosen(name); });
    m_line->addWidget(button);
    m_buttons += button;
}

} // namespace vtrack
