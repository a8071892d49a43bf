// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxy_choice.h"
#include "settings_table.h"

#include <QHash>
#include <QSettings>
#include <QString>

namespace vtrack {

/// The choices of a person or administrator, in `settings.ini`; settings_table.h says which there are. Never a secret.
/// Use from one thread at a time; hand values, not this object, to workers.
class Settings {
public:
    explicit Settings(const QString& file);

    /// What counts now: the file's word, or the nearest there is to one that is not allowed. The log says so once.
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

    /// Where videos go: a folder the person picked, else "V_Track" in the system's folder for videos.
    [[nodiscard]] QString destination() const;

    /// The settings of the proxy together. Without the password, which never stands here.
    [[nodiscard]] ProxyChoice proxy() const;
    void setProxy(const ProxyChoice& proxy);

    /// Takes over what somebody else wrote into the file.
    void reload() { m_settings.sync(); }

private:
    [[nodiscard]] QString text(const char* key) const;
    /// Empty text takes the line out.
    void write(const char* key, const QString& text);
    void tellRefused(const char* key, const QString& text, const Error& error) const;

    QSettings m_settings;
    mutable QHash<QString, QString> m_refused; ///< What was told already.
};

} // namespace vtrack
