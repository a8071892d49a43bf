// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace vtrack {

/// The language of every text, number and date of the program: our own texts (`translations/vtrack_*.ts`) and those of
/// Qt's dialogs. Lives as long as the application object, on its thread.
class Language : public QObject {
public:
    using QObject::QObject;
    ~Language() override;

    /// Codes of the supported languages, English first.
    [[nodiscard]] static QStringList known();
    /// What the language calls itself, for example "Tiếng Việt".
    [[nodiscard]] static QString name(const QString& code);

    /// Switches to this language. Existing texts do not change.
    /// @param code of known(); empty for the system's language, or English where we do not know that.
    void use(const QString& code);

    /// The formats of dates and numbers for this language on a computer with that locale: those of the system if it
    /// uses that language, else those of its country. If there is no data for that language in the country, a neutral
    /// format: day before month, 24 hours.
    /// @param code as for use().
    [[nodiscard]] static QLocale formatsFor(const QString& code, const QLocale& system);

    /// The current language: a code of known().
    [[nodiscard]] QString current() const { return m_current; }

private:
    void install(QTranslator& translator, const QString& file, const QString& folder);

    QTranslator m_qt;    ///< Qt's texts as Qt brings them.
    QTranslator m_ourQt; ///< Qt's texts that Qt has not in this language.
    QTranslator m_own;
    QString m_current = QStringLiteral("en");
};

} // namespace vtrack
