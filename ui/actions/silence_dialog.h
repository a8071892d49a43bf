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
    void follow();
    void choose();
    [[nodiscard]] QDateTime until() const;
    [[nodiscard]] bool isPossible() const;

    Kind m_kind;
    QList<SilenceScope> m_scopes;
    const Clock& m_clock;
    QComboBox* m_cameras;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    StatusLabel* m_meaning;
    QPushButton* m_save;
};

} // namespace vtrack
