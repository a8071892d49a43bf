// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;

namespace vtrack {

/// The wizard's steps beside its pages: done ones with a tick, the current one in bold.
class StepList : public QWidget {
    Q_OBJECT

public:
    explicit StepList(const QStringList& steps, QWidget* parent = nullptr);

    void setCurrent(int step);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QLabel* mark;
        QLabel* text;
    };

    void render();

    QList<Row> m_rows;
    int m_current = 0;
};

} // namespace vtrack
