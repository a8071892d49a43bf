// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics_text.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// In a label value, backslash, quotation mark and line feed are written with a backslash.
QByteArray escaped(const QString& value) {
    QByteArray text = value.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

} // namespace

void MetricsText::begin(const QByteArray& family, const QByteArray& help, const QByteArray& type) {
    m_text += "# HELP " + family + ' ' + help + "\n# TYPE " + family + ' ' + type + '\n';
}

void MetricsText::gauge(const QByteArray& name, const QByteArray& help) {
    m_name = name;
    begin(name, help, "gauge"_ba);
}

void MetricsText::counter(const QByteArray& name, const QByteArray& help) {
    m_name = name + "_total";
    begin(m_format == Format::OpenMetrics ? name : m_name, help, "counter"_ba);
}

void MetricsText::sample(const Labels& labels, double value) {
    QByteArray list;
    for (const auto& [name, text] : labels)
        list += (list.isEmpty() ? "" : ",") + name + "=\"" + escaped(text) + '"';
    m_text += m_name;
    if (!list.isEmpty())
        m_text += '{' + list + '}';
    m_text += ' ' + QByteArray::number(value, 'g', 17) + '\n';
}

void MetricsText::sample(const Labels& labels, const QDateTime& time) {
    if (time.isValid())
        sample(labels, static_cast<double>(time.toSecsSinceEpoch()));
}

QByteArray MetricsText::text() const {
    return m_format == Format::OpenMetrics ? m_text + "# EOF\n" : m_text;
}

QByteArray MetricsText::contentType(Format format) {
    return format == Format::OpenMetrics ? "application/openmetrics-text; version=1.0.0; charset=utf-8"_ba
                                         : "text/plain; version=0.0.4; charset=utf-8"_ba;
}

} // namespace vtrack
