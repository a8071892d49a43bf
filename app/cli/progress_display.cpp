// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_display.h"

#include "command.h"
#include "size_text.h"
#include "terminal.h"
#include "text_table.h"
#include "visible_text.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int barWidth = 24;
constexpr qsizetype nameWidth = 36;

QString bar(const TransferProgress& transfer) {
    const double part =
        transfer.size > 0 ? static_cast<double>(transfer.received) / static_cast<double>(transfer.size) : 0;
    const int full = std::clamp(static_cast<int>(part * barWidth), 0, barWidth);
    QString name = visibleText(transfer.fileName);
    if (name.size() > nameWidth)
        name = name.left(nameWidth - 1) + u'…';
    return u"  "_s + name.leftJustified(nameWidth) +
           u" [%1%2] %3 %"_s.arg(QString(full, u'#'), QString(barWidth - full, u'-'))
               .arg(static_cast<int>(part * 100), 3);
}

} // namespace

ProgressDisplay::ProgressDisplay(const TransferBoard& board, QObject* parent)
    : QObject(parent)
    , m_board(board)
    , m_terminal(messagesGoToTerminal()) {
    connect(&m_timer, &QTimer::timeout, this, &ProgressDisplay::draw);
    if (m_terminal)
        m_timer.start(std::chrono::milliseconds(100));
}

ProgressDisplay::~ProgressDisplay() {
    clear();
}

void ProgressDisplay::onFile(const DownloadedFile& file) {
    clear();
    printSentence(u"  "_s + visibleText(file.cameraName).leftJustified(20) + u"  "_s +
                  sizeText(file.fileSizeBytes).rightJustified(10) + u"  "_s + visibleText(file.originalFilename));
}

void ProgressDisplay::clear() {
    eraseMessageLines(std::exchange(m_drawnLines, 0));
}

void ProgressDisplay::draw() {
    clear();
    for (const TransferProgress& transfer : m_board.look()) {
        printSentence(bar(transfer));
        ++m_drawnLines;
    }
}

} // namespace vtrack
