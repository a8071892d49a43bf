// SPDX-License-Identifier: GPL-3.0-or-later
#include "style.h"

#include "display_text.h"
#include "open_outside.h"
#include "visible_text.h"
#include "wrapped_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>

#include <algorithm>

namespace vtrack::style {

namespace {

/// Keeps its colour secondary when the palette changes.
template <typename Label> class Secondary final : public Label {
public:
    using Label::Label;

    void recolour() {
        const QColor secondary = secondaryColour(QApplication::palette(this));
        if (this->palette().color(QPalette::WindowText) == secondary)
            return;   // Setting it is a change of palette, too.
        QPalette own; // This one colour only: a copy of the whole palette would not follow the next change.
        own.setColor(QPalette::WindowText, secondary);
        this->setPalette(own);
    }

protected:
    void changeEvent(QEvent* event) override {
        Label::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            recolour();
    }
};

template <typename Label> Label* wrapped(const QString& text, QWidget* parent) {
    auto* label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setText(*label, text);
    return label;
}

} // namespace

QFont scaledFont(double factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

void showToolTip(const QHelpEvent& event, const QModelIndex& cell, QWidget* widget) {
    QToolTip::showText(event.globalPos(), cell.data(Qt::ToolTipRole).toString(), widget);
}

void showToolTip(const QHelpEvent& event, const QString& plain, QWidget* widget) {
    QToolTip::showText(event.globalPos(), toolTipText(plain), widget);
}

void setText(QLabel& label, const QString& text) {
    label.setText(visibleLines(text));
}

void setText(QLineEdit& field, const QString& value) {
    field.setText(value);
}

int iconBeside(const QLabel& label) {
    return std::max(smallIcon, label.fontMetrics().height());
}

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setText(*label, text);
    return label;
}

QLabel* titleLabel(const QString& text, QWidget* parent) {
    auto* label = textLabel(text, parent);
    label->setFont(scaledFont(titleScale, QFont::DemiBold));
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* label = textLabel(text, parent);
    label->setFont(scaledFont(headingScale, QFont::DemiBold));
    return label;
}

QLabel* textLabel(const QString& text, QWidget* parent) {
    return wrapped<WrappedLabel>(text, parent);
}

QLabel* hintLabel(const QString& text, QWidget* parent) {
    auto* label = wrapped<Secondary<WrappedLabel>>(text, parent);
    label->recolour();
    return label;
}

ElidedLabel* elidedLabel() {
    auto* label = new ElidedLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

ElidedLabel* elidedHintLabel() {
    auto* label = new Secondary<ElidedLabel>;
    label->setTextFormat(Qt::PlainText);
    label->recolour();
    return label;
}

QLabel* htmlLabel(const QString& html, QWidget* parent) {
    QLabel* label = hintLabel({}, parent);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction); // Links can be followed and copied, by keyboard, too.
    QObject::connect(label, &QLabel::linkActivated, label,
                     [label](const QString& link) { openOutside(QUrl(link), label->window()); });
    label->setText(html);
    return label;
}

QDialogButtonBox* buttonBox(QDialogButtonBox::StandardButtons buttons) {
    auto* box = new QDialogButtonBox(buttons);
    for (QAbstractButton* button : box->buttons())
        button->setIcon({});
    return box;
}

} // namespace vtrack::style
