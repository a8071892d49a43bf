// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "match_reading.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The administrator's pattern of how the recorders of a site write the time into file names: text with the
/// placeholders of placeholderWords() for the parts of a time, and {camera} or {any} for any text within a name, for
/// example `{camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}`. It must match from the beginning of a name; the rest of the name is
/// ignored. With `/` it describes the folders before the name, too. Immutable and cheap to copy; any thread may use it.
class OwnPattern {
public:
    /// No pattern: finds nothing.
    OwnPattern() = default;

    static constexpr qsizetype longest = 200; ///< characters

    /// Reads the notation; empty text is no pattern. BadInput says what is wrong with it.
    [[nodiscard]] static Result<OwnPattern> fromText(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    [[nodiscard]] QString text() const { return m_text; }

    /// What the pattern finds in a path; empty when nothing. Takes time in proportion to the path's length.
    [[nodiscard]] std::vector<NameTime> timesIn(const QString& path, const QTimeZone& cameraZone) const;

    /// The time that it reads from an example; BadInput with the reason if there is none.
    [[nodiscard]] Result<NameTime> explain(const QString& example, const QTimeZone& cameraZone) const;

private:
    /// One piece of the notation: a placeholder or the text between two.
    struct Piece {
        QString shown;
        QString expression;
        bool isWildcard = false;
    };

    [[nodiscard]] static Result<Piece> placeholder(const QString& word);
    [[nodiscard]] QRegularExpression expression(qsizetype pieces) const;

    QString m_text;
    QList<Piece> m_pieces;
    QRegularExpression m_expression;
};

} // namespace vtrack
