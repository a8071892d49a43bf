// SPDX-License-Identifier: GPL-3.0-or-later
#include "flags.h"

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

QList<QCommandLineOption> flags() {
    return {
        {u"port"_s, u"Port to listen on; 0 for any."_s, u"N"_s},
        {u"tls-port"_s, u"Also listen for HTTPS; 0 for any."_s, u"N"_s},
        {u"seed"_s, u"What is in the Drive: demo, empty, or a JSON file."_s, u"demo|empty|FILE"_s, u"demo"_s},
        {u"client-file"_s, u"Write a Google client file to use with it. An existing one keeps its client."_s,
         u"FILE"_s},
        {u"service-account-file"_s,
         u"Write the key file of a service account to use with it. An existing one keeps its key."_s, u"FILE"_s},
        {u"client-type"_s, u"Kind of client: installed or web."_s, u"installed|web"_s},
        {u"consent"_s, u"Who answers the consent question: page, auto or deny."_s, u"page|auto|deny"_s},
        {u"latency"_s, u"Wait before every answer."_s, u"MS"_s},
        {u"faults"_s, u"Rules by which requests go wrong."_s, u"FILE"_s},
        {u"new-clip-every"_s, u"Add a clip to a camera at this pace."_s, u"SECONDS"_s},
        {u"ca-file"_s, u"Write the certificate of its certificate authority."_s, u"FILE"_s},
        {u"parent-pid"_s, u"End when that process ends."_s, u"PID"_s},
    };
}

} // namespace vtrack::sandbox
