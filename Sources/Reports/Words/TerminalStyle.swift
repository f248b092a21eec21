internal import Verdicts

/// How words are set on the medium at hand.
package struct TerminalStyle: Sendable {
    /// Columns.
    package let width: Int
    package let hasColour: Bool

    package init(width: Int, hasColour: Bool) {
        self.width = max(40, min(width, 200))
        self.hasColour = hasColour
    }

    package static let plain = TerminalStyle(width: 100, hasColour: false)

    func coloured(_ text: String, for verdict: Verdict) -> String {
        guard hasColour else { return text }
        let colour =
            switch verdict {
            case .accept: "1;32"
            case .reject: "1;31"
            case .refer: "1;33"
            }
        return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
    }

    func faint(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
    func strong(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
