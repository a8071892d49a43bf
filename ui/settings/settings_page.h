// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "any_setting.h"
#include "settings_services.h"
#include "style.h"

#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QWidget>

namespace vtrack {

/// A page of the settings. Every change is saved in settings.ini and takes effect at once, without confirmation. The
/// field of a setting has the setting's key as its objectName.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const SettingsServices& services, const QString& title);

    /// A plain field for a setting that no page has designed one for: its words as the file has them, or its text. What
    /// is not allowed is not saved; the page says why.
    void addPlain(const AnySetting& setting);
    void addHeading(const QString& text);

protected:
    [[nodiscard]] const SettingsServices& services() const { return m_services; }

    [[nodiscard]] Settings& settings() const { return m_services.settings; }

    /// A row for a setting: bounds and value come from the table, a change is saved and applied. @return its field.
    QWidget* addNumber(const NumberSetting<int>& setting, const QString& label, const QString& suffix);
    /// @param zero what 0 means, in a word or two
    QWidget* addNumber(const NumberSetting<double>& setting, const QString& label, const QString& suffix,
                       const QString& zero);
    /// For a setting that has no effect at present.
    void setRowEnabled(QWidget* field, bool enabled);

    /// @param words for people, in the order of the setting's values
    template <typename Choice>
    void addChoice(const ChoiceSetting<Choice>& setting, const QString& label, const QStringList& words) {
        auto* box = new QComboBox;
        box->addItems(words);
        box->setCurrentIndex(int(settings().get(setting)));
        connect(box, &QComboBox::activated, this, [this, &setting](int index) { save(setting, Choice(index)); });
        addRow(label, box, key(setting));
    }

    /// The objectName of a setting's field.
    [[nodiscard]] static QString key(const SettingFacts& setting) { return QString::fromLatin1(setting.key); }

    template <typename Setting> void save(const Setting& setting, const typename Setting::Value& value) {
        settings().set(setting, value);
        m_services.live.apply();
    }

    /// A row with a label whose shortcut focuses the field. @param name for tests, as objectName.
    void addRow(const QString& label, QWidget* field, const QString& name);
    /// A field with its own text, for example a check box.
    void addRow(QWidget* field, const QString& name);
    void addHint(const QString& text);

    /// What an empty field of a secret says: an empty field does not show whether one is stored.
    [[nodiscard]] static QString secretHint(bool isStored);

    /// A status line below the fields, always in view.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    void savePlain(const AnySetting& setting, const QString& text);

    SettingsServices m_services;
    QFormLayout* m_form;
    QScrollArea* m_fields;
    StatusLabel* m_status;
};

} // namespace vtrack
