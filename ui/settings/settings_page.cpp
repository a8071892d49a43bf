// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

SettingsPage::SettingsPage(const SettingsServices& services, const QString& title)
    : m_services(services)
    , m_form(new QFormLayout)
    , m_status(new StatusLabel) {
    setAccessibleName(title);
    m_status->setObjectName(u"status"_s);
    m_form->setHorizontalSpacing(style::block);
    m_form->setVerticalSpacing(style::block);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::section, style::block, style::section, style::block);
    layout->setSpacing(style::block);
    layout->addWidget(style::titleLabel(title));
    layout->addLayout(m_form);
    layout->addWidget(m_status);
    layout->addStretch(1);
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

void SettingsPage::addHint(const QString& text) {
    m_form->addRow(style::hintLabel(text));
}

void SettingsPage::addHeading(const QString& text) {
    m_form->addRow(style::headingLabel(text));
}

} // namespace vtrack
