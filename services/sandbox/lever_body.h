// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <limits>

namespace vtrack::sandbox {

/// What a lever is told, read member by member. A member of the wrong type, out of its range or with a name that nobody
/// asked for becomes a complaint: a lever that silently stays where it was makes a test that cannot fail.
class LeverBody {
public:
    explicit LeverBody(QJsonObject json)
        : m_json(std::move(json)) {}

    [[nodiscard]] bool isEmpty() const { return m_json.isEmpty(); }

    bool has(const QString& name);

    /// A whole number from `least` to `most`.
    qint64 number(const QString& name, qint64 otherwise = 0, qint64 least = 0,
                  qint64 most = std::numeric_limits<qint64>::max());
    int count(const QString& name, int otherwise = 0, int least = 0);
    /// Seconds, with fractions, as milliseconds; at most a hundred years.
    qint64 milliseconds(const QString& name);
    bool truth(const QString& name, bool otherwise = false);
    QString text(const QString& name, const QString& otherwise = {});
    /// One of the words; the first of them when there is none.
    QString choice(const QString& name, const QStringList& words);
    QJsonObject object(const QString& name);

    /// For what is read by somebody else, as a node of the seed's form.
    [[nodiscard]] const QJsonObject& whole();

    void complain(const QString& about);

    /// What is wrong with it; empty when nothing is. Call it when everything was asked for.
    [[nodiscard]] QString complaint() const;

private:
    /// @return whether the member is there; complains when it is not of that type.
    bool isThere(const QString& name, QJsonValue::Type type);

    QJsonObject m_json;
    QSet<QString> m_asked;
    QString m_complaint;
};

} // namespace vtrack::sandbox
