import Batch
import FixtureSupport
import Foundation
import HTTPTypes
import Ledger
import OfficeSupport
import Testing

@testable import Desk

/// A program has files judged.
@Suite(.timeLimit(.minutes(5))) struct ProgramTests {
    private let desk: TestDesk
    private let token: SecretToken

    private static let name = UserName("transfer-script")!

    init() throws {
        desk = try TestDesk()
        token = try desk.ledger.addProgram(Self.name, by: "officer")
    }

    private func judge(
        _ bytes: [UInt8], _ query: String = "", authorization: String? = nil, cookie: String? = nil,
        host: String = "localhost:8080"
    ) async throws -> Seen {
        var request = HTTPRequest(method: .post, scheme: "http", authority: host, path: "/api/judge\(query)")
        request.headerFields[.authorization] = authorization ?? "Bearer \(token.text)"
        request.headerFields[.cookie] = cookie
        return try await desk.send(request, bytes)
    }

    private static func demo(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Project.root)/Fixtures/demo/\(name)")))
    }

    /// In the folder of the file, so that both call it the same.
    private static func commandLine(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.currentDirectoryURL = URL(fileURLWithPath: "\(Project.root)/Fixtures/demo")
        process.arguments = ["judge", "--rules", Project.rules, "--as-of", "\(TestDesk.day)", name]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](said)
    }

    @Test func saysWhatTheCommandLineSaysAndKeepsNothing() async throws {
        for name in ["agency-batch.xml", "certificate.pdf", "certificate.txt", "request.csv", "agency-batch.xml"] {
            let seen = try await judge(try Self.demo(name), "?name=\(name)")
            #expect(seen.status == .ok && seen.fields[.contentType] == "application/x-ndjson; charset=utf-8")
            #expect(try !seen.bytes.isEmpty && seen.bytes == Self.commandLine(name), "\(name)")
        }
        #expect(try desk.ledger.deliveries().isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(desk.office.spool)/tmp-programs")
        #expect(try left.isEmpty && desk.incoming().isEmpty)
        #expect(desk.log.all.isEmpty, "nothing of a certificate is in the log")
    }

    /// What the desk was opened with counts, and a file of the very bytes of the staff file is judged like any other.
    @Test func staffAndHistoryCount() async throws {
        let office = try TemporaryOffice()
        try office.setUp()
        let staff = "index_number,name\n900001,Ada Example\n"
        try staff.write(toFile: "\(office.folder)/staff.csv", atomically: true, encoding: .utf8)
        let history = "index_number,course_code,completed_on\n900001,LMS-3395,2024-05-06\n"
        try history.write(toFile: "\(office.folder)/history.csv", atomically: true, encoding: .utf8)
        var options = TestDesk.options(office.office)
        (options.staff, options.history) = ("\(office.folder)/staff.csv", "\(office.folder)/history.csv")
        let incoming = try IncomingFolder(office.office)
        let judging = try ProgramJudging(options, incoming, day: { TestDesk.day }, say: { _ in })
        defer { judging.close() }
        func lines(_ text: String) async throws -> String {
            let request = IncomingRequest(incoming, hasWords: false)
            try request.begin(Array("a.csv".utf8))
            try text.utf8.withContiguousStorageIfAvailable { try request.append(UnsafeRawBufferPointer($0)) }
            request.end()
            guard case .lines(let file) = try await judging.judge(request) else { return "" }
            var bytes: [UInt8] = []
            while let piece = try file.next() { bytes += piece }
            return String(decoding: bytes, as: UTF8.self)
        }
        let header = "Course title,Course code,Completion date,Status,Issuer,Index number,Name\n"
        let known = try await lines(header + "BSAFE,LMS-3395,2024-05-06,Completed,Inspira,900001,Ada Example\n")
        #expect(known.contains("already-recorded"), "\(known)")
        let stranger = try await lines(header + "BSAFE,LMS-3395,2024-05-06,Completed,Inspira,900002,Bob Example\n")
        #expect(stranger.contains("\"holder\""), "\(stranger)")
        _ = try await lines(staff)
        #expect(try await lines(header + "BSAFE,LMS-3395,2024-05-06,Completed,Inspira,900001,Ada Example\n") == known)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(office.office.spool)/tmp-programs").isEmpty)
    }

    /// Many at once: each gets its own lines.
    @Test func eachGetsItsOwn() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                group.addTask {
                    let row =
                        "Course title,Course code,Completion date,Status,Certificate number\nBSAFE,LMS-3395,2024-05-06,Completed,N\(number)\n"
                    let seen = try await judge(Array(row.utf8))
                    #expect(seen.status == .ok && seen.text.contains("N\(number)\""), "\(seen.text)")
                }
            }
            try await group.waitForAll()
        }
    }

    // MARK: Problems

    struct Row: Sendable {
        let bytes: [UInt8]
        var query = ""
        var authorization: String?
        var host = "localhost:8080"
        let status: Int
        let code: String
    }

    private static let rows = [
        Row(bytes: [], status: 422, code: "empty"),
        Row(bytes: Array("<a><b></a>".utf8), status: 422, code: "not-readable"),
        Row(bytes: Array("%PDF-1.4 and nothing".utf8), status: 422, code: "pdf-not-readable"),
        Row(bytes: [0x50, 0x4B, 3, 4, 0, 0], status: 422, code: "other-format"),
        Row(bytes: RequestTests.bsafe, query: "?name=a.xml", status: 422, code: "other-format"),
        Row(bytes: [UInt8](repeating: 0x41, count: TestDesk.uploadLimit + 1), status: 413, code: "too-large"),
        Row(bytes: RequestTests.bsafe, query: "?name=", status: 400, code: "malformed"),
        Row(bytes: RequestTests.bsafe, query: "?name=" + String(repeating: "a", count: 201), status: 400, code: "malformed"),
        Row(bytes: RequestTests.bsafe, host: "example.org", status: 421, code: "other-host"),
        Row(bytes: RequestTests.bsafe, authorization: "", status: 401, code: "no-token"),
        Row(bytes: RequestTests.bsafe, authorization: "Bearer", status: 401, code: "no-token"),
        Row(bytes: RequestTests.bsafe, authorization: "Bearer \(SecretToken().text)", status: 401, code: "no-token"),
        Row(bytes: RequestTests.bsafe, authorization: "Basic YTpi", status: 401, code: "no-token"),
    ]

    @Test(arguments: rows.indices)
    func saysWhatIsWrong(_ index: Int) async throws {
        let row = Self.rows[index]
        let seen = try await judge(row.bytes, row.query, authorization: row.authorization, host: row.host)
        #expect(seen.status.code == row.status && seen.fields[.contentType]?.hasPrefix("application/problem+json") == true)
        let problem = try #require(try JSONSerialization.jsonObject(with: Data(seen.bytes)) as? [String: Any])
        #expect(problem["code"] as? String == row.code, "\(seen.text)")
        #expect(problem["status"] as? Int == row.status)
        #expect(try (problem["detail"] as? String)?.isEmpty == false && desk.incoming().isEmpty)
    }

    @Test func aTokenThatHasEndedServesNoLonger() async throws {
        #expect(try await judge(RequestTests.bsafe).status == .ok)
        try desk.ledger.endProgram(Self.name, by: "officer")
        #expect(try await judge(RequestTests.bsafe).status == .unauthorized)
    }

    /// Neither way round: a clerk's session is no token, a token is no session.
    @Test func sessionsAndTokensAreNotTheSame() async throws {
        let browser = try await desk.signedIn("anna", .lead)
        let session = try #require(browser.session)
        let cookie = "\(SiteCookie.session.rawValue)=\(session)"
        #expect(try await judge(RequestTests.bsafe, authorization: "", cookie: cookie).status == .unauthorized)
        #expect(try await judge(RequestTests.bsafe, authorization: "Bearer \(session)").status == .unauthorized)
        let other = TestBrowser(desk)
        other.cookies[SiteCookie.session.rawValue] = token.text
        other.fields = [HTTPField(name: .authorization, value: "Bearer \(token.text)")]
        #expect(try await other.get("/requests").location == "/sign-in")
    }

    // MARK: The description

    private func description() async throws -> [String: Any] {
        let seen = try await TestBrowser(desk).get("/api/openapi.json")
        #expect(seen.status == .ok)
        return try #require(try JSONSerialization.jsonObject(with: Data(seen.bytes)) as? [String: Any])
    }

    @Test func everyRouteForProgramsIsDescribed() async throws {
        let paths = try #require(try await description()["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } }
        let routes = Route.allCases.filter(\.isForPrograms).map { "\($0.rule.method.rawValue) \($0.rule.path)" }
        #expect(Set(described) == Set(routes))
    }

    @Test func everyCodeIsDescribed() async throws {
        let components = try #require(try await description()["components"] as? [String: [String: Any]])
        let problem = try #require(components["schemas"]?["Problem"] as? [String: Any])
        let code = try #require((problem["properties"] as? [String: [String: Any]])?["code"])
        let codes = try Set(#require(code["enum"] as? [String]))
        let refusals: [Refusal] = [
            .notFound, .wrongMethod([]), .malformed, .notSignedIn, .notAdmitted, .noToken, .foreignForm, .tooLarge, .tooSlow,
            .otherHost, .conflict, .notAllowed, .wait(seconds: 1), .busy, .notTaken, .failed,
        ]
        #expect(codes.isSuperset(of: refusals.map { Problem($0).code } + Self.rows.map(\.code)))
    }
}
