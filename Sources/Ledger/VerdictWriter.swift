import Foundation
import GRDB
import Rulebook
import Verdicts

/// Writes the verdicts of one delivery inside its transaction, one at a time, so that a million need no memory. A handle: hence a
/// class.
package final class VerdictWriter {
    private let delivery: Int64
    private let database: Database
    private let verdict: Statement
    private let content: Statement
    private var hash = VerdictDigest()
    private(set) var counts: [Verdict: Int] = [:]
    private(set) var unreadable = 0

    init(_ delivery: Int64, _ database: Database) throws {
        self.delivery = delivery
        self.database = database
        verdict = try database.makeStatement(
            sql: """
                INSERT INTO verdicts (delivery, source, position, verdict, reason, course, completed_on, seal)
                VALUES (?,?,?,?,?,?,?,?)
                """)
        content = try database.makeStatement(
            sql: "INSERT INTO contents (verdict, key, explanation, index_number, email, name) VALUES (?,?,?,?,?,?)")
    }

    var digest: ContentDigest { hash.digest }
    var total: Int { counts.values.reduce(0, +) }

    /// - Throws: when the record has a verdict already, or what a constraint refuses; the whole delivery is then taken back.
    package func add(_ entry: VerdictEntry) throws {
        let explanation = Data(entry.explanation)
        let holder = entry.holder
        let seal = Seal([explanation] + holder.parts)
        let day = entry.completedOn.map { "\($0)" }
        try verdict.execute(arguments: [
            delivery, entry.source, entry.position, entry.verdict.rawValue, entry.reason.rawValue, entry.course, day, seal.code,
        ])
        try content.execute(arguments: [
            database.lastInsertedRowID, seal.key, explanation, holder.indexNumber, holder.email, holder.name,
        ])
        hash.add(
            source: entry.source, position: entry.position, verdict: entry.verdict.rawValue, reason: entry.reason.rawValue,
            course: entry.course, completedOn: day, seal: seal.code)
        counts[entry.verdict, default: 0] += 1
        if entry.reason == .recordUnreadable { unreadable += 1 }
    }
}
