// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence_pdf.h"

#include "camera_time_zone.h"
#include "clock.h"
#include "recording_time.h"
#include "version.h"
#include "visible_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceSheet)
};

QString orUnknown(const QString& text) {
    return text.isEmpty() ? Texts::tr("not known") : visibleText(text);
}

QString originText(const QString& word) {
    if (word == originWord({.origin = RecordingTime::Origin::Name}))
        return Texts::tr("the name that the camera gave the file");
    if (word == originWord({.origin = RecordingTime::Origin::Container}))
        return Texts::tr("the header of the file");
    if (word == originWord({.origin = RecordingTime::Origin::Drive, .clockLost = true}))
        return Texts::tr("Google Drive: when it was uploaded, because the camera's clock was wrong");
    if (isUploadTime(word))
        return Texts::tr("Google Drive: when it was uploaded");
    return orUnknown({});
}

/// In the zone of the camera, and in UTC.
QString timeText(const QDateTime& time, const QTimeZone& zone) {
    if (!time.isValid())
        return orUnknown({});
    return u"%1 (%2)"_s.arg(time.toTimeZone(zone).toString(Qt::ISODate), toIsoUtc(time));
}

QString checkText(const EvidenceClip& clip) {
    const QStringList same = matchingChecksums(clip);
    if (same.isEmpty())
        return Texts::tr("Nothing to compare with: no checksum was recorded when it was fetched.");
    if (same.contains(u"drive.md5"_s) || same.contains(u"drive.sha256"_s))
        return Texts::tr("The copy is, byte for byte, what Google Drive had when it was fetched.");
    return Texts::tr("The copy is, byte for byte, what was fetched. Google Drive had no checksum of its own.");
}

/// Plain text only: what is inserted so is never read as HTML, and has no links.
class SheetWriter {
public:
    explicit SheetWriter(QTextDocument& document)
        : m_cursor(&document) {}

    void heading(const QString& text, bool onNewPage) {
        QTextBlockFormat block;
        block.setTopMargin(12);
        block.setBottomMargin(6);
        if (onNewPage)
            block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        bold.setFontPointSize(14);
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.insertBlock(block, bold);
        m_cursor.insertText(text);
    }

    void paragraph(const QString& text) {
        QTextBlockFormat block;
        block.setBottomMargin(6);
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.insertBlock(block, QTextCharFormat());
        m_cursor.insertText(text);
    }

    void table(const QList<std::pair<QString, QString>>& rows) {
        QTextTableFormat format;
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorder(0.5);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 32), QTextLength(QTextLength::PercentageLength, 68)});
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        const QTextTable* table = m_cursor.insertTable(int(rows.size()), 2, format);
        for (int row = 0; row < rows.size(); ++row) {
            table->cellAt(row, 0).firstCursorPosition().insertText(rows[row].first);
            table->cellAt(row, 1).firstCursorPosition().insertText(rows[row].second);
        }
    }

private:
    QTextCursor m_cursor;
};

QList<std::pair<QString, QString>> rowsOf(const EvidenceClip& clip, const QDateTime& madeAt) {
    const DownloadedFile& file = clip.file;
    const QTimeZone zone = cameraZone(clip.timeZone);
    const QString size = Texts::tr("%1 bytes").arg(QLocale().toString(file.fileSizeBytes));
    return {{Texts::tr("File"), visibleText(clip.copyName)},
            {Texts::tr("Size"), size},
            {Texts::tr("SHA-256 of the copy"), clip.sha256},
            {Texts::tr("Result of the check"), checkText(clip)},
            {Texts::tr("Camera"), orUnknown(file.cameraName)},
            {Texts::tr("Source"), orUnknown(clip.sourceName)},
            {Texts::tr("Recorded from"), timeText(file.recordingStartTime, zone)},
            {Texts::tr("Recorded until"), timeText(file.recordingEndTime, zone)},
            {Texts::tr("The recording time comes from"), originText(file.recordingTimeOrigin)},
            {Texts::tr("Name in Google Drive"), orUnknown(file.originalFilename)},
            {Texts::tr("Id in Google Drive"), orUnknown(file.driveFileId)},
            {Texts::tr("Revision in Google Drive"), orUnknown(file.driveRevision)},
            {Texts::tr("Owner in Google Drive"), orUnknown(file.driveOwner)},
            {Texts::tr("Last change in Google Drive"), timeText(file.driveModified, zone)},
            {Texts::tr("Google Drive's MD5"), orUnknown(file.driveMd5)},
            {Texts::tr("Google Drive's SHA-256"), orUnknown(file.driveSha256)},
            {Texts::tr("Checksum when it was fetched"), orUnknown(file.checksum)},
            {Texts::tr("Fetched and checked"), timeText(file.createdAt, zone)},
            {Texts::tr("By version"), orUnknown(file.fetchedBy)},
            {Texts::tr("Exported and checked again"), timeText(madeAt, zone)},
            {Texts::tr("By version"), ownVersion()}};
}

} // namespace

Result<QByteArray> evidencePdf(const Evidence& evidence) {
    if (QFontDatabase::families().isEmpty())
        return failure(
            ErrorKind::SetupNeeded,
            Texts::tr("This computer has no font, which the PDF needs. Nothing was exported; the footage is "
                      "as it was. Install a font (on Debian, the package fonts-dejavu-core) and try again."));
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSize(9);
    document.setDefaultFont(font);
    SheetWriter sheet(document);
    for (qsizetype i = 0; i < evidence.clips.size(); ++i) {
        sheet.heading(Texts::tr("Evidence: clip %1 of %2").arg(i + 1).arg(evidence.clips.size()), i > 0);
        sheet.table(rowsOf(evidence.clips[i], evidence.madeAt));
    }
    sheet.paragraph(
        Texts::tr("To check that nothing was changed since, run this in the folder: %1. Every line must say "
                  "OK. On Windows, compare what “Get-FileHash FILE” says with the lines of SHA256SUMS.")
            .arg(u"sha256sum -c SHA256SUMS"_s));
    sheet.paragraph(Texts::tr("The checksums prove that the copy is what Google Drive had. They do not prove what the "
                              "camera recorded, or that its clock was right."));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(Texts::tr("Evidence"));
    writer.setCreator(u"V_Track Cloud Sync "_s + ownVersion());
    document.print(&writer);
    return pdf.data();
}

} // namespace vtrack
