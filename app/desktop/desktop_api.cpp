// SPDX-License-Identifier: GPL-3.0-or-later
// The interface for other programs, while the window runs.
#include "api.h"
#include "desktop_program.h"

namespace vtrack {

void DesktopProgram::startApi() {
    const int port = m_program.settings.get(setting::apiPort);
    if (port == 0)
        return;
    auto api = m_program.newApi(static_cast<quint16>(port), m_sync, m_events);
    if (api)
        m_api = std::move(*api);
    else
        onNotice({.title = tr("Other programs are not served"), .text = api.error().sentence, .isProblem = true});
}

} // namespace vtrack
