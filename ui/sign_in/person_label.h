// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile_store.h"

#include <QWidget>

class QLabel;

namespace vtrack {

/// Who is signed in: photo, name and address.
class PersonLabel final : public QWidget {
    Q_OBJECT

public:
    explicit PersonLabel(QWidget* parent = nullptr);

    /// A person without a name is shown with the address alone.
    void showPerson(const UserProfile& person);
    void showNobody();

private:
    void show(const UserProfile& person, const QString& name);

    QLabel* m_photo;
    QLabel* m_name;
    QLabel* m_email;
};

} // namespace vtrack
