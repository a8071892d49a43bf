// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include "visible_text.h"
#include "whole_number_box.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
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
    addHint(setting.meaning());
    QWidget* field = nullptr;
    if (setting.words.empty()) {
        auto* line = new QLineEdit(setting.read(settings()));
        line->setPlaceholderText(setting.allowed());
        connect(line, &QLineEdit::editingFinished, this, [this, line, &setting] { savePlain(setting, line->text()); });
        field = line;
    } else {
        auto* box = new QComboBox;
        for (const char* word : setting.words)
            box->addItem(QString::fromLatin1(word));
        box->setCurrentText(setting.read(settings()));
        connect(box, &QComboBox::textActivated, this,
                [this, &setting](const QString& word) { savePlain(setting, word); });
        field = box;
    }
    field->setAccessibleDescription(visibleText(setting.meaning()));
    addRow(setting.key(), field, setting.key());
}

void SettingsPage::savePlain(const AnySetting& setting, const QString& text) {
    if (text.trimmed() == setting.read(settings()))
        return;
    if (const auto saved = setting.write(settings(), text.trimmed()); !saved)
        return m_status->setStatus(Tone::Error, saved.error().sentence);
    m_services.live.apply();
    const bool atOnce = setting.facts.applies == SettingFacts::Applies::AtOnce;
    m_status->setStatus(Tone::Success, atOnce ? tr("Saved.") : tr("Saved. It takes effect at the next start."));
}

void SettingsPage::addRow(const QString& label, QWidget* field, const QString& name) {
    field->setObjectName(name);
    auto* text = style::plainLabel(label);
    text->setBuddy(field);
    m_form->addRow(text, field);
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
