// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_label.h"

#include "photo.h"
#include "style.h"
#include "visible_text.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

PersonLabel::PersonLabel(QWidget* parent)
    : QWidget(parent)
    , m_photo(style::plainLabel())
    , m_name(style::headingLabel({}))
    , m_email(style::hintLabel({})) {
    m_photo->setFixedSize(style::largeIcon, style::largeIcon);
    m_name->setObjectName(u"personName"_s);
    m_email->setObjectName(u"personEmail"_s);

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(m_name);
    names->addWidget(m_email);
    names->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, style::gap, 0, style::gap);
    layout->setSpacing(style::block);
    layout->addWidget(m_photo);
    layout->addLayout(names, 1);
}

void PersonLabel::showPerson(const UserProfile& person) {
    show(person, person.name.isEmpty() ? person.email : person.name);
}

void PersonLabel::showNobody() {
    show({}, tr("Nobody is signed in."));
}

void PersonLabel::show(const UserProfile& person, const QString& name) {
    m_photo->setPixmap(roundPhoto(person.photo, style::largeIcon, devicePixelRatioF()));
    style::setText(*m_name, forPeople(name));
    style::setText(*m_email, forPeople(person.email));
    m_email->setVisible(!person.email.isEmpty() && person.email != name);
}

} // namespace vtrack
