// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace vtrack::test {

/// From `least` to `most`, both included.
struct Range {
    double least = 0;
    double most = 0;

    [[nodiscard]] bool holds(double value) const { return value >= least && value <= most; }
};

/// A row of fault_table.txt, which says what its columns mean.
struct FaultRow {
    QString kind;
    QJsonObject fault; ///< What a rule of the sample Google does.
    int times = -1;
    QString word; ///< Empty when all is well; so is `owner`.
    QString owner;
    Range requests;
    Range waits; ///< Seconds.
    QString putOff;
    int here = 0;
    int next = 0; ///< Minutes.
    int back = 0; ///< Minutes.
    QString line; ///< As it stands there.
};

/// The whole table; aborts the test program where a line cannot be read.
[[nodiscard]] QList<FaultRow> readFaultTable(const QString& path);

} // namespace vtrack::test
