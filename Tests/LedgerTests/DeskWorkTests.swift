import Foundation
import GRDB
import Records
import Rulebook
import Testing
import Verdicts

@testable import Ledger

/// What people do with verdicts at the desk: ada accepted (1), bob rejected (2), ada referred (3, decided by hand in the sample).
@Suite struct DeskWorkTests {
    private let folder: LedgerFolder
    private let ledger: Ledger
    private let clerk: Standing
    private let other: Standing
    private let lead: Standing
    private let lead2: Standing

    init() throws {
        folder = try LedgerFolder()
        ledger = try folder.open()
        try ledger.store(rulebook: SampleNight.facts(nil, ledger).rulebook, tables: SampleNight.tables)
        let delivery = try SampleNight.receive(ledger, "first", 1)
        try SampleNight.conclude(
            ledger, delivery,
            [
                SampleNight.entry(1, .accept, SampleNight.ada), SampleNight.entry(2, .reject, SampleNight.bob),
                SampleNight.entry(3, .refer, SampleNight.ada), SampleNight.entry(4, .refer, SampleNight.bob, course: nil),
            ])
        clerk = try SampleDesk.user("ada.clerk", .clerk, ledger)
        other = try SampleDesk.user("bo.clerk", .clerk, ledger)
        lead = try SampleDesk.user("leo.lead", .lead, ledger)
        lead2 = try SampleDesk.user("lea.lead", .lead, ledger)
    }

    private let reject = Decision(.reject, reason: "not-completed", by: "ada.clerk")

    private func version(_ verdict: Int64) throws -> Int64 { try ledger.standing(ofVerdict: verdict).version }

    // MARK: Deciding

    @Test func whatIsReferredOnePersonDecides() throws {
        try ledger.claim([3], by: clerk)
        #expect(try ledger.decide(3, SampleDesk.accept("canary"), code: "LMS-3395", seen: 0, by: clerk) == .decided(1))
        let standing = try ledger.standing(ofVerdict: 3)
        #expect(standing.standing?.decision.kind == .accept && standing.code == "LMS-3395" && standing.claim == nil)
        #expect(try ledger.workGroups().map(\.count) == [1])
        try ledger.verify()
    }

    /// Agreeing with the rules takes nobody else.
    @Test func whatTheRulesSayOnePersonConfirms() throws {
        #expect(try ledger.decide(2, reject, code: nil, seen: 0, by: clerk) == .decided(1))
    }

    @Test(arguments: [1, 2] as [Int64])
    func overrulingTakesALead(_ verdict: Int64) throws {
        let decision = verdict == 1 ? reject : SampleDesk.accept("canary")
        #expect(try ledger.decide(verdict, decision, code: nil, seen: 0, by: clerk) == .proposed(1))
        #expect(try ledger.standing(ofVerdict: verdict).standing == nil, "nothing is decided yet")
        #expect(try ledger.waitingForSecond(limit: 9).map(\.id) == [verdict])
        for (user, words) in [(clerk, "the same person"), (other, "no lead")] {
            #expect(throws: LedgerFault.self, "\(words)") { try ledger.confirm(1, seen: 1, by: user) }
        }
        #expect(try ledger.standing(ofVerdict: verdict).standing == nil)
        try ledger.confirm(1, seen: 1, by: lead)
        let standing = try #require(try ledger.standing(ofVerdict: verdict).standing).decision
        #expect(standing.by == "ada.clerk" && standing.second == "leo.lead" && standing.note == decision.note)
        #expect(try ledger.waitingForSecond(limit: 9).isEmpty)
        try ledger.verify()
    }

    /// A lead who overrules needs another lead.
    @Test func aLeadIsNoSecondPersonToHerself() throws {
        var decision = SampleDesk.accept()
        decision.by = "leo.lead"
        _ = try ledger.decide(2, decision, code: nil, seen: 0, by: lead)
        #expect(throws: LedgerFault.self) { try ledger.confirm(1, seen: 1, by: lead) }
        try ledger.confirm(1, seen: 1, by: lead2)
    }

