// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskbar_progress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace vtrack {

/// The interface of Unity's launcher, which the panels of KDE, GNOME (with a dock) and others have taken over. Nobody
/// answers, so nothing waits.
void TaskbarProgress::show(QWidget* /*window*/, int thousandths) {
    if (m_shown == thousandths)
        return;
    m_shown = thousandths;
    QDBusMessage update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/1"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://vtrack-cloud-sync.desktop"_s
           << QVariantMap{{u"progress"_s, thousandths < 0 ? 0.0 : thousandths / 1000.0},
                          {u"progress-visible"_s, thousandths >= 0}};
    QDBusConnection::sessionBus().send(update);
}

} // namespace vtrack
