// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QTest>

#include <optional>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace vtrack;

class TestSecret : public QObject {
    Q_OBJECT

private slots:

    /// Read through the system, as somebody who looks into the memory of the process does.
    void theLastCopyOverwritesItsBytes() {
#ifdef Q_OS_LINUX
        std::optional<Secret> first(QByteArray(size, 's'));
        std::optional<Secret> second(*first);
        const auto address = reinterpret_cast<off_t>(first->reveal().constData());
        first.reset();
        QCOMPARE(second->reveal().count('s'), size);
        QByteArray left(size, 's');
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        second.reset();
        const auto count = ::pread(memory, left.data(), size, address);
        ::close(memory);
        QCOMPARE(qsizetype(count), size);
        QVERIFY(!left.contains(QByteArray(16, 's')));
#else
        QSKIP("The memory is read through /proc");
#endif
    }

    void onlyTheSameIsEqual() {
        QVERIFY(Secret("abc") == Secret("abc"));
        QVERIFY(!(Secret("abc") == Secret("abd")) && !(Secret("abc") == Secret("ab")));
    }

private:
    static constexpr qsizetype size = 2000; // Of the heap itself, which stays mapped.
};

QTEST_APPLESS_MAIN(TestSecret)
#include "test_secret.moc"
