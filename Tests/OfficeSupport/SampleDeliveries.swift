import FixtureSupport
import Foundation
package import Ledger
import Records
import Rulebook
import Verdicts

/// A night in a ledger: delivery 1 judged (an accept, a refer that is decided, a reject), 2 quarantined, 3 received. Whatever names
/// a person or a file holds "Canary".
package enum SampleDeliveries {
    /// A new office, and its ledger with that night in it.
    package static func office() throws -> (TemporaryOffice, Ledger) {
        let office = try TemporaryOffice()
        try office.setUp()
        let ledger = try office.ledger()
        try fill(ledger)
        return (office, ledger)
    }

    package static func fill(_ ledger: Ledger) throws {
        let run = try ledger.beginRun(by: "batch")
        try ledger.store(rulebook: Project.rulebook.get().digest, tables: tables)
        try judge(receive("Canary first.csv", 1, run, ledger), run, ledger)
        _ = try receive("Canary first again\u{202E}.csv", 1, run, ledger)
        let broken = try receive("=Canary, \"second\"\n\u{1B}[31m.pdf", 2, run, ledger)
        for outcome in [Attempt.Outcome.crashed, .timedOut] {
            try ledger.endAttempt(ledger.beginAttempt(broken, run: run), outcome)
        }
        try ledger.settle(broken, as: .quarantined, because: "crashed-twice", run: run, by: "batch")
        _ = try receive("Canary third.xml", 3, run, ledger)
        var counts = RunCounts()
        (counts.judged, counts.quarantined, counts.duplicate, counts.deferred) = (1, 1, 1, 1)
        try ledger.endRun(run, exitCode: 1, rulebook: Project.rulebook.get().digest, seen: 4, counts, by: "batch")
    }

    private static let tables: [Table: [UInt8]] = Dictionary(
        uniqueKeysWithValues: Table.allCases.map {
            ($0, [UInt8](FileManager.default.contents(atPath: "\(Project.rules)/\($0.name).csv") ?? Data()))
        })

    /// Keeps the project's rulebook in a ledger.
    /// - Returns: its digest.
    package static func rulebook(_ ledger: Ledger) throws -> String {
        let digest = try Project.rulebook.get().digest
        try ledger.store(rulebook: digest, tables: tables)
        return digest
    }

    /// - Parameter content: the one byte that it holds.
    package static func receive(_ name: String, _ content: UInt8, _ run: Int64, _ ledger: Ledger) throws -> Int64 {
        let arrival = Arrival(channel: .folder, name: Array(name.utf8) + (content == 3 ? [0xFF] : []), inode: Int64(name.count))
        return try ledger.receive(arrival, digest: .of([content]), size: 1, run: run).delivery
    }

    private static func judge(_ delivery: Int64, _ run: Int64, _ ledger: Ledger) throws {
        try ledger.endAttempt(ledger.beginAttempt(delivery, run: run), .finished)
        let facts = JudgingFacts(
            run: run, rulebook: try Project.rulebook.get().digest, asOf: CalendarDay("2026-11-23")!, historyUntil: 2)
        try ledger.conclude(delivery, facts, found: 3, by: "batch") { writer in
            try writer.add(entry(1, .accept, .currentCourse, "2021-03-12"))
            try writer.add(entry(2, .refer, .dateMissing, nil))
            try writer.add(entry(3, .reject, .replacedNotAccepted, "2017-06-08"))
        }
        let decision = Decision(
            .accept, reason: "date asked for", note: "Canary note", course: "bsafe", completedOn: CalendarDay("2022-05-01"),
            by: "clerk-1")
        try ledger.withdraw(ledger.decide(2, decision), reason: "wrong day", by: "clerk-1")
    }

    private static func entry(_ position: Int, _ verdict: Verdict, _ reason: Reason, _ day: String?) -> VerdictEntry {
        VerdictEntry(
            source: 0, position: position, verdict: verdict, reason: reason, course: "bsafe",
            completedOn: day.flatMap { CalendarDay($0) },
            holder: StatedHolder(indexNumber: "00900001", email: nil, name: "Canary Example"),
            record: Array(
                "{\"record\":{\"source\":\"Canary first.csv\",\"position\":\(position),\"line\":2,\"holderName\":\"Canary Example\"}"
                    .utf8),
            tail: .own(Array(tail(verdict, reason).utf8)))
    }

    private static func tail(_ verdict: Verdict, _ reason: Reason) -> String {
        """
        ,"verdict":"\(verdict.rawValue)","reason":"\(reason.rawValue)","course":"bsafe","targetCodes":[],"completedOn":,\
        "validUntil":null,"findings":[],"passed":[],"advice":[]}

        """
    }
}
