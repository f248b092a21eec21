/// The bullet or number that a line of a list opens with.
enum Bullet {
    /// - Returns: nil when there is none; the text behind it is empty when the line has nothing else.
    static func strip(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return nil }
        if marks.contains(first) {
            let rest = String(scalars.dropFirst())
            guard rest.isEmpty || rest.unicodeScalars.first?.isBlank == true || !ascii.contains(first) else { return nil }
            return rest.trimmingSpaces
        }
        return numbered(scalars)
    }

    /// `1.`, `12)`, `(3)`, `a)`.
    private static func numbered(_ scalars: String.UnicodeScalarView) -> String? {
        var rest = scalars[...]
        if rest.first == "(" { rest = rest.dropFirst() }
        let number = rest.prefix { ("0"..."9").contains($0) }
        if number.isEmpty {
            guard let letter = rest.first, ("a"..."z").contains(letter) else { return nil }
            rest = rest.dropFirst()
            guard rest.first == ")" else { return nil }
        } else {
            guard number.count <= 2 else { return nil }
            rest = rest[number.endIndex...]
            guard rest.first == ")" || rest.first == "." else { return nil }
        }
        rest = rest.dropFirst()
        guard rest.isEmpty || rest.first?.isBlank == true else { return nil }
        return String(rest).trimmingSpaces
    }

    private static let ascii: Set<Unicode.Scalar> = ["-", "*", "o", "–", "—", ">"]
    private static let marks: Set<Unicode.Scalar> = ascii.union([
        "•", "·", "‣", "▪", "▫", "●", "○", "◦", "■", "□", "►", "➢", "➤", "✓", "✔", "☑", "☒", "※", "\u{F0B7}", "\u{F0A7}",
        "\u{F0FC}",
    ])
}
