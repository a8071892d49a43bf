// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_dialog.h"

#include "advanced_page.h"
#include "alarms_page.h"
#include "footage_page.h"
#include "general_page.h"
#include "help.h"
#include "icon.h"
#include "network_page.h"
#include "peak_hours_page.h"
#include "style.h"
#include "window_size.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The pause has its menu; access to footage is not ours to set on Windows.
bool isSetElsewhere(const SettingFacts& setting) {
    return &setting == &setting::pausedUntil || &setting == &setting::footageAccess;
}

} // namespace

SettingsDialog::SettingsDialog(const SettingsServices& services, QWidget* parent)
    : Dialog(parent)
    , m_list(new QListWidget)
    , m_pages(new QStackedWidget) {
    setWindowTitle(tr("Settings"));
    addHelpKey(*this);
    m_list->setObjectName(u"pages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setIconSize({style::buttonIcon, style::buttonIcon});
    m_list->setSpacing(2);
    auto* general = new GeneralPage(services);
    auto* footage = new FootagePage(services);
    addPage(u"settings"_s, general);
    m_footageRow = m_list->count();
    addPage(u"disk"_s, footage);
    addPage(u"calendar"_s, new PeakHoursPage(services));
    addPage(u"browser"_s, new NetworkPage(services));
    m_alarmsRow = m_list->count();
    addPage(u"warning"_s, new AlarmsPage(services));
    auto* advanced = new AdvancedPage(services);
    addOthers(advanced);
    addPage(u"key"_s, advanced);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + style::section);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::block, style::block, style::block, style::block);
    layout->setSpacing(style::block);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    setFirstSize(*this, {800, 600});
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(general, &GeneralPage::languageChosen, this, &SettingsDialog::languageChosen);
    connect(footage, &FootagePage::cleanUpRequested, this, &SettingsDialog::cleanUpRequested);
    m_list->setCurrentRow(0);
}

void SettingsDialog::showAlarms() {
    m_list->setCurrentRow(m_alarmsRow);
}

void SettingsDialog::showFootage() {
    m_list->setCurrentRow(m_footageRow);
}

/// The settings that no page has a field for, so that none can be forgotten.
void SettingsDialog::addOthers(AdvancedPage* page) {
    page->addHeading(tr("Other settings"));
    for (const AnySetting& setting : allSettings()) {
        const bool hasField = m_pages->findChild<QWidget*>(setting.key()) || page->findChild<QWidget*>(setting.key());
        if (!hasField && !isSetElsewhere(setting.facts))
            page->addPlain(setting);
    }
}

void SettingsDialog::addPage(const QString& iconName, SettingsPage* page) {
    m_pages->addWidget(page);
    new QListWidgetItem(icon(iconName), page->accessibleName(), m_list);
}

} // namespace vtrack
