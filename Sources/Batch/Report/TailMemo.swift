import Rulebook

/// Tails that were read before. Few make up most nights.
struct TailMemo {
    private let rulebook: Rulebook
    private let language: Language
    /// By code, that of its course: what is entered.
    private let titles: [String: String]
    private var known: [Int64: TailCells] = [:]

    /// Then all are forgotten and it begins anew.
    private static let limit = 1 << 16

    init(_ rulebook: Rulebook, _ language: Language) {
        self.rulebook = rulebook
        self.language = language
        let titles = rulebook.codes.compactMap { code in code.course.map { (code.id, rulebook[$0].title) } }
        self.titles = Dictionary(titles, uniquingKeysWith: { first, _ in first })
    }

    /// - Throws: `LineReader.Mismatch`
    mutating func cells(of tail: NightVerdict.Tail) throws -> TailCells {
        if let cells = known[tail.number] { return cells }
        let cells = TailCells(try TailFacts(tail.bytes), titles: titles, rulebook, language)
        if known.count == Self.limit { known.removeAll(keepingCapacity: true) }
        known[tail.number] = cells
        return cells
    }
}
