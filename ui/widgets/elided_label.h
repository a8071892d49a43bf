// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace vtrack {

/// A text on one line, whatever its length: what does not fit is left out, and the whole text stands in the tool tip.
/// It takes any width, and its height is always that of a line, so that nothing around it moves. For what has to be
/// read whole, setMostLines() allows more lines, which are taken only where they are needed. Made by
/// style::elidedLabel().
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    /// @param text line breaks become blanks.
    /// @param last follows the text, and is cut first, in its middle: of the name of a file, both ends tell.
    void showText(const QString& text, const QString& last = {});

    /// @param most 1 or more; with more than 1, showText() takes no `last`.
    void setMostLines(int most);

    /// The text as it is drawn.
    [[nodiscard]] QString shownText() const;

    /// Whether a part of the text is left out.
    [[nodiscard]] bool isCut() const { return m_isCut; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void followSize();
    [[nodiscard]] bool hasNoRoom() const;
    [[nodiscard]] QString firstLines() const;

    int m_mostLines = 1;
    bool m_isCut = false;
    qsizetype m_last = 0; ///< The letters of `last`.
};

} // namespace vtrack
