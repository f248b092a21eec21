import FixtureSupport
import Foundation
import Records
import Rulebook
import Verdicts

@testable import Ledger

/// A night that leaves a row in every table: three deliveries, four verdicts, decisions, an erasure.
enum SampleNight {
    static let ada = Person(indexNumber: "00900001", email: "Ada@Example.org", name: "Ada Canary-Example")
    static let bob = Person(indexNumber: "900002", name: "Bob Canary-Sample")
    static let cyd = Person(name: "Cyd Canary-Third")

    static let tables: [Table: [UInt8]] = Dictionary(
        uniqueKeysWithValues: Table.allCases.map {
            ($0, [UInt8](FileManager.default.contents(atPath: "\(Project.rules)/\($0.name).csv") ?? Data()))
        })

    static func arrival(_ inode: Int64) -> Arrival {
        Arrival(channel: .folder, name: Array("canary-\(inode).csv".utf8), device: 1, inode: inode, changedAt: 7)
    }

    static func receive(_ ledger: Ledger, _ text: String, _ inode: Int64, run: Int64? = nil) throws -> Int64 {
        let bytes = Array(text.utf8)
        return try ledger.receive(arrival(inode), digest: .of(bytes), size: Int64(bytes.count), run: run).delivery
    }

    static func entry(_ position: Int, _ verdict: Verdict, _ holder: Person, course: String? = "bsafe") -> VerdictEntry {
        let reason: Reason =
            switch verdict {
            case .accept: .currentCourse
            case .reject: .cycleOver
            case .refer: .dateMissing
            }
        return VerdictEntry(
            source: 0, position: position, verdict: verdict, reason: reason, course: course,
            completedOn: verdict == .refer ? nil : CalendarDay("2021-03-12"),
            holder: StatedHolder(indexNumber: holder.indexNumber, email: holder.email, name: holder.name),
            record: Array("{\"record\":{\"holderName\":\"\(holder.name ?? "")\",\"email\":\"\(holder.email ?? "")\"}".utf8),
            tail: .shared(verdict == .accept ? 1 : 2), plain: verdict == .refer ? Array("canary row\n".utf8) : nil)
    }

    static func facts(_ run: Int64?, _ ledger: Ledger) throws -> JudgingFacts {
        JudgingFacts(
            run: run, rulebook: try Project.rulebook.get().digest, asOf: CalendarDay("2026-11-23")!,
            historyUntil: try ledger.auditHead()?.sequence ?? 0)
    }

    static func conclude(_ ledger: Ledger, _ delivery: Int64, _ entries: [VerdictEntry], run: Int64? = nil) throws {
        try ledger.conclude(delivery, facts(run, ledger), found: entries.count, by: "batch") { writer in
            try define(writer)
            for entry in entries { try writer.add(entry) }
        }
    }

    static let tails = [1: ",\"verdict\":\"accept\"}\n", 2: ",\"verdict\":\"other\"}\n"].mapValues { Array($0.utf8) }

    static func define(_ writer: VerdictWriter) throws {
        for (number, tail) in tails.sorted(by: { $0.key < $1.key }) { try writer.define(tail: number, tail) }
    }

    /// The bytes of a ledger after such a night.
    static let whole = Result {
        let folder = try LedgerFolder()
        try fill(folder.open())
        return FileManager.default.contents(atPath: folder.file) ?? Data()
    }

    /// Deliveries 1 to 3, verdicts 1 (ada, accept), 2 (bob, reject), 3 (ada, refer), 4 (cyd, accept; erased).
    static func fill(_ ledger: Ledger) throws {
        let run = try ledger.beginRun(by: "batch")
        try ledger.store(rulebook: Project.rulebook.get().digest, tables: tables)
        let first = try receive(ledger, "first", 1, run: run)
        let attempt = try ledger.beginAttempt(first, run: run)
        try ledger.endAttempt(attempt, .finished)
        try conclude(ledger, first, [entry(1, .accept, ada), entry(2, .reject, bob), entry(3, .refer, ada)], run: run)
        let second = try receive(ledger, "second", 2, run: run)
        try conclude(ledger, second, [entry(1, .accept, cyd)], run: run)
        let third = try receive(ledger, "third", 3, run: run)
        try ledger.settle(
            third, as: .quarantined, because: "crashed-twice", run: run,
            faults: [SourceFault(source: 0, line: nil, words: "broken")], by: "batch")
        let decision = try ledger.decide(3, Decision(.reject, reason: "no date", note: "canary note on Ada", by: "clerk-1"))
        try ledger.withdraw(decision, reason: "date found", by: "clerk-1")
        try ledger.decide(
            3,
            Decision(
                .accept, reason: "date found", note: "canary second note", course: "bsafe",
                completedOn: CalendarDay("2022-05-01"),
                by: "clerk-2"))
        _ = try ledger.erase(cyd, by: "officer")
        try ledger.addUser(UserName("clerk-1")!, as: .clerk, by: "officer")
        _ = try ledger.accept(ledger.invite(UserName("clerk-1")!, for: 60, by: "officer"), hash: "$scrypt$rounds$salt$hash")
        _ = try ledger.addProgram(UserName("script-1")!, by: "officer")
        try ledger.endProgram(UserName("script-1")!, by: "officer")
        if let clerk = try ledger.standing(of: 1) { try ledger.addRequest(arrival: 1, by: clerk) }
        try ledger.setLanguage(of: 1, .french)
        var counts = RunCounts()
        counts.judged = 2
        counts.quarantined = 1
        counts.deferred = 2
        try ledger.deferAll([Deferral(because: "hidden", name: Array("canary-hidden".utf8), entries: 2)], run: run)
        try ledger.endRun(run, exitCode: 0, rulebook: Project.rulebook.get().digest, seen: 5, counts, by: "batch")
        for item in try ledger.unpublished() { try ledger.published(item.id, .of([1])) }
    }
}
