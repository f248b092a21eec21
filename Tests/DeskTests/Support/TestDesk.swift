import Batch
import FixtureSupport
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import OfficeSupport
import Records
import Synchronization

@testable import Desk

/// A desk in memory, over the ledger of an office that is gone with it. A handle: hence a class.
final class TestDesk: Sendable {
    private let temporary: TemporaryOffice
    let ledger: Ledger
    let routes: DeskRoutes
    let log = LogLines()
    let time: TestClock
    private let responder: DeskResponder

    static let site = Site(localPort: 8080)
    /// What a password costs where nobody attacks it.
    static let cost = PasswordHash.Cost(logarithm: 10)

    init(site: Site = TestDesk.site) throws {
        let office = try TemporaryOffice()
        temporary = office
        try office.setUp()
        let time = TestClock()
        self.time = time
        ledger = try Ledger(path: office.office.ledger, clock: { time.now })
        let log = log
        let logger = Logger(label: "desk", factory: { _ in LineHandler(lines: log) })
        let incoming = try IncomingFolder(office.office)
        let judging = try RequestJudging(Self.options(office.office), incoming, day: { Self.day }, say: { log.add($0) })
        let taking = RequestTaking(office: office.office, incoming: incoming, judging: judging, limit: Self.uploadLimit)
        let programs = ProgramTaking(
            judging: try ProgramJudging(Self.options(office.office), incoming, day: { Self.day }, say: { log.add($0) }),
            limit: Self.uploadLimit)
        routes = DeskRoutes(
            ledger, site, try PasswordDoor(Self.cost, mostWaiting: 1000), DeskLog(logger: logger), taking, programs,
            clock: { time.now })
        responder = DeskResponder(routes)
    }

    deinit {
        routes.taking.judging.close()
        routes.programs.judging.close()
    }

    static let day = CalendarDay("2026-11-24")!
    /// In bytes.
    static let uploadLimit = 1 << 20

    static func options(_ office: OfficeFolder) -> NightOptions {
        NightOptions(
            office: office, rules: Project.rules, asOf: day,
            worker: WorkerSettings(program: BuiltProgram.path, arguments: ["batch", "worker"]))
    }

    var office: OfficeFolder { temporary.office }

    /// What lies in the spool and is not whole.
    func incoming() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: "\(office.spool)/tmp-desk") }

    func send(_ request: HTTPRequest, _ body: [UInt8] = [], from address: String? = nil) async throws -> Seen {
        let channel = EmbeddedChannel()
        var context = DeskContext(
            source: ApplicationRequestContextSource(
                channel: channel, logger: Logger(label: "none", factory: { _ in SwiftLogNoOpLogHandler() })))
        (context.address, context.channel) = (address, nil)
        let response = await responder.respond(
            to: Request(head: request, body: RequestBody(buffer: ByteBuffer(bytes: body))), context: context)
        let writer = BodyCollector()
        try await response.body.write(writer)
        return Seen(status: response.status, fields: response.headers, bytes: writer.bytes)
    }

    // MARK: People

    static let password = "four geese over the quay"

    /// A user with a password, who has not signed in.
    @discardableResult
    func user(_ name: String, _ role: Role) throws -> Standing {
        let name = UserName(name)!
        let id = try ledger.addUser(name, as: role, by: "root")
        let token = try ledger.invite(name, for: 60, by: "root")
        _ = try ledger.accept(token, hash: "\(PasswordHash(of: Self.password, Self.cost))")
        return try ledger.standing(of: id)!
    }

    /// A browser of a user who has signed in.
    func signedIn(_ name: String, _ role: Role) async throws -> TestBrowser {
        try user(name, role)
        let browser = TestBrowser(self)
        let seen = try await browser.signIn(name)
        guard seen.status == .seeOther else { throw Refusal.notSignedIn }
        return browser
    }
}

/// An answer as a test looks at it.
struct Seen: Sendable {
    let status: HTTPResponse.Status
    let fields: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { fields[.location] }
}

private final class BodyCollector: ResponseBodyWriter, @unchecked Sendable {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes.append(contentsOf: buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// What the log was told.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}

private struct LineHandler: LogHandler {
    let lines: LogLines
    var logLevel = Logger.Level.trace
    var metadata = Logger.Metadata()

    init(lines: LogLines) { self.lines = lines }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { lines.add("\(event.message)") }
}

/// A time that goes on only when it is told to.
final class TestClock: Sendable {
    private let moment = Mutex(TemporaryOffice.time)

    var now: Moment { moment.withLock { $0 } }

    func advance(_ seconds: Int64) { moment.withLock { $0 = Moment(seconds: $0.seconds + seconds) } }
}
