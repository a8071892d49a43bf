// SPDX-License-Identifier: GPL-3.0-or-later
// settings.ini. Whatever is in it, each setting has an allowed value, and what is written is read as the same.
// Covers: services/settings/settings.cpp services/settings/setting.cpp services/settings/peak_hours.cpp
// services/settings/all_settings.cpp
#include "all_settings.h"
#include "fuzz.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

/// A file with another name for each input: QSettings remembers files by name and time.
class IniFile {
public:
    explicit IniFile(const QByteArray& content) {
        static const QTemporaryDir folder;
        static int number = 0;
        m_path = folder.filePath(u"%1.ini"_s.arg(++number));
        QFile file(m_path);
        holds(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    ~IniFile() { QFile::remove(m_path); }

    IniFile(const IniFile&) = delete;
    IniFile& operator=(const IniFile&) = delete;

    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

void run(const QByteArray& input) {
    const IniFile ini(input);
    Settings settings(ini.path());
    QStringList values;
    for (const AnySetting& setting : allSettings()) {
        const QString value = setting.read(settings);
        values += value;
        if (const auto written = setting.write(settings, value); !written)
            checkError(written.error()); // A text that is not obeyed.
        holds(setting.read(settings) == value);
    }
    settings.reload(); // Writes the file.
    QFile file(ini.path());
    holds(file.open(QIODevice::ReadOnly));
    const IniFile copy(file.readAll());
    const Settings again(copy.path());
    qsizetype row = 0;
    for (const AnySetting& setting : allSettings())
        holds(setting.read(again) == values[row++]);

    // As a person types them.
    const QString typed = QString::fromUtf8(input);
    for (const AnySetting& setting : allSettings()) {
        if (const auto written = setting.write(settings, typed); !written)
            checkError(written.error());
    }
}

} // namespace vtrack::fuzz
