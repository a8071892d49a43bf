// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_board.h"

namespace vtrack {

TransferBoard::Entry::~Entry() {
    const std::scoped_lock lock(m_board.m_mutex);
    m_board.m_slots.removeOne(m_slot);
}

std::unique_ptr<TransferBoard::Entry> TransferBoard::begin(TransferProgress facts) {
    auto slot = std::make_shared<Slot>();
    slot->received = facts.resumedAt;
    slot->facts = std::move(facts);
    const std::scoped_lock lock(m_mutex);
    m_slots.append(slot);
    return std::make_unique<Entry>(*this, slot);
}

QList<TransferProgress> TransferBoard::look() const {
    const std::scoped_lock lock(m_mutex);
    QList<TransferProgress> all;
    for (const auto& slot : m_slots) {
        all += slot->facts;
        all.back().received = slot->received.load(std::memory_order_relaxed);
    }
    return all;
}

} // namespace vtrack
