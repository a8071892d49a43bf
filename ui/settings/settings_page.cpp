// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include "display_text.h"
#include "visible_text.h"
#include "whole_number_box.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Wide enough for its fields in every language, also when they get wider; only downwards there may be more.
class Fields final : public QScrollArea {
public:
    [[nodiscard]] QSize minimumSizeHint() const override {
        const QSize least = QScrollArea::minimumSizeHint();
        if (widget() == nullptr)
            return least;
        const int fields = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
        return {std::max(least.width(), fields), least.height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

SettingsPage::SettingsPage(const SettingsServices& services, const QString& title)
    : m_services(services)
    , m_form(new QFormLayout)
    , m_fields(new Fields)
    , m_status(new StatusLabel) {
    setAccessibleName(visibleText(title));
    m_status->setObjectName(u"status"_s);
    m_form->setHorizontalSpacing(style::block);
    m_form->setVerticalSpacing(style::block);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(style::section, style::block, style::section, style::block);
    rows->setSpacing(style::block);
    rows->addWidget(style::titleLabel(title));
    rows->addLayout(m_form);
    rows->addStretch(1);
    m_fields->setAccessibleName(this->accessibleName());
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setWidgetResizable(true);
    m_fields->setFocusPolicy(Qt::NoFocus);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setWidget(content);
    // What is said of a field or a test is in view wherever the page was scrolled to.
    auto* said = new QVBoxLayout;
    said->setContentsMargins(style::section, 0, style::section, 0);
    said->addWidget(m_status);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_fields, 1);
    layout->addLayout(said);
}

QWidget* SettingsPage::addNumber(const NumberSetting<int>& setting, const QString& label, const QString& suffix) {
    auto* field = new WholeNumberBox;
    field->setRange(setting.least, setting.most);
    field->setSuffix(suffix);
    field->setValue(settings().get(setting));
    connect(field, &QSpinBox::valueChanged, this, [this, &setting](int number) { save(setting, number); });
    addRow(label, field, key(setting));
    return field;
}

QWidget* SettingsPage::addNumber(const NumberSetting<double>& setting, const QString& label, const QString& suffix,
                                 const QString& zero) {
    auto* field = new QDoubleSpinBox;
    field->setRange(setting.least, setting.most);
    field->setDecimals(1);
    field->setSuffix(suffix);
    field->setSpecialValueText(zero);
    field->setValue(settings().get(setting));
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, &setting](double number) { save(setting, number); });
    addRow(label, field, key(setting));
    return field;
}

void SettingsPage::setRowEnabled(QWidget* field, bool enabled) {
    field->setEnabled(enabled);
    m_form->labelForField(field)->setEnabled(enabled);
}

void SettingsPage::addPlain(const AnySetting& setting) {
    auto* line = new QLineEdit(setting.read(settings()));
    line->setObjectName(setting.key());
    line->setAccessibleName(visibleText(setting.meaning()));
    line->setPlaceholderText(setting.allowed());
    line->setToolTip(toolTipText(setting.key()));
    auto* meaning = style::textLabel(setting.meaning());
    meaning->setBuddy(line);
    auto* group = new QVBoxLayout;
    group->setSpacing(style::tight);
    group->addWidget(meaning);
    group->addWidget(line);
    group->addWidget(style::hintLabel(tr("In settings.ini: %1").arg(setting.key())));
    m_form->addRow(group);
    keep(*line, [this, line, &setting] { return savePlain(setting, line->text()); });
}

Result<void> SettingsPage::savePlain(const AnySetting& setting, const QString& text) {
    if (text.trimmed() == setting.read(settings()))
        return {};
    if (auto saved = setting.write(settings(), text.trimmed()); !saved)
        return saved;
    m_services.live.apply();
    const bool atOnce = setting.facts.applies == SettingFacts::Applies::AtOnce;
    m_status->setStatus(Tone::Success, atOnce ? tr("Saved.") : tr("Saved. It takes effect at the next start."));
    return {};
}

// --- What is not saved ---

void SettingsPage::keep(QLineEdit& line, std::function<Result<void>()> work) {
    m_lines += Line{.line = &line, .work = std::move(work), .text = line.text()};
    connect(&line, &QLineEdit::editingFinished, this, [this, place = m_lines.size() - 1] { finish(m_lines[place]); });
}

void SettingsPage::fill(QLineEdit& line, const QString& text) {
    style::setText(line, text);
    for (Line& kept : m_lines) {
        if (kept.line == &line)
            kept.text = line.text();
    }
}

void SettingsPage::finish(Line& line) {
    if (line.line->text() == line.text && !isRefused(*line.line))
        return;
    line.text = line.line->text();
    withdrawRefusal(*line.line);
    if (const auto done = line.work(); !done)
        refuse(*line.line, done.error().sentence);
    else if (!isChecking())
        showRefusal(); // Of another field, unless the line says that this one is being saved.
}

