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
    private var keys = KeySource()
    private var tally = VerdictTally()
    private var mark = VerdictTally()
    /// By the numbers that the caller gave them.
    private var tails: [Int: StoredTail] = [:]

    private struct StoredTail {
        let id: Int64
        let digest: Data
    }

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
        let digest = ContentDigest.of(bytes).data
        let find = try database.cachedStatement(sql: "SELECT id FROM tails WHERE digest = ?")
        if let id = try Int64.fetchOne(find, arguments: [digest]) {
            tails[number] = StoredTail(id: id, digest: digest)
            return
        }
        let insert = try database.cachedStatement(sql: "INSERT INTO tails (digest, bytes) VALUES (?, ?)")
        try insert.execute(arguments: [digest, Data(bytes)])
        tails[number] = StoredTail(id: database.lastInsertedRowID, digest: digest)
    }

    /// - Throws: when the record has a verdict already, or what a constraint refuses; the whole delivery is then taken back.
    package func add(_ entry: VerdictEntry) throws {
        let (tail, own) = try place(of: entry.tail)
        let content = SealedContent(entry, key: try keys.next(), tail: tail?.digest ?? Data(ContentDigest.of(own ?? []).data))
        let day = entry.completedOn.map { "\($0)" }
        try insert(entry, day: day, seal: content.seal.code)
        try insert(content, tail: tail?.id, own: own)
        tally.add(entry, day: day, seal: content.seal.code)
    }

    private func insert(_ entry: VerdictEntry, day: String?, seal: Data) throws {
        for number in [delivery, Int64(entry.source), Int64(entry.position)] { verdict.bind(number) }
        for text in [entry.verdict.rawValue, entry.reason.rawValue, entry.course, day] { verdict.bind(text) }
        verdict.bind(seal)
        try verdict.run()
    }

    private func insert(_ content: SealedContent, tail: Int64?, own: [UInt8]?) throws {
        self.content.bind(database.lastInsertedRowID)
        self.content.bind(content.seal.key)
        for text in content.texts { self.content.bind(text) }
        self.content.bind(content.record)
        self.content.bind(tail)
        self.content.bind(own)
        self.content.bind(content.plain)
        try self.content.run()
    }

    private func place(of tail: TailText) throws -> (StoredTail?, own: [UInt8]?) {
        switch tail {
        case .own(let bytes): return (nil, bytes)
        case .shared(let number):
            guard let known = tails[number] else { throw LedgerFault.refused(says: "a tail that nobody has given") }
            return (known, nil)
        }
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
        try database.execute(sql: "ROLLBACK TO source; RELEASE source")
    }
}
