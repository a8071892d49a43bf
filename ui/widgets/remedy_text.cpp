// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Button {
    Remedy remedy;
    const char* text;
    QStringView icon;
};

constexpr std::array buttons{
    Button{Remedy::ImportClientFile, QT_TRANSLATE_NOOP("Remedy", "Ch&oose file…"), u"open-folder"},
    Button{Remedy::SignIn, QT_TRANSLATE_NOOP("Remedy", "&Sign in again…"), u"sign-in"},
    Button{Remedy::TestAgain, QT_TRANSLATE_NOOP("Remedy", "Test &again"), u"refresh"},
    Button{Remedy::ChooseFolders, QT_TRANSLATE_NOOP("Remedy", "Choose f&olders again…"), u"open-folder"},
    Button{Remedy::Resume, QT_TRANSLATE_NOOP("Remedy", "&Resume"), u"play"},
    Button{Remedy::RestartSchedule, QT_TRANSLATE_NOOP("Remedy", "&Restart the schedule"), u"refresh"},
    Button{Remedy::TryDownloads, QT_TRANSLATE_NOOP("Remedy", "T&ry again"), u"refresh"},
    Button{Remedy::FreeSpace, QT_TRANSLATE_NOOP("Remedy", "Fr&ee space…"), u"disk"},
    Button{Remedy::ChooseDestination, QT_TRANSLATE_NOOP("Remedy", "Ch&oose a folder…"), u"open-folder"},
    Button{Remedy::DecideOnCameras, QT_TRANSLATE_NOOP("Remedy", "Sh&ow them"), u"camera"},
};

} // namespace

QString remedyText(Remedy remedy) {
    const auto* found = std::ranges::find(buttons, remedy, &Button::remedy);
    return found == buttons.end() ? QString() : QCoreApplication::translate("Remedy", found->text);
}

QString remedyIcon(Remedy remedy) {
    const auto* found = std::ranges::find(buttons, remedy, &Button::remedy);
    return found == buttons.end() ? QString() : found->icon.toString();
}

} // namespace vtrack
