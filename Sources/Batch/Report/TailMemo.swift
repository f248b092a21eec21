import Rulebook

/// Tails that were read before. Few make up most nights.
struct TailMemo {
    private let rulebook: Rulebook
    private let language: Language
    private var known: [Int64: TailCells] = [:]

    /// Then all are forgotten and it begins anew.
    private static let limit = 1 << 16

    init(_ rulebook: Rulebook, _ language: Language) {
        self.rulebook = rulebook
        self.language = language
    }

    /// - Throws: `LineReader.Mismatch`
    mutating func cells(of tail: NightVerdict.Tail) throws -> TailCells {
        if let cells = known[tail.number] { return cells }
        let cells = TailCells(try TailFacts(tail.bytes), rulebook, language)
        if known.count == Self.limit { known.removeAll(keepingCapacity: true) }
        known[tail.number] = cells
        return cells
    }
}
