import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// What people decide: never deleted, overruled by two only, and what it makes of the history.
@Suite struct DecisionTests {
    private let folder: LedgerFolder
    private let ledger: Ledger

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
        try ledger.store(rulebook: Project.rulebook.get().digest, tables: SampleNight.tables)
        _ = try SampleNight.receive(ledger, "first", 1)
        try SampleNight.conclude(
            ledger, 1,
            [
                SampleNight.entry(1, .accept, SampleNight.ada), SampleNight.entry(2, .reject, SampleNight.bob),
                SampleNight.entry(3, .refer, SampleNight.bob),
            ])
    }

    private static let day = CalendarDay("2022-05-01")

    private func accept(by: String = "clerk-1", second: String? = nil) -> Decision {
        Decision(.accept, reason: "seen", note: "a note", course: "bsafe", completedOn: Self.day, by: by, second: second)
    }

    @Test func decisionIsReadAsItWasMade() throws {
        let id = try ledger.decide(3, accept())
        let stored = try ledger.decisions(on: 3)
        #expect(stored.map(\.decision) == [accept()])
        #expect(stored.map(\.id) == [id])
        #expect(stored.map(\.isWithdrawn) == [false])
        try ledger.verify()
    }

    @Test func withdrawnDecisionStays() throws {
        let id = try ledger.decide(3, accept())
        #expect(throws: LedgerFault.self) { try ledger.decide(3, Decision(.reject, reason: "no", by: "clerk-2")) }
        try ledger.withdraw(id, reason: "mistake", by: "clerk-1")
        #expect(throws: LedgerFault.self) { try ledger.withdraw(id, reason: "again", by: "clerk-1") }
        try ledger.decide(3, Decision(.reject, reason: "no", by: "clerk-2"))
        #expect(try ledger.decisions(on: 3).map(\.isWithdrawn) == [true, false])
        try ledger.verify()
    }

    @Test(
        arguments: [
            (Int64(1), Decision.Kind.accept, nil, true), (1, .reject, nil, false), (1, .reject, "clerk-2", true),
            (1, .reject, "clerk-1", false), (2, .accept, nil, false), (2, .accept, "clerk-2", true), (3, .reject, nil, true),
        ] as [(Int64, Decision.Kind, String?, Bool)])
    func overrulingTakesTwo(_ verdict: Int64, _ kind: Decision.Kind, _ second: String?, _ isAllowed: Bool) throws {
        let decision = Decision(kind, reason: "seen", course: "bsafe", completedOn: Self.day, by: "clerk-1", second: second)
        if isAllowed {
            try ledger.decide(verdict, decision)
        } else {
            #expect(throws: LedgerFault.self) { try ledger.decide(verdict, decision) }
        }
        #expect(try ledger.decisions(on: verdict).count == (isAllowed ? 1 : 0))
    }

    @Test func whatIsNotThereIsNamed() {
        #expect(throws: LedgerFault.noSuch("verdict", id: 9)) { try ledger.decide(9, accept()) }
        #expect(throws: LedgerFault.noSuch("decision", id: 9)) { try ledger.withdraw(9, reason: "x", by: "c") }
    }

    // MARK: History

    private func accepted(_ indexNumber: String, until sequence: Int64? = nil) throws -> [String] {
        var history = LearningHistory()
        let head = try ledger.auditHead()?.sequence ?? 0
        try ledger.addHistory(until: sequence ?? head, rulebook: Project.rulebook.get(), to: &history)
        return history.entries(indexNumber: indexNumber).map { "\($0.completedOn)" }
    }

    @Test func acceptedVerdictsAreHistory() throws {
        #expect(try accepted("900001") == ["2021-03-12"])
        #expect(try accepted("00900001") == ["2021-03-12"])
        #expect(try accepted("900002") == [])
        #expect(try ledger.referredCourses(indexNumber: "00900002", until: 99) == ["bsafe"])
        #expect(try ledger.referredCourses(indexNumber: "900001", until: 99) == [])
    }

    @Test func decisionsMakeAndUnmakeHistory() throws {
        let id = try ledger.decide(3, accept())
        #expect(try accepted("900002") == ["2022-05-01"])
        #expect(try ledger.referredCourses(indexNumber: "900002", until: 99) == [])
        try ledger.withdraw(id, reason: "mistake", by: "clerk-1")
        #expect(try accepted("900002") == [])
        try ledger.decide(1, Decision(.reject, reason: "no", by: "clerk-1", second: "clerk-2"))
        #expect(try accepted("900001") == [])
    }

    /// What was known at an earlier entry is known at it for ever.
    @Test func historyOfAnEarlierEntryStays() throws {
        let judged = try #require(try ledger.auditHead()).sequence
        #expect(try accepted("900001", until: 0) == [])
        let id = try ledger.decide(3, accept())
        let decided = try #require(try ledger.auditHead()).sequence
        try ledger.withdraw(id, reason: "mistake", by: "clerk-1")
        #expect(try accepted("900002", until: judged) == [])
        #expect(try accepted("900002", until: decided) == ["2022-05-01"])
        #expect(try accepted("900002") == [])
    }

    @Test func erasedVerdictsAreNoHistory() throws {
        _ = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(try accepted("900001") == [])
    }
}
