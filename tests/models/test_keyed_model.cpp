// SPDX-License-Identifier: GPL-3.0-or-later
// How an update of rows reaches the views.
#include "keyed_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace vtrack;

namespace {

struct Row {
    int key = 0;
    int content = 0;

    bool operator==(const Row&) const = default;
};

class Model final : public KeyedModel<Row> {
protected:
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(row(index).content) : QVariant();
    }
};

QList<Row> rowsFrom(int first, int count) {
    QList<Row> rows;
    for (int i = 0; i < count; ++i)
        rows += Row{.key = first + i};
    return rows;
}

} // namespace

class TestKeyedModel final : public QObject {
    Q_OBJECT

private slots:
    void neighboursComeAndGoTogether();
    void anyUpdateLeadsToTheNewRows();
};

void TestKeyedModel::neighboursComeAndGoTogether() {
    Model model;
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows(rowsFrom(0, 400));
    QCOMPARE(inserted.size(), 1);
    model.setRows(rowsFrom(0, 100) + rowsFrom(300, 200)); // 200 in the middle go, 100 at the end come.
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 1);
    model.setRows({});
    QCOMPARE(removed.size(), 2);
}

void TestKeyedModel::anyUpdateLeadsToTheNewRows() {
    QRandomGenerator random(7);
    Model model;
    const QAbstractItemModelTester tester(&model);
    QList<Row> rows;
    for (int round = 0; round < 300; ++round) {
        QList<Row> next;
        for (int key = 0; key < 12; ++key) {
            if (random.bounded(2) == 0)
                next += Row{.key = key, .content = random.bounded(2)};
        }
        if (random.bounded(3) == 0)
            std::shuffle(next.begin(), next.end(), random);
        QHash<int, QPersistentModelIndex> before;
        for (int i = 0; i < rows.size(); ++i)
            before.insert(rows[i].key, model.index(i, 0));
        model.setRows(next);
        QCOMPARE(model.rows(), next);
        for (int i = 0; i < next.size(); ++i) // A selection stays with its row.
            QVERIFY(!before.contains(next[i].key) || before[next[i].key] == model.index(i, 0));
        rows = next;
    }
}

QTEST_GUILESS_MAIN(TestKeyedModel)
#include "test_keyed_model.moc"
