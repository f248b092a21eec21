import Batch
import Foundation
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk ledger why`, after nights that the program has run.
@Suite struct LedgerWhyTests {
    private let office: NightOffice

    init() throws { office = try NightOffice() }

    private func why(_ verdict: Int, _ arguments: [String] = []) throws -> String {
        let ended = try office.ledger("why", ["\(verdict)"] + arguments)
        #expect(ended.exitCode == 0 && ended.errors.isEmpty, "\(ended.errors)")
        #expect(RawText.firstUnsafe(ended.text) == nil)
        return ended.text
    }

    private static let table = [
        NightOffice.row("00900001,Ada Example,ada@example.org"),
        NightOffice.row("00900002,Bob Sample,", code: "", title: "Basic Security in the Field II"),
        NightOffice.row("00900003,Cyd Third,", code: "", title: "No such course\u{1B}[31m"),
    ]

    @Test(arguments: ["en", "fr"])
    func wordsAreThoseOfExplain(_ language: String) throws {
        try office.drop("three.csv", Self.table)
        let explained = try Program.run(
            ["explain", "three.csv", "--language", language] + Program.asOf, in: office.temporary.office.inbox
        ).text.components(separatedBy: "\n\n")
        try office.night()
        for verdict in 1...3 {
            let text = try why(verdict, ["--language", language])
            let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
            #expect(parts.count == 2 && parts[1].hasPrefix(explained[verdict - 1]), "\(text)")
            #expect(parts[0].contains("three.csv, ") && parts[0].contains("sha256:") && parts[0].contains("2026-11-23"))
        }
    }

    /// What is known now does not change what was judged then.
    @Test func historyIsThatOfThen() throws {
        for night in 1...2 {
            try office.drop("night \(night).csv", [NightOffice.row("00900001,Ada Example,", number: "N-\(night)")])
            try office.night()
        }
        #expect(try why(1).contains("\nACCEPT  BSAFE\n"))
        let second = try why(2)
        #expect(second.contains("\nREJECT  BSAFE\n") && second.contains("in run 2"))
    }

    @Test func requestOfAFolder() throws {
        try office.drop("request/one.csv", [Self.table[0]])
        try office.drop("request/request.csv", text: "index_number,name\n00900009,Somebody Else\n")
        try office.night()
        let text = try why(1)
        #expect(text.contains("  File      request, one.csv, record 1\n") && text.contains("\nREFER  BSAFE\n"), "\(text)")
    }

    @Test func decisionsAndNotes() throws {
        try office.drop("three.csv", Self.table)
        try office.night()
        let ledger = try office.temporary.ledger()
        let decision = Decision(.reject, reason: "no such course", note: "asked\u{202E}", by: "clerk-1")
        try ledger.withdraw(ledger.decide(3, decision), reason: "error", by: "clerk-1")
        let text = try why(3)
        #expect(text.contains("  Decision  reject, by clerk-1 at ") && text.contains("Z, withdrawn: no such course\n"))
        #expect(text.contains("  Note      asked\\u{202E}\n"))
    }

    // MARK: What cannot be made again

    private func object(of delivery: Int64) throws -> String {
        "\(office.temporary.office.spool)/\(try office.temporary.ledger().delivery(delivery).digest)"
    }

    @Test func bytesGoneOrChanged() throws {
        try office.drop("three.csv", Self.table)
        try office.night()
        let object = try object(of: 1)
        try Data("changed".utf8).write(to: URL(fileURLWithPath: object))
        #expect(try why(1).contains("is not what was received. Restore it"))
        try FileManager.default.removeItem(atPath: object)
        let text = try why(1)
        #expect(text.contains("is gone. Restore it") && text.contains("  Verdict   accept\n  Reason    current-course: "))
        #expect(
            text.contains("\n{\"record\":{\"source\":\"three.csv\"")
                && text.contains("\"completedOn\":\"2021-03-12\",\"validUntil\""))
    }

    /// A verdict that rested on a certificate that is erased comes out otherwise; what was written counts and is shown.
    @Test func comesOutOtherwise() throws {
        for (night, holder) in [(1, "00900001,Ada Example,"), (2, "00900002,Bob Sample,")] {
            try office.drop("night \(night).csv", [NightOffice.row(holder, number: "SAME-7")])
            try office.night()
        }
        #expect(try !why(2).contains("comes out otherwise"))
        #expect(try office.ledger("erase", ["--index-number", "900001", "--yes"]).exitCode == 0)
        let text = try why(2)
        #expect(try office.verify().exitCode == 0)
        #expect(text.contains("comes out otherwise than it was written down. Something is erased"), "\(text)")
        #expect(text.contains("  Verdict   refer\n  Reason    certificate-number-reused: ") && text.contains("\nACCEPT  BSAFE\n"))
    }

    @Test func erasedAndTheOthersOfTheDelivery() throws {
        try office.drop("three.csv", Self.table)
        try office.night()
        #expect(try office.ledger("erase", ["--index-number", "900001", "--yes"]).exitCode == 0)
        let erased = try why(1)
        #expect(
            erased.contains("The explanation, and whose it was, are erased (erasure 1, ") && erased.contains("current-course: "))
        #expect(!erased.contains("Ada") && erased.hasSuffix("  Day       2021-03-12\n"))
        let other = try why(2, ["--language", "fr"])
        #expect(other.contains("les octets de sa livraison sont effacés (effacement 1, ") && other.contains("\"Bob Sample\""))
    }

    @Test(arguments: [(["9"], 66), (["x"], 64), ([], 64), (["1", "--language", "de"], 64)] as [([String], Int32)])
    func refused(_ arguments: [String], _ exitCode: Int32) throws {
        let ended = try office.ledger("why", arguments)
        #expect(ended.exitCode == exitCode && ended.output.isEmpty && !ended.errors.isEmpty)
    }
}
