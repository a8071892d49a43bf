// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// A place in the program that a click on a notification leads to.
enum class Place { Dashboard, SignIn, Diagnostics };

/// What the desktop tells the person.
struct Notice {
    QString title = {};
    QString text = {};
    bool isProblem = false;
    Place place = Place::Dashboard;
};

} // namespace vtrack
