import FixtureSupport
import Records
import Testing

/// One row of `Fixtures/hostile/manifest.csv`: an input and what must become of it.
struct HostileRow: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        case refused
        /// `verdict/reason` of each record in order.
        case judged([String])
        case any
    }

    let id: String
    let file: String
    let recipe: String
    let outcome: Outcome
    let exitCode: Int32?
    let says: String
    let why: String

    var testDescription: String { id }

    /// The extension of the input.
    var kind: String {
        let name = file.isEmpty ? recipe.prefix { $0 != "-" && $0 != ":" } : file[...].drop { $0 != "." }.dropFirst()
        return String(name)
    }

    static let all: Result<[HostileRow], any Error> = Result {
        try CSVTable(InputSource(path: "\(Project.hostile)/manifest.csv")).rows.map { HostileRow($0.cells) }
    }

    /// - Parameter kinds: extensions, or the first words of recipes.
    static func rows(_ kinds: String...) throws -> [HostileRow] { try all.get().filter { kinds.contains($0.kind) } }

    private init(_ cells: [String]) {
        (id, file, recipe, says, why) = (cells[0], cells[1], cells[2], cells[5], cells[6])
        exitCode = Int32(cells[4])
        switch cells[3] {
        case "refused": outcome = .refused
        case "any": outcome = .any
        default: outcome = .judged(Self.verdicts(cells[3].dropFirst("judged:".count)))
        }
    }

    /// `3000*refer/x;accept/y` written out.
    private static func verdicts(_ text: Substring) -> [String] {
        text.split(separator: ";").flatMap { part in
            let pieces = part.split(separator: "*")
            guard pieces.count == 2, let count = Int(pieces[0]) else { return [String(part)] }
            return Array(repeating: String(pieces[1]), count: count)
        }
    }
}
