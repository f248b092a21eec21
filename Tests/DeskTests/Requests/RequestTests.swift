import Batch
import FixtureSupport
import Foundation
import HTTPTypes
import Ledger
import OfficeSupport
import Testing

@testable import Desk

/// A clerk hands certificates in and reads what becomes of them.
@Suite(.timeLimit(.minutes(5))) struct RequestTests {
    private let desk: TestDesk
    private let browser: TestBrowser

    init() async throws {
        desk = try TestDesk()
        browser = try await desk.signedIn("anna", .clerk)
    }

    static let bsafe = Array(
        "Course title,Course code,Completion date,Status,Issuer\nBSAFE,LMS-3395,2024-05-06,Completed,Inspira\n".utf8)

    private static func demo(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Project.root)/Fixtures/demo/\(name)")))
    }

    /// Sends a request in and opens its page.
    private func send(_ files: [(name: String, bytes: [UInt8])], _ fields: [String: String] = [:]) async throws -> Seen {
        let taken = try await browser.upload(files, fields)
        #expect(taken.status == .seeOther, "\(taken.text)")
        return try await browser.follow(taken)
    }

    @Test func fourFormatsOnOnePage() async throws {
        let names = ["agency-batch.xml", "certificate.pdf", "certificate.txt", "request.csv"]
        let page = try await send(try names.map { ($0, try Self.demo($0)) })
        #expect(page.status == .ok)
        for verdict in ["Accept", "Reject", "Refer"] { #expect(page.text.contains(">\(verdict)</span>")) }
        #expect(page.text.contains("Ivan Obrazets"))
        #expect(page.text.contains("href=\"/rulebook/codes/LMS-7271\""))
        #expect(page.text.contains("whether the issuer really issued it"))
    }

    /// What the ledger holds is what the command line says, to the byte.
    @Test func saysWhatTheCommandLineSays() async throws {
        let names = ["agency-batch.xml", "certificate.txt"]
        _ = try await send(try names.map { ($0, try Self.demo($0)) }, ["name": "Amal Mithal", "index-number": "00900005"])
        var lines: [UInt8] = []
        try desk.ledger.forEachVerdict(of: 1) { lines += $0.line ?? [] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.currentDirectoryURL = URL(fileURLWithPath: "\(Project.root)/Fixtures/demo")
        process.arguments =
            [
                "judge", "--rules", Project.rules, "--as-of", "\(TestDesk.day)", "--for", "Amal Mithal", "--index-number",
                "00900005",
            ] + names
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(!lines.isEmpty && [UInt8](said) == lines)
    }

    @Test func pastedTextIsAFile() async throws {
        let body = Multipart.body(
            [
                (FormToken.field, browser.formToken ?? ""),
                ("pasted", "Course title: BSAFE\nCompleted on: 2024-05-06\nIssuer: Inspira\n"),
            ], [("", [])])
        let taken = try await browser.send(browser.uploading(), body)
        let page = try await browser.follow(taken)
        #expect(page.text.contains("pasted.txt") && page.text.contains(">Accept</span>"))
    }

    @Test func whoseItIsIsCompared() async throws {
        let page = try await send([("a.xml", try Self.demo("agency-batch.xml"))], ["name": "Somebody Else"])
        #expect(page.text.contains("Request 1: Somebody Else"))
        #expect(page.text.contains("The name or the index number is not that of the request."))
    }

    @Test func theSameFilesAgainGetNoSecondVerdict() async throws {
        _ = try await send([("a.csv", Self.bsafe)])
        let again = try await send([("a.csv", Self.bsafe)])
        #expect(again.text.contains("These very files came before, with request 1."))
        #expect(try desk.ledger.deliveries().count == 1)
    }

    @Test func whatCannotBeReadSaysSo() async throws {
        let page = try await send([("broken.xml", Array("<a><b></a>".utf8)), ("empty.pdf", [])])
        #expect(page.text.contains("Could not be read: <bdi>broken.xml</bdi>"))
        #expect(page.text.contains("Could not be read: <bdi>empty.pdf</bdi>"))
        #expect(try desk.ledger.deliveries().map(\.state) == [.refused])
    }

    @Test func everythingIsInTheChainAndAgrees() async throws {
        _ = try await send([("a.csv", Self.bsafe)], ["name": "Ada"])
        _ = try await send([("b.csv", Self.bsafe + [0x0A])])
        try desk.ledger.verify()
        let verification = try Verification(
            desk.office, ledger: nil, WorkerSettings(program: BuiltProgram.path, arguments: ["batch", "worker"]))
        let result = try verification.ask(anchor: nil)
        #expect(result.deliveries == 2 && result.verdicts == 2)
    }

    // MARK: Forms

    @Test(arguments: [
        (["index-number": "12a"], "digits only"), (["index-number": "000"], "digits only"), (["name": "---"], "no letters"),
        (["course": "LMS-99999999"], "not in the rulebook"), (["note": String(repeating: "x", count: 4001)], "too long"),
    ])
    func whatIsWrongIsSaidBeforeAnythingIsJudged(_ fields: [String: String], _ words: String) async throws {
        let seen = try await browser.upload([("a.csv", Self.bsafe)], fields)
        #expect(seen.status == .unprocessableContent && seen.text.contains(words))
        #expect(try desk.ledger.deliveries().isEmpty)
        #expect(try desk.incoming().isEmpty, "nothing is left lying")
    }

    @Test func noFileIsSaid() async throws {
        #expect(try await browser.upload([]).text.contains("Choose a file or paste a text."))
    }

    // MARK: Abuse

    @Test func oneByteTooMuch() async throws {
        let room = TestDesk.uploadLimit - Multipart.body([(FormToken.field, browser.formToken!)], [("a.txt", [])]).count
        let fits = try await browser.upload([("a.txt", Array(repeating: 0x41, count: room))])
        #expect(fits.status == .seeOther)
        let seen = try await browser.upload([("a.txt", Array(repeating: 0x41, count: room + 1))])
        #expect(seen.status == .contentTooLarge && seen.text.contains("Nothing was taken in."))
        #expect(try desk.incoming().isEmpty)
    }

    /// What the sender says of the length is believed where it is too much, and checked where it is not.
    @Test func lyingContentLength() async throws {
        var request = browser.uploading()
        request.headerFields[.contentLength] = "\(TestDesk.uploadLimit + 1)"
        #expect(try await browser.send(request, []).status == .contentTooLarge)
        request.headerFields[.contentLength] = "1"
        let body = Multipart.body(
            [(FormToken.field, browser.formToken!)], [("a", Array(repeating: 0x41, count: TestDesk.uploadLimit))])
        #expect(try await browser.send(request, body).status == .contentTooLarge)
    }

    @Test func tooManyFiles() async throws {
        let seen = try await browser.upload((0..<201).map { ("f\($0).txt", [0x41]) })
        #expect(seen.status == .contentTooLarge)
        #expect(try desk.incoming().isEmpty)
    }

    /// The token comes first: nobody writes to the disk without it.
    @Test func filesBeforeTheTokenAreRefused() async throws {
        let good = Multipart.body([(FormToken.field, browser.formToken!)], [])
        let file = Multipart.body([], [("a.csv", Self.bsafe)])
        let seen = try await browser.send(browser.uploading(), file.dropLast("--\(Multipart.boundary)--\r\n".utf8.count) + good)
        #expect(seen.status == .forbidden)
        #expect(try desk.incoming().isEmpty)
    }

    static let hostileNames = [
        "../../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "..", ".", "request.csv", "REQUEST.CSV", "a\u{202E}fdp.exe",
        "%0D%0ASet-Cookie: a=b", "<script>alert(1)</script>.pdf", "%22><img src=x onerror=alert(1)>", "a\u{1B}[31m.txt",
        String(repeating: "x", count: 5000), "CON.txt", "=1+1.csv", "名前.csv", "a.csv", "a.csv",
    ]

    @Test func hostileNames() async throws {
        let page = try await send(Self.hostileNames.filter { $0.utf8.count < 4000 }.map { ($0, Self.bsafe) })
        #expect(page.status == .ok)
        #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
        #expect(!page.text.contains("\u{202E}") && !page.text.contains("\u{1B}"))
        for index in 1...3 {
            let file = try await browser.get("/deliveries/1/files/\(index)")
            #expect(file.bytes == Self.bsafe)
            #expect(file.fields[.contentType] == "application/octet-stream")
            let disposition = try #require(file.fields[.contentDisposition])
            #expect(disposition.hasPrefix("attachment; filename=") && disposition.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
        #expect(try await browser.get("/deliveries/1/files/99").status == .notFound)
        #expect(try await browser.get("/deliveries/2/files/1").status == .notFound)
    }

    /// Nobody's data in the log.
    @Test func theLogNamesNobody() async throws {
        _ = try await send(
            [("Canary Name.csv", Self.bsafe)], ["name": "Canary Person", "index-number": "900900900", "note": "Canary note"])
        _ = try await browser.upload([("Canary.xml", [0x3C])], ["course": "Canary"])
        for line in desk.log.all { #expect(!line.contains("Canary") && !line.contains("900900900"), "\(line)") }
    }
}
