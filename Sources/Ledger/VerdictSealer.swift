/// Seals verdicts before they are written: what takes time and needs no database, so that it can be done on another thread.
package struct VerdictSealer: Sendable {
    private var keys = KeySource()
    /// The digests of the tails, by the numbers that the caller gave them.
    private var tails: [Int: ContentDigest] = [:]

    package init() {}

    /// Says which tail a number stands for from now on.
    @discardableResult
    package mutating func define(tail number: Int, _ bytes: [UInt8]) -> ContentDigest {
        let digest = ContentDigest.of(bytes)
        tails[number] = digest
        return digest
    }

    package mutating func forgetTails() { tails = [:] }

    /// - Throws: `LedgerFault.refused` for the number of a tail that was never given.
    package mutating func seal(_ entry: VerdictEntry) throws -> SealedVerdict {
        SealedVerdict(
            entry: entry, day: entry.completedOn.map { "\($0)" },
            content: SealedContent(entry, key: try keys.next(), tail: try digest(of: entry.tail)?.data))
    }

    private func digest(of tail: TailText) throws -> ContentDigest? {
        guard case .shared(let number) = tail else { return nil }
        guard let digest = tails[number] else { throw Self.unknownTail }
        return digest
    }

    static let unknownTail = LedgerFault.refused(says: "a tail that nobody has given")
}
