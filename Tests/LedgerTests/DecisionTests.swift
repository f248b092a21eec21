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

    private func earlier(_ outcome: Verdict, _ indexNumber: String, until sequence: Int64? = nil) throws -> [String] {
        var found: [String] = []
        let head = try ledger.auditHead()?.sequence ?? 0
        try ledger.forEachEarlier(until: sequence ?? head) { earlier in
            guard earlier.outcome == outcome, earlier.holder.indexNumber == indexNumber else { return }
            found.append(earlier.completedOn.map { "\($0)" } ?? earlier.course ?? "")
        }
        return found
    }

    private func accepted(_ indexNumber: String, until sequence: Int64? = nil) throws -> [String] {
        try earlier(.accept, indexNumber, until: sequence)
    }

    @Test func acceptedVerdictsAreHistory() throws {
        #expect(try accepted("900001") == ["2021-03-12"])
        #expect(try accepted("900002") == [])
        #expect(try earlier(.refer, "900002") == ["bsafe"])
        #expect(try earlier(.refer, "900001") == [])
    }

    @Test func decisionsMakeAndUnmakeHistory() throws {
        let id = try ledger.decide(3, accept())
        #expect(try accepted("900002") == ["2022-05-01"])
        #expect(try earlier(.refer, "900002") == [])
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

    /// A number stays known, whatever became of its certificate; what was judged before an entry is left out.
    @Test func certificateNumbersAreHandedOver() throws {
        let delivery = try SampleNight.receive(ledger, "numbered", 7)
        var entry = SampleNight.entry(1, .reject, SampleNight.bob)
        (entry.certificateNumber, entry.issuer) = ("C-77", "Inspira")
        let before = try #require(try ledger.auditHead()).sequence
        try SampleNight.conclude(ledger, delivery, [entry, SampleNight.entry(2, .reject, SampleNight.bob)])
        var found: [EarlierVerdict] = []
        try ledger.forEachEarlier(after: before, until: 99) { found.append($0) }
        #expect(found.map(\.certificateNumber) == ["C-77"])
        #expect(found.map(\.issuer) == ["Inspira"])
        #expect(found.map(\.delivery) == [delivery])
        #expect(try !ledger.isChanged(after: before, until: 99))
        try ledger.decide(3, accept())
        #expect(try ledger.isChanged(after: before, until: 99))
    }

    @Test func erasedVerdictsAreNoHistory() throws {
        _ = try ledger.erase(SampleNight.ada, by: "officer")
        #expect(try accepted("900001") == [])
    }
}
