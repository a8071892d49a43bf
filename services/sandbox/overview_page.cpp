// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview_page.h"

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr int mostRows = 500;

constexpr auto frame = uR"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Sample Google Drive</title>
<style>
  body { font: 16px/1.5 sans-serif; color: #202124; max-width: 46em; margin: 2em auto; padding: 0 1em; }
  ul { padding-left: 1.3em; margin: 0; }
  li.folder { list-style: none; font-weight: 600; }
  li.file { font-weight: 400; }
  small { color: #5f6368; }
</style>
</head>
<body>
<h1>Sample Google Drive</h1>
<p>This program stands in for Google: accounts, sign-in and Drive, on this computer only. Point V_Track Cloud Sync at it
with <code>--client-file</code> and <code>--google-api</code>, then sign in as one of %1. The files below are what it will
find. <code>/_sandbox/files</code>, <code>/_sandbox/counters</code> and <code>/_sandbox/faults</code> are its levers;
services/sandbox/README.md explains them.</p>
%2
</body>
</html>
)";

void describe(const DriveTree& tree, int index, QString& html, int& rows) { // NOLINT(misc-no-recursion)
    if (++rows > mostRows)
        return;
    const Item& item = tree.item(index);
    const QString trash = item.trashed ? u" <small>(trash)</small>"_s : QString();
    if (!item.isFolder()) {
        html += u"<li class=\"file\">%1 <small>%2 bytes</small>%3</li>\n"_s.arg(
            item.name.toHtmlEscaped(), QString::number(item.content.size), trash);
        return;
    }
    html += u"<li class=\"folder\">%1%2<ul>\n"_s.arg(item.name.toHtmlEscaped(), trash);
    for (const int child : item.children)
        describe(tree, child, html, rows);
    html += u"</ul></li>\n"_s;
}

} // namespace

QString overviewPage(const DriveTree& tree) {
    QStringList people;
    for (const User& user : tree.users())
        people.append(u"%1 (%2)"_s.arg(user.name, user.email).toHtmlEscaped());
    QString files;
    int rows = 0;
    for (const Drive& drive : tree.drives()) {
        files += u"<h2>%1</h2>\n<ul>\n"_s.arg(drive.name.toHtmlEscaped());
        describe(tree, drive.root, files, rows);
        files += u"</ul>\n"_s;
    }
    if (rows > mostRows)
        files += u"<p>And more.</p>\n"_s;
    return QString::fromUtf16(frame).arg(people.join(u", "_s), files);
}

} // namespace vtrack::sandbox
