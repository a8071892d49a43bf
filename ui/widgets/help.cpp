// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "dialog.h"
#include "style.h"
#include "window_size.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

struct Key {
    QKeySequence keys;
    QString meaning;
};

// All texts are the program's own, or a translator's.

QString heading(const QString& text) {
    return u"<h3>"_s + text.toHtmlEscaped() + u"</h3>"_s;
}

QString paragraph(const QString& text) {
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString keyTable() {
    const QList<Key> keys{
        Key{QKeySequence(QKeySequence::HelpContents), Texts::tr("This help")},
        Key{QKeySequence(QKeySequence::Refresh), Texts::tr("Check for new footage now")},
        Key{QKeySequence(Qt::CTRL | Qt::Key_P), Texts::tr("Pause, or resume")},
        Key{QKeySequence(QKeySequence::Find), Texts::tr("Go to a camera and a time")},
        Key{QKeySequence(Qt::ALT | Qt::Key_Left), Texts::tr("Earlier in the timeline")},
        Key{QKeySequence(Qt::ALT | Qt::Key_Right), Texts::tr("Later in the timeline")},
        Key{QKeySequence(QKeySequence::ZoomIn), Texts::tr("Closer in the timeline")},
        Key{QKeySequence(QKeySequence::ZoomOut), Texts::tr("More of the timeline")},
        Key{QKeySequence(Qt::Key_Return), Texts::tr("Play the selected clip")},
        Key{QKeySequence(Qt::CTRL | Qt::Key_K), Texts::tr("Say that a gap or silence of the selected camera is known")},
        Key{QKeySequence(Qt::CTRL | Qt::Key_D), Texts::tr("Diagnostics")},
        Key{QKeySequence(Qt::CTRL | Qt::Key_Comma), Texts::tr("Settings")},
        Key{QKeySequence(Qt::CTRL | Qt::Key_Q), Texts::tr("Quit")},
    };
    QString html = u"<table cellpadding=\"3\">"_s;
    for (const Key& key : keys)
        html += u"<tr><td><b>"_s + key.keys.toString(QKeySequence::NativeText).toHtmlEscaped() + u"</b></td><td>"_s +
                key.meaning.toHtmlEscaped() + u"</td></tr>"_s;
    return html + u"</table>"_s;
}

QString helpText() {
    QString html;
    html += heading(Texts::tr("What this program does"));
    html += paragraph(
        Texts::tr("It looks into the camera folders of your Google Drive every few minutes, and downloads each new "
                  "clip to this computer, whole and once. It never changes or deletes anything in Drive."));
    html += paragraph(Texts::tr("It works while it runs, also in the background: closing the window does not end it. "
                                "“Quit” in the menu at the top right does."));
    html += heading(Texts::tr("First steps"));
    html += paragraph(Texts::tr(
        "Choose the Google client file of your administrator, sign in, tick the camera folders, and choose a folder "
        "for the clips. The last page counts what will come; there you can leave older clips in Drive."));
    html += paragraph(Texts::tr("A setup that was interrupted goes on where you left it."));
    html += heading(Texts::tr("What the window shows"));
    html += paragraph(Texts::tr("The sentence at the top is what matters most; the button beside it deals with it."));
    html += paragraph(Texts::tr("The timeline has a line for each camera: footage on this computer, footage that is "
                                "still in Drive, and gaps, in which the camera usually records but did not. A click "
                                "selects a clip, a double click plays it, and the date opens a calendar."));
    html +=
        paragraph(Texts::tr("“Edit…” in the menu of a source changes its schedule, its folder, its cameras and their "
                            "names. Only the cameras need a connection; nothing changes before you save."));
    html += paragraph(Texts::tr("The line at the bottom opens lists: downloads, recent files, gaps, files that are "
                                "retried, activity, cameras."));
    html += heading(Texts::tr("A clip as evidence"));
    html += paragraph(Texts::tr(
        "“Export as evidence…” in the menu of a clip (right click, in the timeline or in the recent files) writes a "
        "new "
        "folder: a copy of the clip, which is compared with what was fetched and read again after it was written, a "
        "sheet with everything that is known of it, and SHA256SUMS."));
    html += paragraph(Texts::tr("Hand over the whole folder. Whoever gets it can check it without this program: "
                                "“sha256sum -c SHA256SUMS” must say OK for every line. It proves that the copy is what "
                                "was in Drive; it does not prove that the camera's clock was right."));
    html += heading(Texts::tr("When something is wrong"));
    html += paragraph(Texts::tr("A camera is silent: check its power and its upload to Drive. All cameras are silent: "
                                "check the recorder and the internet there."));
    html += paragraph(Texts::tr("The disk is full or nearly full: “Free space…” in the menu at the top right shows "
                                "what takes the space, and removes processed footage. Or choose another folder. What "
                                "waits stays in Drive meanwhile, and nothing is lost."));
    html += paragraph(Texts::tr("The sign-in has ended: sign in again. If this happens every 7 days, ask your "
                                "administrator to take the app out of “Testing”."));
    html += paragraph(Texts::tr(
        "Diagnostics tests everything and names what to do. It also saves a text file for support, without secrets."));
    return html + heading(Texts::tr("Keys")) + keyTable();
}

} // namespace

void openHelp(QWidget* parent) {
    auto* dialog = parent->findChild<Dialog*>(u"help"_s, Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new Dialog(parent);
        dialog->setObjectName(u"help"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(Texts::tr("Help"));
        setFirstSize(*dialog, {640, 600}, {400, 300});
        auto* text = new QTextBrowser(dialog);
        text->setObjectName(u"helpText"_s);
        text->setAccessibleName(Texts::tr("Help"));
        text->setHtml(helpText());
        auto* buttons = style::buttonBox(QDialogButtonBox::Close);
        QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
        auto* layout = new QVBoxLayout(dialog);
        layout->addWidget(text, 1);
        layout->addWidget(buttons);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void addHelpKey(QWidget& window) {
    QObject::connect(new QShortcut(QKeySequence(QKeySequence::HelpContents), &window), &QShortcut::activated, &window,
                     [&window] { openHelp(&window); });
}

} // namespace vtrack