void SettingsPage::finish() {
    for (Line& line : m_lines)
        finish(line);
    for (QAbstractSpinBox* box : std::as_const(m_boxes)) {
        if (box->hasAcceptableInput() && !box->hasFocus())
            continue;
        lookAt(*box);
        box->interpretText();
    }
    refuseIncomplete();
}

void SettingsPage::refuse(QWidget& field, const QString& why) {
    const auto known = std::ranges::find(m_refusals, &field, &Refusal::field);
    if (known == m_refusals.end())
        m_refusals += Refusal{&field, why};
    else
        known->why = why;
    showRefusal();
}

void SettingsPage::withdrawRefusal(QWidget& field) {
    if (m_refusals.removeIf([&field](const Refusal& one) { return one.field == &field; }) == 0)
        return;
    if (m_refusals.isEmpty())
        m_status->clear();
    showRefusal();
}

void SettingsPage::showRefusal() {
    if (m_refusals.isEmpty())
        return;
    const Refusal& first = m_refusals.at(firstRefusal());
    const QString name = nameOf(*first.field);
    m_status->setStatus(Tone::Error, name.isEmpty() ? first.why : tr("%1: %2").arg(name, first.why));
}

/// The fields are children in the order of their rows.
qsizetype SettingsPage::firstRefusal() const {
    for (QWidget* field : m_fields->widget()->findChildren<QWidget*>()) {
        const auto found = std::ranges::find(m_refusals, field, &Refusal::field);
        if (found != m_refusals.end())
            return found - m_refusals.begin();
    }
    return 0;
}

bool SettingsPage::isRefused(const QWidget& field) const {
    return std::ranges::any_of(m_refusals, [&field](const Refusal& one) { return one.field == &field; });
}

std::optional<SettingsPage::Refusal> SettingsPage::refusal() {
    if (m_refusals.isEmpty())
        return {};
    const qsizetype place = firstRefusal();
    const Refusal first = m_refusals.at(place);
    showRefusal();
    if (qobject_cast<QAbstractSpinBox*>(first.field) != nullptr)
        m_refusals.removeAt(place);
    return first;
}

/// Before the box puts back the number that it had.
void SettingsPage::lookAt(QAbstractSpinBox& box) {
    if (box.hasAcceptableInput())
        withdrawRefusal(box);
    else
        refuse(box, tr("“%1” cannot be used here. The number that is shown now counts.").arg(box.text().trimmed()));
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event) {
    auto* box = event->type() == QEvent::FocusOut ? qobject_cast<QAbstractSpinBox*>(watched) : nullptr;
    if (box != nullptr)
        lookAt(*box);
    return QWidget::eventFilter(watched, event);
}

void SettingsPage::beginCheck(const QString& saying) {
    ++m_checks;
    m_status->setStatus(Tone::Busy, saying);
}

void SettingsPage::endCheck() {
    if (--m_checks > 0)
        return;
    showRefusal();
    emit checked();
}

void SettingsPage::goTo(QWidget& field) {
    field.setFocus(Qt::TabFocusReason); // Selects what is in it.
    m_fields->ensureWidgetVisible(&field);
    const auto again = [this, seen = QPointer<QWidget>(&field)] {
        if (seen)
            m_fields->ensureWidgetVisible(seen);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection); // A page that was never shown is laid out by then.
}

int SettingsPage::scrolled() const {
    return m_fields->verticalScrollBar()->value();
}

void SettingsPage::scrollTo(int pixels) {
    const auto scroll = [bar = m_fields->verticalScrollBar(), pixels] {
        bar->setValue(pixels);
    };
    QMetaObject::invokeMethod(this, scroll, Qt::QueuedConnection);
}

QString SettingsPage::nameOf(const QWidget& field) const {
    if (!field.accessibleName().isEmpty())
        return field.accessibleName();
    for (const auto* label : findChildren<QLabel*>()) {
        if (label->buddy() != &field)
            continue;
        QString name = label->text().remove(u'&');
        if (name.endsWith(u':'))
            name.chop(1);
        return name;
    }
    return {};
}

// --- Rows ---

void SettingsPage::addRow(const QString& label, QWidget* field, const QString& name) {
    field->setObjectName(name);
    auto* text = style::plainLabel(label);
    text->setBuddy(field);
    if (qobject_cast<StatusLabel*>(field) != nullptr)
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop); // Level with the first of its lines.
    m_form->addRow(text, field);
    if (auto* box = qobject_cast<QAbstractSpinBox*>(field)) {
        box->installEventFilter(this);
        m_boxes += box;
    }
}

void SettingsPage::addRow(QWidget* field, const QString& name) {
    field->setObjectName(name);
    auto* row = new QHBoxLayout; // As wide as it needs to be.
    row->addWidget(field);
    row->addStretch(1);
    m_form->addRow(row);
}

QString SettingsPage::secretHint(bool isStored) {
    return isStored ? visibleText(tr("stored; type to replace it")) : QString();
}

void SettingsPage::addHint(const QString& text) {
    m_form->addRow(style::hintLabel(text));
}

void SettingsPage::addHeading(const QString& text) {
    m_form->addRow(style::headingLabel(text));
}

} // namespace vtrack
