// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "disk_question.h"
#include "setup_page.h"

class QLineEdit;
class QPushButton;

namespace vtrack {

/// The first page: the administrator's Google client file or the key file of a service account, or the sample Drive.
class ClientFilePage : public SetupPage {
    Q_OBJECT

public:
    ClientFilePage(const SetupServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    [[nodiscard]] bool isFilledIn() const override { return m_ready; }

signals:
    void sampleRequested();
    /// It is stored already.
    void languageChosen(const QString& code);
    /// A setup file was taken over: its sources are there, and only the sign-in is left.
    void setupImported();

protected:
    [[nodiscard]] bool isLooking() const override { return m_looking; }

private:
    [[nodiscard]] QWidget* instructions();
    [[nodiscard]] QWidget* languageBox();
    [[nodiscard]] QLayout* sampleRow();
    [[nodiscard]] QLayout* setupFileRow();
    void browse();
    /// Checks and imports the file at once. While `typing`, a path without a file is not reported.
    void take(const QString& path, bool typing);
    void seek();
    void importFile(const QString& file);
    void onTaken(const Result<ClientSecrets>& secrets, const QString& sentence);
    void onKey(const Result<ServiceAccount>& account, const QString& sentence);
    void finish(const QString& sentence, const std::optional<Error>& error);
    void lookForServiceAccount();

    QLineEdit* m_path;
    QPushButton* m_browse;
    bool m_ready = false;
    bool m_looking = false;
    int m_question = 0; ///< Only the latest request's answer is used.
    QString m_typed;    ///< The path that is sought; empty if none is.
    DiskQuestion<bool> m_seeking;
};

} // namespace vtrack
