// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <utility>

namespace vtrack {

/// Figures as text for Prometheus and others, in one of its two formats. They differ in the names of counters and in
/// the last line.
class MetricsText {
public:
    enum class Format {
        OpenMetrics, ///< Version 1.0.0: what Prometheus asks for.
        Prometheus,  ///< Version 0.0.4: what `promtool check metrics` reads.
    };

    using Labels = QList<std::pair<QByteArray, QString>>;

    explicit MetricsText(Format format)
        : m_format(format) {}

    /// Begins a family. Samples of one family stand together.
    void gauge(const QByteArray& name, const QByteArray& help);
    /// @param name without `_total`, which is added.
    void counter(const QByteArray& name, const QByteArray& help);

    /// A sample of the family that was begun last.
    void sample(const Labels& labels, double value);
    /// Seconds since 1970; left out for an invalid time.
    void sample(const Labels& labels, const QDateTime& time);

    /// All of it.
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] static QByteArray contentType(Format format);

private:
    void begin(const QByteArray& family, const QByteArray& help, const QByteArray& type);

    Format m_format;
    QByteArray m_name; ///< Of the samples.
    QByteArray m_text;
};

} // namespace vtrack
