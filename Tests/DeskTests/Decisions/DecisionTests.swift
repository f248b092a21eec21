import FixtureSupport
import Foundation
import HTTPTypes
import Ledger
import Records
import Rulebook
import Testing
import Verdicts

@testable import Desk

/// The clerk's day: what is referred is settled, what is overruled takes two, what is accepted is answered and entered.
@Suite(.timeLimit(.minutes(10))) struct DecisionTests {
    private let desk: TestDesk
    private let clerk: TestBrowser

    init() async throws {
        desk = try TestDesk()
        clerk = try await desk.signedIn("anna", .clerk)
    }

    /// Verdict 1 accepted, 2 rejected, 3 referred for a date, 4 referred for its issuer.
    private func request() async throws {
        let rows = """
            Holder,Index number,Course title,Course code,Completion date,Status,Issuer
            Ada Example,00900001,BSAFE,LMS-3395,2024-05-06,Completed,Inspira
            Bob Example,00900002,Basic Security in the Field II,,2017-06-08,Completed,Inspira
            Cyd Example,00900003,BSAFE,LMS-3395,,Completed,Inspira
            Dee Example,00900004,BSAFE,LMS-3395,2024-05-06,Completed,Some Training Ltd

            """
        try await clerk.follow(clerk.upload([("rows.csv", Array(rows.utf8))]))
        #expect(try desk.ledger.judgement(of: 1)?.referred == 2)
        try await clerk.get("/requests/1")
    }

    private static let accept = [
        "decision": "accept", "code": "LMS-3395", "completed-on": "2024-05-06", "accept-reason": "confirmed-by-issuer",
        "seen": "0",
    ]
    private static let reject = ["decision": "reject", "reject-reason": "not-answered", "seen": "0"]

    // MARK: One

    @Test func aReferralIsSettled() async throws {
        try await request()
        let page = try await clerk.get("/verdicts/4")
        #expect(page.text.contains("Write the decision down"))
        #expect(
            try await clerk.post("/verdicts/4/decision", Self.accept.merging(["note": "Mail of 3 May"]) { $1 }).location
                == "/verdicts/4")
        let decided = try await clerk.get("/verdicts/4")
        #expect(decided.text.contains("Accepted by anna") && decided.text.contains("Mail of 3 May"))
        #expect(!decided.text.contains("Write the decision down"))
        let standing = try desk.ledger.standing(ofVerdict: 4)
        #expect(standing.code == "LMS-3395" && standing.standing?.decision.course == "bsafe")
        #expect(try await clerk.post("/decisions/1/withdrawal", ["seen": "1"]).status == .seeOther)
        #expect(try desk.ledger.standing(ofVerdict: 4).standing == nil)
        try desk.ledger.verify()
    }

    @Test(
        arguments: [
            ([:], "Say whether"), (["decision": "accept"], "Choose a reason"),
            (["decision": "accept", "accept-reason": "not-answered"], "Choose a reason"),
            (["decision": "accept", "accept-reason": "document-seen"], "under which code"),
            (["decision": "accept", "accept-reason": "document-seen", "code": "LMS-1"], "under which code"),
            (["decision": "accept", "accept-reason": "document-seen", "code": "LMS-3395"], "day of completion"),
            (
                ["decision": "accept", "accept-reason": "document-seen", "code": "LMS-3395", "completed-on": "2024-02-30"],
                "day of completion"
            ),
            (
                ["decision": "accept", "accept-reason": "document-seen", "code": "LMS-3395", "completed-on": "2027-01-01"],
                "in the future"
            ),
            (["decision": "reject", "reject-reason": "judged-again"], "Choose a reason"),
        ] as [([String: String], String)])
    func whatIsMissingIsSaid(_ form: [String: String], _ words: String) async throws {
        try await request()
        let seen = try await clerk.post("/verdicts/4/decision", form.merging(["seen": "0"]) { $1 })
        #expect(seen.status == .unprocessableContent && seen.text.contains(words))
        #expect(try desk.ledger.standing(ofVerdict: 4).decisions.isEmpty)
    }

    @Test func overrulingTakesALead() async throws {
        try await request()
        let lead = try await desk.signedIn("leo", .lead)
        #expect(try await clerk.post("/verdicts/2/decision", Self.accept).status == .seeOther)
        #expect(try await clerk.get("/verdicts/2").text.contains("has to confirm it"))
        #expect(try await lead.get("/").text.contains("Waiting for a second person"))
        #expect(try await clerk.post("/proposals/1/confirmation", ["seen": "1"]).status == .forbidden)
        #expect(try desk.ledger.standing(ofVerdict: 2).standing == nil)
        try await lead.get("/verdicts/2")
        #expect(try await lead.post("/proposals/1/confirmation", ["seen": "1"]).location == "/verdicts/2")
        #expect(try await lead.get("/verdicts/2").text.contains("Accepted by anna and leo"))
        #expect(try desk.ledger.toEnter(limit: 9).map(\.id) == [1, 2])
    }

    /// Never the same person, a lead or not.
    @Test func aLeadDoesNotConfirmHerself() async throws {
        try await request()
        let lead = try await desk.signedIn("leo", .lead)
        try await lead.get("/verdicts/2")
        #expect(try await lead.post("/verdicts/2/decision", Self.accept).status == .seeOther)
        #expect(try await !lead.get("/verdicts/2").text.contains("Confirm as second person"))
        #expect(try await lead.post("/proposals/1/confirmation", ["seen": "1"]).status == .conflict)
        #expect(try desk.ledger.standing(ofVerdict: 2).standing == nil)
    }

    @Test func auditorsSeeAndChangeNothing() async throws {
        try await request()
        let auditor = try await desk.signedIn("aud", .auditor)
        let page = try await auditor.get("/verdicts/4")
        #expect(page.status == .ok && !page.text.contains("Write the decision down"))
        #expect(try await auditor.post("/verdicts/4/decision", Self.accept).status == .forbidden)
        #expect(try desk.ledger.standing(ofVerdict: 4).decisions.isEmpty)
    }

    // MARK: Two at once

    /// A hundred times: one writes, the other is told, nothing is written twice.
    @Test func twoClerksAtOnce() async throws {
        let other = try await desk.signedIn("bo", .clerk)
        let rows = (0..<100).map { "BSAFE,LMS-3395,2024-05-06,Completed,Some Training \($0)\n" }.joined()
        let table = "Course title,Course code,Completion date,Status,Issuer\n" + rows
        try await clerk.follow(clerk.upload([("many.csv", Array(table.utf8))]))
        try await clerk.get("/requests/new")
        try await other.get("/requests/new")
        for verdict in 1...100 {
            let first = clerk.prepared("/verdicts/\(verdict)/decision", Self.accept)
            let second = other.prepared("/verdicts/\(verdict)/decision", Self.reject)
            async let one = first()
            async let two = second()
            let seen = try await [one, two]
            #expect(seen.count { $0.status == .seeOther } == 1 && seen.count { $0.status == .conflict } == 1)
            #expect(try desk.ledger.standing(ofVerdict: Int64(verdict)).decisions.count == 1)
        }
        try desk.ledger.verify()
    }

    // MARK: Many

    @Test func oneLookSettlesMany() async throws {
        let table =
            "Course title,Course code,Completion date,Status,Issuer\n"
            + (1...5).map { "BSAFE,LMS-3395,2024-05-0\($0),Completed,Some Training Ltd\n" }.joined()
        try await clerk.follow(clerk.upload([("many.csv", Array(table.utf8))]))
        let list = try await clerk.get("/")
        let path = try #require(list.text.firstMatch(of: /href="(\/work\/[0-9a-f]{16})"/)?.1)
        #expect(!path.contains("Training"), "nothing of a certificate stands in an address")
        let group = try await clerk.get(String(path))
        let ticks = Dictionary(
            uniqueKeysWithValues: group.text.matches(of: /name="(tick-[0-9]+)" value="([0-9]+)"/).map {
                (String($0.1), String($0.2))
            })
        #expect(ticks.count == 5)
        #expect(try await clerk.post(String(path), ticks.merging(["do": "claim"]) { $1 }).status == .seeOther)
        #expect(try await clerk.get("/").text.contains("<td class=\"n\">5</td><td class=\"n\">5</td>"))
        let nothing = try await clerk.post(String(path), Self.reject.merging(["do": "decide"]) { $1 })
        #expect(nothing.text.contains("Tick the certificates"))
        #expect(
            try await clerk.post(String(path), ticks.merging(Self.reject) { $1 }.merging(["do": "decide"]) { $1 }).location == "/"
        )
        #expect(try desk.ledger.workGroups().isEmpty)
        #expect(try await clerk.get("/").text.contains("Nothing waits for a person."))
    }

    // MARK: With a further fact

    @Test func aMissingDayIsJudgedAgain() async throws {
        try await request()
        #expect(try desk.ledger.verdict(3).reason == .dateMissing)
        #expect(try await clerk.get("/verdicts/3").text.contains("State what is missing"))
        let empty = try await clerk.post("/verdicts/3/completion", ["seen": "0", "fact-completed-on": "yesterday"])
        #expect(empty.status == .unprocessableContent)
        let again = try await clerk.post("/verdicts/3/completion", ["seen": "0", "fact-completed-on": "2024-03-02"])
        #expect(again.location == "/requests/2", "\(again.text)")
        let verdict = try desk.ledger.verdict(5)
        #expect(verdict.verdict == .accept && verdict.completedOn?.description == "2024-03-02")
        #expect(try await clerk.get("/verdicts/3").text.contains("Judged again with request 2"))
        let letter = try await clerk.get("/requests/1/letter")
        #expect(letter.text.contains("completed on 2024-03-02"), "the letter tells how it came out")
        #expect(
            try await clerk.post("/verdicts/3/completion", ["seen": "0", "fact-completed-on": "2024-03-03"]).status == .conflict)
        try desk.ledger.verify()
    }

    // MARK: Answering and entering

    @Test func theLetterTellsEachOutcome() async throws {
        try await request()
        let english = try await clerk.get("/requests/1/letter").text
        for words in [
            "BSAFE (LMS-3395), completed on 2024-05-06", "Please take instead: BSAFE (LMS-3395", "Still being looked at:",
            "LMS number: LMS-3395", "Another person will look at it.",
        ] { #expect(english.contains(words), "\(words)") }
        let french = try await clerk.get("/requests/1/letter?language=fr").text
        #expect(french.contains("lang=\"fr\"") && french.contains("Veuillez suivre à la place : BSAFE"))
    }

    @Test func whatIsAcceptedIsTicked() async throws {
        try await request()
        #expect(try await clerk.get("/to-enter").text.contains("name=\"tick-1\""))
        let table = try await clerk.get("/to-enter/transfer.csv")
        #expect(table.text.hasSuffix("1,rows.csv,1,\"00900001\",Ada Example,,LMS-3395,BSAFE,2024-05-06,,\n"), "\(table.text)")
        try await clerk.get("/to-enter")
        #expect(try await clerk.post("/to-enter", ["tick-3": "0"]).status == .conflict, "it is not accepted")
        #expect(try await clerk.post("/to-enter", ["tick-1": "0"]).status == .seeOther)
        #expect(try await clerk.get("/to-enter").text.contains("Everything that is accepted is entered."))
        let entered = try await clerk.get("/verdicts/1")
        #expect(entered.text.contains("Entered in Inspira by anna"))
        #expect(try await clerk.post("/verdicts/1/decision", Self.reject).status == .conflict)
        #expect(try await clerk.post("/verdicts/1/entry/withdrawal", ["seen": "1"]).status == .seeOther)
        #expect(try desk.ledger.toEnter(limit: 9).count == 1)
    }
}
