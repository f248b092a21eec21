/// Why a rulebook cannot be used: one row or file that is wrong.
package struct RulebookFault: Error, Hashable, Sendable {
    package let file: String
    package let line: Int?
    package let says: String

    package var words: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(says)" }
}

/// Everything that is wrong with a rulebook.
package struct UnusableRulebook: Error, Sendable {
    package let faults: [RulebookFault]
}
