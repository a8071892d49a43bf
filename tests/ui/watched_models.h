// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QAbstractItemView>

namespace vtrack::test {

/// From here on a tester looks over the shoulder of each model that a view below `widget` shows. It asks for rows
/// itself at once, so a model that reads from Drive must be ready for that.
inline void watchModels(QWidget& widget) {
    for (const auto* view : widget.findChildren<QAbstractItemView*>()) {
        if (view->model() && !view->model()->findChild<QAbstractItemModelTester*>())
            new QAbstractItemModelTester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                         view->model());
    }
}

} // namespace vtrack::test
