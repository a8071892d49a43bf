// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "terminal.h"
#include "visible_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

std::vector<const Command*> allCommands() {
    std::vector<const Command*> all;
    for (const auto list : {accountCommands(), folderCommands(), sourceCommands(), cameraCommands(), syncCommands(),
                            fileCommands(), evidenceCommands(), waitingCommands(), footageCommands(), reportCommands(),
                            diagnosisCommands(), alarmCommands(), settingsCommands(), setupCommands(), apiCommands()}) {
        for (const Command& command : list)
            all.push_back(&command);
    }
    return all;
}

void printSentence(const QString& sentence) {
    printMessage(visibleText(sentence) + u'\n');
}

Error wrongUse(const QString& sentence) {
    return {.kind = ErrorKind::BadInput, .sentence = sentence};
}

Result<qint64> wholeNumber(const QString& text, const QString& what) {
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return std::unexpected(wrongUse(
            QCoreApplication::translate("Command", "“%1” is not a whole number, as %2 must be.").arg(text, what)));
    return number;
}

} // namespace vtrack
