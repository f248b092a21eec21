import Foundation
import GRDB
import Rulebook
package import Verdicts

/// Writes the verdicts of one delivery inside its transaction, one at a time, so that a million need no memory. A handle: hence a
/// class.
package final class VerdictWriter {
    private let delivery: Int64
    private let database: Database
    private let verdict: RowInsert
    private let content: RowInsert
    private var sealer = VerdictSealer()
    private var tally = VerdictTally()
    private var mark = VerdictTally()
    /// The ids of the tails, by the numbers that the caller gave them.
    private var tails: [Int: Int64] = [:]

    init(_ delivery: Int64, _ database: Database) throws {
        self.delivery = delivery
        self.database = database
        verdict = try RowInsert(
            database,
            sql: """
                INSERT INTO verdicts (delivery, source, position, verdict, reason, course, completed_on, seal)
                VALUES (?,?,?,?,?,?,?,?)
                """)
        content = try RowInsert(
            database,
            sql: """
                INSERT INTO contents (verdict, key, index_number, email, name, certificate_number, issuer, record, tail, own_tail,
                    plain) VALUES (?,?,?,?,?,?,?,?,?,?,?)
                """)
    }

    /// What is written so far.
    package var counts: [Verdict: Int] { tally.counts }
    package var total: Int { tally.total }
    var unreadable: Int { tally.unreadable }
    var digest: ContentDigest { tally.hash.digest }

    /// Says which tail a number stands for from now on.
    package func define(tail number: Int, _ bytes: [UInt8]) throws {
        let digest = sealer.define(tail: number, bytes).data
        let find = try database.cachedStatement(sql: "SELECT id FROM tails WHERE digest = ?")
        if let id = try Int64.fetchOne(find, arguments: [digest]) {
            tails[number] = id
            return
        }
        let insert = try database.cachedStatement(sql: "INSERT INTO tails (digest, bytes) VALUES (?, ?)")
        try insert.execute(arguments: [digest, Data(bytes)])
        tails[number] = database.lastInsertedRowID
    }

    /// - Throws: as the other does.
    package func add(_ entry: VerdictEntry) throws { try add(sealer.seal(entry)) }

    /// - Throws: when the record has a verdict already, or what a constraint refuses; the whole delivery is then taken back.
    package func add(_ sealed: SealedVerdict) throws {
        let tail = try id(of: sealed.entry.tail)
        try insert(sealed.entry, day: sealed.day, seal: sealed.content.seal.code)
        try insert(sealed.content, tail: tail)
        tally.add(sealed.entry, day: sealed.day, seal: sealed.content.seal.code)
    }

    private func insert(_ entry: VerdictEntry, day: String?, seal: Data) throws {
        verdict.bind(delivery)
        verdict.bind(Int64(entry.source))
        verdict.bind(Int64(entry.position))
        verdict.bind(entry.verdict.rawValue)
        verdict.bind(entry.reason.rawValue)
        verdict.bind(entry.course)
        verdict.bind(day)
        verdict.bind(seal)
        try verdict.run()
    }

    private func insert(_ content: SealedContent, tail: Int64?) throws {
        self.content.bind(database.lastInsertedRowID)
        self.content.bind(content.seal.key)
        for text in content.texts { self.content.bind(text) }
        self.content.bind(content.record)
        self.content.bind(tail)
        self.content.bind(content.ownTail)
        self.content.bind(content.plain)
        try self.content.run()
    }

    /// - Returns: nil for one that is the record's own.
    private func id(of tail: TailText) throws -> Int64? {
        guard case .shared(let number) = tail else { return nil }
        guard let id = tails[number] else { throw VerdictSealer.unknownTail }
        return id
    }

    // MARK: Taking back

    /// What is added from here on may be taken back: one source of the delivery.
    package func begin() throws {
        mark = tally
        try database.execute(sql: "SAVEPOINT source")
    }

    package func keep() throws { try database.execute(sql: "RELEASE source") }

    package func takeBack() throws {
        tally = mark
        tails = [:]
        sealer.forgetTails()
        try database.execute(sql: "ROLLBACK TO source; RELEASE source")
    }
}
