// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The first of the system's preferred languages that we support.
QString languageOf(const QLocale& system) {
    for (const QString& wanted : system.uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0).section(u'_', 0, 0);
        if (Language::known().contains(code))
            return code;
    }
    return Language::known().first();
}

QString languageFor(const QString& code, const QLocale& system) {
    return Language::known().contains(code) ? code : languageOf(system);
}

} // namespace

Language::~Language() {
    for (QTranslator* each : {&m_qt, &m_ourQt, &m_own})
        QCoreApplication::removeTranslator(each);
}

QStringList Language::known() {
    return {u"en"_s, u"vi"_s};
}

QString Language::name(const QString& code) {
    return code == u"vi" ? u"Tiếng Việt"_s : u"English"_s;
}

QLocale Language::formatsFor(const QString& code, const QLocale& system) {
    if (code.isEmpty() && system.language() != QLocale::C) // C is for programs: 00:00:00.
        return system;
    const QLocale own(languageFor(code, system));
    if (system.language() == own.language())
        return system;
    for (const QLocale::Territory territory : {system.territory(), QLocale::Europe}) {
        const QLocale there(own.language(), territory);
        if (there.language() == own.language() && there.territory() == territory)
            return there;
    }
    return own;
}

void Language::use(const QString& code) {
    const QLocale system = QLocale::system();
    m_current = languageFor(code, system);
    QLocale::setDefault(formatsFor(code, system));
    install(m_qt, u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_ourQt, u"qt_"_s + m_current, u":/i18n"_s);
    install(m_own, u"vtrack_"_s + m_current, u":/i18n"_s);
}

void Language::install(QTranslator& translator, const QString& file, const QString& folder) {
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace vtrack
