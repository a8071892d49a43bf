// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// The place in the program that a click on a notification opens.
enum class Place { Dashboard, SignIn, Diagnostics };

/// A desktop notification.
struct Notice {
    QString title = {};
    QString text = {};
    bool isProblem = false;
    Place place = Place::Dashboard;
};

} // namespace vtrack
