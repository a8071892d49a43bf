// SPDX-License-Identifier: GPL-3.0-or-later
// Return in a field keeps what was entered there. In no window does it press a button that does not have the focus.
#include "account_dialog.h"
#include "clean_up_dialog.h"
#include "desk.h"
#include "diagnostics_window.h"
#include "evidence_dialog.h"
#include "help.h"
#include "settings_dialog.h"
#include "setup_wizard.h"
#include "sign_in_dialog.h"
#include "source_editor.h"
#include "support_archive_dialog.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QWizard>

#include <functional>

using namespace vtrack;
using namespace vtrack::test;

namespace {

bool isField(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

/// Presses Return in each field that can be reached now. @return their number, or -1 if one pressed a button.
int pressInAll(QDialog& dialog, QString* wrong) {
    QStringList pressed;
    QObject context;
    for (auto* button : dialog.findChildren<QAbstractButton*>())
        QObject::connect(button, &QAbstractButton::clicked, &context, [&, button] { pressed += button->text(); });
    int fields = 0;
    for (auto* field : dialog.findChildren<QWidget*>()) {
        const bool isInner = isField(field->parentWidget()); // The line of a spin box.
        if (!isField(field) || isInner || !field->isVisibleTo(&dialog) || !field->isEnabled())
            continue;
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        ++fields;
        if (!pressed.isEmpty() || !dialog.isVisible()) {
            *wrong = u"%1 %2: %3"_s.arg(QLatin1StringView(field->metaObject()->className()), field->objectName(),
                                        pressed.join(u", "_s));
            return -1;
        }
    }
    return fields;
}

} // namespace

class TestReturnKey : public QObject {
    Q_OBJECT

private slots:

    void pressesNoButtonFromAField_data() {
        QTest::addColumn<std::function<QDialog*(Desk&)>>("open");
        QTest::addColumn<int>("fields"); ///< At least.
        using Open = std::function<QDialog*(Desk&)>;
        QTest::newRow("free space") << Open([](Desk& desk) -> QDialog* {
            return new CleanUpDialog(desk.program->cleanUp(), 7, desk.background);
        }) << 1;
        for (int page = 0; page < 6; ++page) {
            QTest::addRow("settings %d", page) << Open([page](Desk& desk) -> QDialog* {
                auto* dialog = new SettingsDialog(settingsServices(*desk.program, desk.background));
                dialog->findChild<QListWidget*>(u"pages"_s)->setCurrentRow(page);
                return dialog;
            }) << 1;
        }
        QTest::newRow("account") << Open([](Desk& desk) -> QDialog* {
            return new AccountDialog(signInServices(*desk.program, desk.background));
        }) << 0;
        QTest::newRow("sign-in") << Open([](Desk& desk) -> QDialog* {
            return new SignInDialog(signInServices(*desk.program, desk.background), {}, SignInDialog::Person::Same);
        }) << 0;
        QTest::newRow("evidence") << Open([](Desk& desk) -> QDialog* {
            return new EvidenceDialog(desk.program->evidence, u"/clip.mp4"_s, desk.background);
        }) << 0;
        QTest::newRow("support archive") << Open([](Desk& desk) -> QDialog* {
            return new SupportArchiveDialog(desk.program->supportArchive, desk.background);
        }) << 0;
        QTest::newRow("diagnostics") << Open([](Desk& desk) -> QDialog* {
            return new DiagnosticsWindow(desk.program->diagnosis, *desk.scheduler, desk.background);
        }) << 0;
        QTest::newRow("a source") << Open([](Desk& desk) -> QDialog* {
            return new SourceEditor(desk.setup(), {.source = {.name = u"Packing hall"_s}});
        }) << 2;
        QTest::newRow("setup") << Open([](Desk& desk) -> QDialog* { return new SetupWizard(desk.setup()); }) << 1;
    }

    void pressesNoButtonFromAField() {
        QFETCH(const std::function<QDialog*(Desk&)>, open);
        QFETCH(const int, fields);
        Desk desk;
        const std::unique_ptr<QDialog> dialog(open(desk));
        dialog->show();
        QString wrong;
        const int pressed = pressInAll(*dialog, &wrong);
        QVERIFY2(pressed >= fields, qPrintable(u"%1 fields; %2"_s.arg(pressed).arg(wrong)));
        desk.background.waitForDone();
    }

    /// From the dialog itself, too: no button looks like the one that Return presses.
    void noButtonIsChosenByItself() {
        Desk desk;
        CleanUpDialog dialog(desk.program->cleanUp(), 7, desk.background);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        for (const auto* button : dialog.findChildren<QPushButton*>())
            QVERIFY2(!button->isDefault() && !button->autoDefault(), qPrintable(button->text()));
        desk.background.waitForDone();
    }

    void pressesTheButtonThatHasTheFocus() {
        Desk desk;
        CleanUpDialog dialog(desk.program->cleanUp(), 7, desk.background);
        dialog.show();
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (!button->isEnabled())
                continue;
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        }
        QVERIFY(!dialog.isVisible());
        desk.background.waitForDone();
    }

    /// The next button is "Close".
    void aButtonThatWaitsGivesTheFocusToNoOther() {
        Desk desk;
        SettingsDialog dialog(settingsServices(*desk.program, desk.background));
        dialog.findChild<QListWidget*>(u"pages"_s)->setCurrentRow(4);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog)); // Activation gives the focus to the first of its fields.
        auto* test = dialog.findChild<QPushButton*>(u"testAlarms"_s);
        test->setFocus();
        QTest::keyClick(test, Qt::Key_Return);
        QVERIFY(!test->isEnabled());
        QVERIFY(!qobject_cast<QAbstractButton*>(dialog.focusWidget()));
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space})
            QTest::keyClick(dialog.focusWidget() != nullptr ? dialog.focusWidget() : &dialog, key);
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(test->isEnabled());
        QCOMPARE(dialog.focusWidget(), test);
    }

    /// One that is hidden, while another is there.
    void aButtonThatGoesGivesTheFocusToNoOther() {
        Dialog dialog;
        QPushButton gone(u"Gone"_s, &dialog);
        QPushButton other(u"Other"_s, &dialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        gone.setFocus();
        gone.hide();
        QVERIFY(dialog.focusWidget() == nullptr);
        gone.show();
        QCOMPARE(dialog.focusWidget(), &gone);
        gone.hide();
        other.setFocus();
        gone.show();
        QCOMPARE(dialog.focusWidget(), &other); // Chosen meanwhile.
        QLineEdit field(&dialog);
        field.show();
        field.setFocus();
        field.setEnabled(false);
        QVERIFY(dialog.focusWidget() == nullptr);
        field.setEnabled(true);
        QCOMPARE(dialog.focusWidget(), &field);
    }

    /// A new dialog has it from its base.
    void everyDialogHasTheBase() {
        const QDir root(qEnvironmentVariable("VTRACK_SOURCE"));
        QStringList others;
        for (const char* folder : {"ui", "app"}) {
            QDirIterator files(root.filePath(QLatin1StringView(folder)), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray text = file.readAll();
                const bool isBase = file.fileName().endsWith(u"ui/widgets/dialog.h"_s);
                if (!isBase && (text.contains("public QDialog") || text.contains("new QDialog(")))
                    others += file.fileName();
            }
        }
        QCOMPARE(others, QStringList());
    }
};

QTEST_MAIN(TestReturnKey)
#include "test_return_key.moc"
