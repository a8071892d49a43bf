// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_dialog.h"

#include "advanced_page.h"
#include "alarms_page.h"
#include "footage_page.h"
#include "general_page.h"
#include "help.h"
#include "icon.h"
#include "message_box.h"
#include "network_page.h"
#include "peak_hours_page.h"
#include "style.h"
#include "visible_text.h"
#include "week_grid.h"
#include "window_size.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDataStream>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    , m_stack(new QStackedWidget) {
    setWindowTitle(tr("Settings"));
    addHelpKey(*this);
    m_list->setObjectName(u"pages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setIconSize({style::buttonIcon, style::buttonIcon});
    m_list->setSpacing(2);
    auto* general = new GeneralPage(services);
    auto* footage = new FootagePage(services);
    addPage(u"settings"_s, general);
    addPage(u"disk"_s, footage);
    addPage(u"calendar"_s, new PeakHoursPage(services));
    addPage(u"browser"_s, new NetworkPage(services));
    addPage(u"warning"_s, new AlarmsPage(services));
    auto* advanced = new AdvancedPage(services);
    addOthers(advanced);
    addPage(u"key"_s, advanced);
    watchEdits();
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + style::section);
    auto* buttons = style::buttonBox(QDialogButtonBox::Close);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::block, style::block, style::block, style::block);
    layout->setSpacing(style::block);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    setFirstSize(*this, {800, 600});
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(general, &GeneralPage::languageChosen, this, &SettingsDialog::languageChosen);
    connect(footage, &FootagePage::cleanUpRequested, this, &SettingsDialog::cleanUpRequested);
    m_list->setCurrentRow(0);
}

void SettingsDialog::showSetting(const SettingFacts& setting) {
    for (int row = 0; row < int(m_pages.size()); ++row) {
        auto* field = m_pages[row]->findChild<QWidget*>(QString::fromLatin1(setting.key));
        if (field == nullptr)
            continue;
        m_list->setCurrentRow(row);
        return m_pages[row]->goTo(*field);
    }
}

QByteArray SettingsDialog::saveState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    const int page = m_list->currentRow();
    stream << saveGeometry() << page << m_pages[page]->scrolled();
    return state;
}

void SettingsDialog::restoreState(const QByteArray& state) {
    QDataStream stream(state);
    QByteArray geometry;
    int page = 0;
    int scrolled = 0;
    stream >> geometry >> page >> scrolled;
    if (stream.status() != QDataStream::Ok || page < 0 || page >= m_pages.size())
        return;
    restoreGeometry(geometry);
    m_list->setCurrentRow(page);
    m_pages[page]->scrollTo(scrolled);
}

/// The settings that no page has a field for, so that none can be forgotten.
void SettingsDialog::addOthers(AdvancedPage* page) {
    page->addHeading(tr("Other settings"));
    for (const AnySetting& setting : allSettings()) {
        const bool hasField = m_stack->findChild<QWidget*>(setting.key()) || page->findChild<QWidget*>(setting.key());
        if (!hasField && !isSetElsewhere(setting.facts))
            page->addPlain(setting);
    }
}

void SettingsDialog::addPage(const QString& iconName, SettingsPage* page) {
    m_pages += page;
    m_stack->addWidget(page);
    new QListWidgetItem(icon(iconName), page->accessibleName(), m_list);
    connect(page, &SettingsPage::checked, this, &SettingsDialog::onChecked);
}

// --- Closing ---

/// Whoever goes on with the settings does not want them to close any more.
void SettingsDialog::watchEdits() {
    const auto stay = [this] {
        m_isClosing = false;
    };
    for (const auto* line : m_stack->findChildren<QLineEdit*>()) // Also those in the boxes for numbers.
        connect(line, &QLineEdit::textEdited, this, stay);
    for (const auto* box : m_stack->findChildren<QSpinBox*>())
        connect(box, &QSpinBox::valueChanged, this, stay);
    for (const auto* box : m_stack->findChildren<QDoubleSpinBox*>())
        connect(box, &QDoubleSpinBox::valueChanged, this, stay);
    for (const auto* box : m_stack->findChildren<QComboBox*>())
        connect(box, &QComboBox::activated, this, stay);
    for (const auto* button : m_stack->findChildren<QAbstractButton*>())
        connect(button, &QAbstractButton::clicked, this, stay);
    for (const auto* grid : m_stack->findChildren<WeekGrid*>())
        connect(grid, &WeekGrid::changed, this, stay);
}

bool SettingsDialog::isChecking() const {
    return std::ranges::any_of(m_pages, &SettingsPage::isChecking);
}

/// The page says what is being checked.
void SettingsDialog::showCheck() {
    const auto page = std::ranges::find_if(m_pages, &SettingsPage::isChecking);
    m_list->setCurrentRow(int(page - m_pages.begin()));
}

void SettingsDialog::reject() {
    delete m_question;
    for (SettingsPage* page : std::as_const(m_pages))
        page->finish();
    if (askAboutRefusal())
        return;
    if (!isChecking())
        return Dialog::reject();
    showCheck();
    if (std::exchange(m_isClosing, true)) // Asked for again: the disk may not answer.
        ask(tr("What was entered is still being checked."),
            tr("The settings close by themselves when that is done. If you close them now, this entry is not saved; "
               "everything else that you changed is."),
            tr("&Wait"), tr("&Close without saving it"));
}

/// What is refused by now is not tried once more: that would never end.
void SettingsDialog::onChecked() {
    if (isChecking() || !std::exchange(m_isClosing, false))
        return;
    delete m_question;
    if (!askAboutRefusal())
        reject();
}

bool SettingsDialog::askAboutRefusal() {
    int count = 0;
    for (const SettingsPage* page : std::as_const(m_pages))
        count += page->countRefusals();
    for (int row = 0; row < int(m_pages.size()); ++row) {
        SettingsPage& page = *m_pages[row];
        const auto refusal = page.refusal();
        if (!refusal)
            continue;
        m_isClosing = false;
        m_list->setCurrentRow(row);
        page.goTo(*refusal->field);
        ask(tr("What was entered for “%1” is not saved.").arg(page.nameOf(*refusal->field)),
            refusal->why + u"\n\n"_s + tr("Everything else that you changed is saved."), tr("&Correct it"),
            tr("&Close without saving %n entries", nullptr, count));
        return true;
    }
    return false;
}

void SettingsDialog::ask(const QString& text, const QString& more, const QString& stay, const QString& leave) {
    m_question = messageBox(QMessageBox::Warning, windowTitle(), text, more, QMessageBox::NoButton, this);
    m_question->setObjectName(u"unsavedQuestion"_s);
    QPushButton* staying = m_question->addButton(visibleText(stay), QMessageBox::RejectRole);
    QPushButton* discard = m_question->addButton(visibleText(leave), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(staying);
    m_question->setEscapeButton(staying);
    connect(discard, &QPushButton::clicked, this, [this] { Dialog::reject(); });
    m_question->open();
}

} // namespace vtrack
