// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dialog.h"

#include <QDateTime>
#include <QList>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QPushButton;

namespace vtrack {

class StatusLabel;

/// Cameras whose silence a person may say something of together.
struct SilenceScope {
    QString name = {}; ///< Of the camera, or for all of them.
    QList<qint64> cameraIds = {};
};

/// Asks until when a silence is known, and of a planned one, from when on and of which cameras. A sentence says what
/// that means, with days and hours.
class SilenceDialog final : public Dialog {
    Q_OBJECT

public:
    enum class Kind {
        Present, ///< It has begun.
        Planned,
    };

    /// @param scopes the choices of cameras; the first one is chosen.
    /// @param clock outlives the dialog.
    SilenceDialog(Kind kind, const QList<SilenceScope>& scopes, const Clock& clock, QWidget* parent = nullptr);

signals:
    /// A person has agreed. `from` is meant for a planned silence only.
    void chosen(const QList<qint64>& cameraIds, const QDateTime& from, const QDateTime& until);

private:
    void addFields(QFormLayout& form);
    /// Lets the end follow the beginning.
    void moveEnd();
    /// What a person chose as the end.
    void keepEnd();
    void follow();
    void choose();
    [[nodiscard]] QDateTime until() const;
    /// Why it cannot be saved; empty if it can.
    [[nodiscard]] QString objection() const;

    Kind m_kind;
    QList<SilenceScope> m_scopes;
    const Clock& m_clock;
    QComboBox* m_cameras;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    StatusLabel* m_meaning;
    QPushButton* m_save;
    /// The length to keep: the suggested one, or what a person chose last.
    QDateTime m_begin;
    QDateTime m_end;
    QDateTime m_chosenEnd; ///< By a person, also one before the beginning; invalid until then.
};

} // namespace vtrack
