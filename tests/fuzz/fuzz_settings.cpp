// SPDX-License-Identifier: GPL-3.0-or-later
// settings.ini. Whatever is in it, each setting has an allowed value, and what is written is read as the same.
// Covers: services/settings/settings.cpp
// Covers: services/settings/setting.cpp
// Covers: services/settings/peak_hours.cpp
// Covers: services/settings/any_setting.cpp
#include "any_setting.h"
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

/// The values that the file leads to. Each is written, which leaves it as it is.
QStringList valuesOf(Settings& settings) {
    QStringList values;
    for (const AnySetting& setting : allSettings()) {
        values += setting.read(settings);
        if (const auto written = setting.write(settings, values.last()); !written)
            checkError(written.error()); // A text that is not obeyed.
        holds(setting.read(settings) == values.last());
    }
    return values;
}

/// The file after the program wrote into it.
QByteArray rewritten(const QByteArray& content) {
    const IniFile ini(content);
    Settings settings(ini.path());
    static_cast<void>(valuesOf(settings));
    settings.reload();
    QFile file(ini.path());
    holds(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

void run(const QByteArray& input) {
    // The first time puts right what QSettings cannot read, such as a section without a name.
    const QByteArray content = rewritten(input);
    const IniFile ini(content);
    const IniFile again(rewritten(content));
    Settings settings(ini.path());
    Settings same(again.path());
    holds(valuesOf(settings) == valuesOf(same));

    // As a person types them.
    const QString typed = QString::fromUtf8(input);
    for (const AnySetting& setting : allSettings()) {
        if (const auto written = setting.write(settings, typed); !written)
            checkError(written.error());
    }
}

} // namespace vtrack::fuzz
