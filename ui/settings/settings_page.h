// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "any_setting.h"
#include "settings_services.h"
#include "style.h"

#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QWidget>

#include <functional>
#include <optional>

class QAbstractSpinBox;
class QLineEdit;

namespace vtrack {

/// A page of the settings. Every change is saved in settings.ini and takes effect at once, without confirmation. The
/// field of a setting has the setting's key as its objectName. What is not allowed is not saved: the page says why, and
/// keeps it as a refusal until it is corrected, so that the dialog does not close over it.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const SettingsServices& services, const QString& title);

    /// A plain field for a setting that no page has designed one for: what it means, its text, and its key.
    void addPlain(const AnySetting& setting);
    void addHeading(const QString& text);

    /// Saves what was typed so far, as if the person had left each field. What must be checked first is saved later
    /// (isChecking()).
    void finish();

    /// A field whose content is not saved, and the reason in a sentence for people.
    struct Refusal {
        QWidget* field = nullptr;
        QString why = {};
    };

    /// The one that is highest on the page; nothing if there is none. That of a box for a number is returned once: the
    /// box shows the number that counts by then.
    [[nodiscard]] std::optional<Refusal> refusal();

    /// How many fields have something that is not saved.
    [[nodiscard]] int countRefusals() const { return int(m_refusals.size()); }

    /// Whether something that was typed is still being checked.
    [[nodiscard]] bool isChecking() const { return m_checks > 0; }

    /// Gives a field of this page the focus, in view.
    void goTo(QWidget& field);
    /// How far the page is scrolled; pixels.
    [[nodiscard]] int scrolled() const;
    /// As soon as it is laid out.
    void scrollTo(int pixels);
    /// What people call the field.
    [[nodiscard]] QString nameOf(const QWidget& field) const;

signals:
    /// Nothing is being checked any more.
    void checked();

protected:
    /// Notices a number that cannot be used when its box is left.
    bool eventFilter(QObject* watched, QEvent* event) override;

    [[nodiscard]] const SettingsServices& services() const { return m_services; }

    [[nodiscard]] Settings& settings() const { return m_services.settings; }

    /// Calls `work`, which saves the line, when the person has finished it, and from finish(). Its error becomes a
    /// refusal. A line whose text is as it was filled in or last saved is left alone, unless it is refused: the setting
    /// may have been changed elsewhere meanwhile. Call when the line is filled in.
    void keep(QLineEdit& line, std::function<Result<void>()> work);
    /// Shows in a kept line what is saved.
    void fill(QLineEdit& line, const QString& text);
    void refuse(QWidget& field, const QString& why);
    void withdrawRefusal(QWidget& field);
    /// Says in the status line which field is refused, the one highest on the page, and why. Changes nothing if none
    /// is. Call after something else was said or the line was cleared.
    void showRefusal();

    /// Between the two, isChecking() holds.
    /// @param saying what goes on, for the status line.
    void beginCheck(const QString& saying);
    void endCheck();

    /// Refuses what is not complete. Called by finish(): while a person fills a page in, nothing is complete yet.
    virtual void refuseIncomplete() {}

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

    /// A status line below the fields, always in view. As long as a field is refused, it says so (showRefusal()).
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    struct Line {
        QLineEdit* line = nullptr;
        std::function<Result<void>()> work;
        QString text; ///< As it was filled in, or when `work` was last called.
    };

    void finish(Line& line);
    /// The place in m_refusals of the one that is highest on the page.
    [[nodiscard]] qsizetype firstRefusal() const;
    [[nodiscard]] bool isRefused(const QWidget& field) const;
    void lookAt(QAbstractSpinBox& box);
    [[nodiscard]] Result<void> savePlain(const AnySetting& setting, const QString& text);

    SettingsServices m_services;
    QFormLayout* m_form;
    QScrollArea* m_fields;
    StatusLabel* m_status;
    QList<Line> m_lines;
    QList<QAbstractSpinBox*> m_boxes;
    QList<Refusal> m_refusals;
    int m_checks = 0;
};

} // namespace vtrack
