import Batch
import FixtureSupport
import Foundation
import HTTPTypes
import Ledger
import OfficeSupport
import Records
import Rulebook
import Testing

@testable import Desk

/// What can be looked up.
@Suite(.timeLimit(.minutes(5))) struct BookTests {
    private let desk: TestDesk
    private let clerk: TestBrowser

    init() async throws {
        desk = try TestDesk()
        clerk = try await desk.signedIn("anna", .clerk)
        let rows = """
            Holder,Index number,Course title,Course code,Completion date,Status,Issuer,Certificate number
            Ada Example,00900001,BSAFE,LMS-3395,2024-05-06,Completed,Inspira,CERT-1
            Bob Example,00900002,Basic Security in the Field II,,2017-06-08,Completed,Inspira,CERT-2

            """
        try await clerk.follow(clerk.upload([("rows.csv", Array(rows.utf8))]))
    }

    @Test(arguments: [("00900001", "Ada Example"), ("900001", "Ada Example"), ("CERT-2", "Bob Example")])
    func findsByEitherNumber(_ number: String, _ name: String) async throws {
        try await clerk.get("/look-up")
        let seen = try await clerk.post("/look-up", ["number": number])
        #expect(seen.text.contains(name) && seen.text.contains("/verdicts/"))
    }

    @Test(arguments: ["", "0", "CERT", "' OR 1=1 --", "<b>"])
    func findsNothingElse(_ number: String) async throws {
        try await clerk.get("/look-up")
        let seen = try await clerk.post("/look-up", ["number": number])
        #expect(seen.status == .ok && !seen.text.contains("/verdicts/") && !seen.text.contains("<b>"))
    }

    @Test func rowsSayHowOftenTheyDecided() async throws {
        #expect(try await clerk.get("/rulebook").text.contains("href=\"/rulebook/codes\""))
        #expect(try await clerk.get("/rulebook/codes").text.contains("<code>LMS-3395</code></a></th>"))
        let row = try await clerk.get("/rulebook/equivalences/bsitf-bsafe").text
        #expect(row.contains("Decided so often</dt><dd>1</dd>"), "\(row)")
        #expect(row.contains("An example") && row.contains("rests on"))
        #expect(try await clerk.get("/rulebook/codes/LMS-1").status == .notFound)
        #expect(try await clerk.get("/rulebook/nothing").status == .notFound)
    }

    /// Every row has a page.
    @Test func everyRowIsShown() async throws {
        let rulebook = try Project.rulebook.get()
        for table in ["equivalences", "policies", "reasons", "sources"] {
            let page = try await clerk.get("/rulebook/\(table)").text
            for link in page.matches(of: /href="(\/rulebook\/[a-z-]+\/[^"]+)"/).prefix(20) {
                #expect(try await clerk.get(String(link.1)).status == .ok, "\(link.1)")
            }
        }
        #expect(!rulebook.digest.isEmpty)
    }

    @Test func nightsHandOutTheirReport() async throws {
        #expect(try await clerk.get("/nights").text.contains("No night has been judged yet."))
        let night = try NightRun(
            NightOptions(
                office: desk.office, rules: Project.rules, asOf: TestDesk.day,
                worker: WorkerSettings(program: BuiltProgram.path, arguments: ["batch", "worker"])),
            isStopped: { false }, say: { _ in })
        _ = try night.finish()
        #expect(try await clerk.get("/nights").text.contains("/nights/1/report.html"))
        let report = try await clerk.get("/nights/1/report.html")
        #expect(report.status == .ok && report.text.contains("<style>"))
        #expect(report.fields[.init("Content-Security-Policy")!]?.contains("frame-ancestors 'none'") == true)
        #expect(try await clerk.get("/nights/1/transfer.csv").fields[.contentDisposition]?.hasPrefix("attachment") == true)
        for name in ["SHA256SUMS", "..", "%2e%2e%2fledger.sqlite", "nothing"] {
            #expect(try await clerk.get("/nights/1/\(name)").status == .notFound)
        }
        // What is no longer what was published is not handed out.
        try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(desk.office.report(1))/transfer.csv"))
        #expect(try await clerk.get("/nights/1/transfer.csv").status == .notFound)
    }

    @Test func theChainIsTheAuditors() async throws {
        #expect(try await clerk.get("/audit").status == .forbidden)
        let auditor = try await desk.signedIn("aud", .auditor)
        let page = try await auditor.get("/audit")
        #expect(page.text.contains("requested 1") && page.text.contains("The chain ends with"))
        #expect(try await auditor.post("/audit").text.contains("Every entry follows"))
        let export = try await auditor.get("/audit/audit.ndjson").text
        #expect(export.split(separator: "\n").count == Int(try #require(try desk.ledger.auditHead()).sequence))
        #expect(!export.contains("Example") && !export.contains("900001"), "no names in the chain")
    }
}
