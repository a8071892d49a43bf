// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"

#include <QThreadPool>
#include <QWidget>

#include <functional>

namespace vtrack {

/// Imports a client file as importClientFile() does, in the background. If its sign-ins go to other hosts than
/// Google's, or it is of another client than the one in use, the person is asked first; "No" is an error with that
/// sentence.
/// @param parent nothing is called when it is gone.
void importAsking(QWidget* parent, QThreadPool& background, const QString& file, const QString& target,
                  std::function<void(const Result<ClientSecrets>&)> then);

} // namespace vtrack