    @Test func whatIsProposedMayBeDroppedAndAnotherProposed() throws {
        _ = try ledger.decide(2, SampleDesk.accept(), code: nil, seen: 0, by: clerk)
        #expect(throws: LedgerFault.self, "one waits") {
            _ = try ledger.decide(2, SampleDesk.accept(), code: nil, seen: 1, by: other)
        }
        #expect(throws: LedgerFault.self, "what is proposed is not passed by") {
            _ = try ledger.decide(2, reject, code: nil, seen: 1, by: other)
        }
        try ledger.drop(1, seen: 1, by: lead)
        #expect(throws: LedgerFault.conflict(verdict: 2)) { try ledger.confirm(1, seen: 2, by: lead) }
        #expect(try ledger.decide(2, SampleDesk.accept(), code: nil, seen: 2, by: other) == .proposed(2))
        try ledger.verify()
    }

    // MARK: Two at once

    @Test func theSecondWriterIsTold() throws {
        _ = try ledger.decide(3, reject, code: nil, seen: 0, by: clerk)
        #expect(throws: LedgerFault.conflict(verdict: 3)) {
            _ = try ledger.decide(3, SampleDesk.accept(), code: nil, seen: 0, by: other)
        }
        #expect(throws: LedgerFault.conflict(verdict: 3)) { try ledger.withdraw(1, reason: "x", seen: 0, by: other) }
        try ledger.withdraw(1, reason: "wrong", seen: 1, by: other)
        #expect(try ledger.decide(3, SampleDesk.accept(), code: nil, seen: 2, by: other) == .decided(2))
        #expect(try ledger.standing(ofVerdict: 3).decisions.map(\.isWithdrawn) == [true, false])
    }

    @Test func claimsHoldUntilTheyEnd() throws {
        #expect(try ledger.claim([3, 4], by: clerk) == 2)
        #expect(try ledger.claim([3, 4], by: other) == 0)
        #expect(try ledger.standing(ofVerdict: 3).claim?.by == clerk.name)
        try ledger.release([3])
        #expect(try ledger.claim([3, 4], by: other) == 1)
        #expect(try ledger.workGroups().map(\.claimed).reduce(0, +) == 2)
    }

    // MARK: Entering

    @Test func onlyWhatIsAcceptedIsEntered() throws {
        #expect(try ledger.toEnter(limit: 9).map(\.id) == [1])
        for verdict in [2, 3] as [Int64] { #expect(throws: LedgerFault.self) { try ledger.enter([verdict], by: clerk) } }
        try ledger.enter([1, 1], by: clerk)
        #expect(try ledger.toEnter(limit: 9).isEmpty)
        #expect(try ledger.standing(ofVerdict: 1).entry?.by == clerk.name)
        #expect(throws: LedgerFault.self, "it is entered") {
            _ = try ledger.decide(1, SampleDesk.accept(), code: nil, seen: 1, by: clerk)
        }
        try ledger.takeBackEntry(of: 1, by: other)
        #expect(throws: LedgerFault.conflict(verdict: 1)) { try ledger.takeBackEntry(of: 1, by: other) }
        #expect(try ledger.toEnter(limit: 9).map(\.id) == [1])
        _ = try ledger.decide(3, SampleDesk.accept(), code: nil, seen: 0, by: clerk)
        #expect(try ledger.toEnter(limit: 9).map(\.id) == [1, 3])
        try ledger.enter([3], by: clerk)
        #expect(throws: LedgerFault.self, "entered first") { try ledger.withdraw(1, reason: "x", seen: 2, by: clerk) }
        try ledger.verify()
    }

    // MARK: Lists

    @Test func workIsGroupedByWhatItHasInCommon() throws {
        let groups = try ledger.workGroups()
        #expect(groups.count == 2 && groups.allSatisfy { $0.count == 1 && $0.kind.reason == .dateMissing })
        for group in groups { #expect(try ledger.work(group.kind, limit: 9).count == 1) }
        #expect(try ledger.work(WorkKind(reason: .dateMissing, course: "bsafe", issuer: nil), limit: 9).map(\.id) == [3])
        #expect(try ledger.work(WorkKind(reason: .dateMissing, course: "bsafe", issuer: nil), after: 3, limit: 9).isEmpty)
        #expect(try ledger.work(WorkKind(reason: .dateMissing, course: "bsafe", issuer: "x"), limit: 9).isEmpty)
    }

    // MARK: Erasing

    @Test func notesOfProposalsAreErasedToo() throws {
        _ = try ledger.decide(2, SampleDesk.accept("canary note on Bob"), code: nil, seen: 0, by: clerk)
        let receipt = try ledger.erase(SampleNight.bob, by: "officer")
        #expect(receipt.notes == 1)
        #expect(try ledger.standing(ofVerdict: 2).proposal?.decision.note == nil)
        #expect(folder.bytes.range(of: Data("canary note".utf8)) == nil)
        try ledger.verify()
    }
}
