// SPDX-License-Identifier: GPL-3.0-or-later
#include "general_page.h"

#include "language.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace vtrack {

GeneralPage::GeneralPage(const SettingsServices& services)
    : SettingsPage(services, tr("General")) {
    auto* language = new QComboBox;
    language->addItem(tr("As the system"), QString());
    for (const QString& code : Language::known())
        language->addItem(Language::name(code), code);
    language->setCurrentIndex(std::max(0, language->findData(settings().get(setting::language))));
    connect(language, &QComboBox::activated, this, [this, language] {
        settings().set(setting::language, language->currentData().toString());
        emit languageChosen(settings().get(setting::language));
    });
    addRow(tr("&Language:"), language, key(setting::language));

    addChoice(setting::notifications, tr("&Notifications:"),
              {tr("New footage and problems"), tr("Problems only"), tr("None")});

    auto* autostart = new QCheckBox(tr("&Start when I log in, in the background"));
    autostart->setChecked(services.autostart.isOn());
    connect(autostart, &QCheckBox::clicked, this, [this, autostart](bool on) {
        const auto done = this->services().autostart.set(on);
        if (!done) {
            status()->setStatus(Tone::Error, done.error().sentence);
            autostart->setChecked(!on);
        }
    });
    addRow(autostart, u"autostart"_s);
    addHint(tr("Footage is downloaded only while the program is running."));
}

} // namespace vtrack
