import GRDB
import Records
import Rulebook
import Verdicts

/// Reads verdicts one after another; what many of them share is read once. A handle: hence a class.
final class VerdictRows {
    private let rows: RowSelect
    private let database: Database
    private let path: String
    /// Of the delivery whose verdict was read last.
    private var judgement: Judgement?
    /// The tails that were met, by number.
    private var tails: [Int64: [UInt8]] = [:]

    private struct Judgement {
        let delivery: Int64
        let rulebook: String
        let asOf: CalendarDay
    }

    /// As many as a worker tells at once, and some more.
    private static let mostTails = 1 << 14

    private static let query = """
        SELECT id, delivery, source, position, verdicts.verdict, reason, course, completed_on, record, tail, own_tail, plain
        FROM verdicts LEFT JOIN contents ON contents.verdict = verdicts.id
        """

    /// - Parameters:
    ///   - condition: with one placeholder.
    ///   - path: of the ledger, for a fault.
    init(_ database: Database, where condition: String, _ argument: Int64, path: String) throws {
        self.database = database
        self.path = path
        rows = try RowSelect(database, sql: "\(Self.query) WHERE \(condition)", argument)
    }

    /// - Returns: nil behind the last one.
    func next() throws -> StoredVerdict? {
        guard try rows.step() else { return nil }
        let judgement = try judgement(of: rows.number(1))
        guard let verdict = rows.text(4).flatMap(Verdict.init), let reason = rows.text(5).flatMap({ Self.reasons[$0] }) else {
            throw unknown
        }
        return StoredVerdict(
            id: rows.number(0), delivery: judgement.delivery, source: Int(rows.number(2)), position: Int(rows.number(3)),
            verdict: verdict, reason: reason, course: rows.text(6), completedOn: rows.text(7).flatMap { CalendarDay($0) },
            rulebook: judgement.rulebook, asOf: judgement.asOf, explanation: try explanation())
    }

    private var unknown: LedgerFault { .damaged(path: path, says: "a verdict that this version does not know") }

    /// Their names are many: looked up much faster than they are compared.
    private static let reasons = Dictionary(uniqueKeysWithValues: Reason.allCases.map { ($0.rawValue, $0) })

    private func judgement(of delivery: Int64) throws -> Judgement {
        if let judgement, judgement.delivery == delivery { return judgement }
        let sql = "SELECT rulebook, as_of FROM judgements WHERE delivery = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [delivery]),
            let asOf = CalendarDay(row[1] as String)
        else {
            throw unknown
        }
        let found = Judgement(delivery: delivery, rulebook: row[0], asOf: asOf)
        judgement = found
        return found
    }

    // MARK: The explanation

    private func explanation() throws -> StoredExplanation? {
        guard let record = rows.bytes(8) else { return nil }
        let number = rows.optionalNumber(9)
        guard let tail = try number.map(tail) ?? rows.bytes(10) else { return nil }
        return StoredExplanation(record: record, tail: tail, tailNumber: number, plain: rows.bytes(11))
    }

    private func tail(_ number: Int64) throws -> [UInt8] {
        if let known = tails[number] { return known }
        let row = try RowSelect(database, sql: "SELECT bytes FROM tails WHERE id = ?", number)
        guard try row.step(), let bytes = row.bytes(0) else { throw unknown }
        if tails.count == Self.mostTails { tails = [:] }
        tails[number] = bytes
        return bytes
    }
}
