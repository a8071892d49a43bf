// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace vtrack {

// All choosers of files and folders. They are not open yet, delete themselves when they are closed, and begin in the
// nearest folder above `begin` that is there; where nothing of it is there, and without one, in the documents or at
// home. A chooser left to itself begins wherever the program was started.

/// Emits fileSelected() with the folder.
[[nodiscard]] QFileDialog* folderChooser(QWidget* parent, const QString& title, const QString& begin = {});

/// A file that is there. @param filters as QFileDialog has them
[[nodiscard]] QFileDialog* fileChooser(QWidget* parent, const QString& title, const QString& filters,
                                       const QString& begin = {});

/// A file to be written, with a name that the person may change.
[[nodiscard]] QFileDialog* saveChooser(QWidget* parent, const QString& title, const QString& fileName);

} // namespace vtrack
