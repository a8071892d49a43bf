// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxy_choice.h"
#include "settings_table.h"

#include <QHash>
#include <QSettings>
#include <QString>

namespace vtrack {

/// The choices of a person or administrator in `settings.ini`; settings_table.h lists them. Contains no secrets. Use
/// from one thread at a time; pass values, not this object, to workers.
class Settings {
public:
    explicit Settings(const QString& file);

    /// The current value: that of the file or, if it is not allowed, the nearest allowed one. An invalid value is
    /// logged once.
    template <typename Setting> [[nodiscard]] typename Setting::Value get(const Setting& setting) const {
        const QString written = text(setting.key);
        if constexpr (requires { setting.fallback; }) {
            if (written.isEmpty())
                return setting.fallback;
        }
        const auto value = setting.parse(written);
        if (value)
            return *value;
        tellRefused(setting.key, written, value.error());
        return setting.nearest(written);
    }

    template <typename Setting> void set(const Setting& setting, const typename Setting::Value& value) {
        write(setting.key, setting.text(value));
    }

    /// The footage folder: chosen by the person, else "V_Track" in the system's folder for videos.
    [[nodiscard]] QString destination() const;

    /// All proxy settings. The password is stored elsewhere.
    [[nodiscard]] ProxyChoice proxy() const;
    void setProxy(const ProxyChoice& proxy);

    /// Where alarms go.
    [[nodiscard]] AlarmChoices alarms() const;

    /// Rereads the file, which another program may have changed.
    void reload() { m_settings.sync(); }

private:
    [[nodiscard]] QString text(const char* key) const;
    /// An empty text removes the line.
    void write(const char* key, const QString& text);
    void tellRefused(const char* key, const QString& text, const Error& error) const;

    QSettings m_settings;
    mutable QHash<QString, QString> m_refused; ///< Values that were already reported.
};

} // namespace vtrack
