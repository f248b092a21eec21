import Batch
import Foundation
import Glibc
import OfficeSupport
import ProgramSupport
import Testing

/// Whoever reaches the desk's port and means ill, or is slow: each is answered or cut off, and the others do not notice.
@Suite(.serialized) struct DeskNetworkTests {
    private static func running() throws -> RunningDesk {
        let office = try TemporaryOffice()
        try office.setUp()
        return try RunningDesk(office)
    }

    private static func head(_ desk: RunningDesk, _ line: String, _ fields: [String] = []) -> String {
        (["\(line) HTTP/1.1", "Host: localhost:\(desk.port)"] + fields).joined(separator: "\r\n") + "\r\n"
    }

    /// How long a page takes that somebody else asks for meanwhile.
    private static func answersOthers(_ desk: RunningDesk) throws -> Bool {
        let connection = try DeskConnection(desk.port)
        connection.send(head(desk, "GET /sign-in", ["Connection: close"]) + "\r\n")
        return connection.receive(quiet: 5_000).text.hasPrefix("HTTP/1.1 200")
    }

    // MARK: Heads

    @Test func hostileHeads() throws {
        let desk = try Self.running()
        let many = (0..<100).map { "X-\($0): 1" }
        let heads: [(String, String)] = [
            (Self.head(desk, "GET /", many) + "\r\n", "a hundred fields"),
            (Self.head(desk, "GET /", ["X: " + String(repeating: "a", count: 40_000)]) + "\r\n", "a field of 40 kB"),
            (Self.head(desk, "GET /" + String(repeating: "a", count: 100_000)) + "\r\n", "an address of 100 kB"),
            (
                Self.head(desk, "POST /sign-in", ["Content-Length: 5", "Transfer-Encoding: chunked"]) + "\r\n0\r\n\r\n",
                "two lengths"
            ),
            (Self.head(desk, "POST /sign-in", ["Content-Length: 5", "Content-Length: 6"]) + "\r\n", "two lengths that differ"),
            ("\u{16}\u{3}\u{1}\u{2}\0\u{1}", "TLS"),
            ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "a host that is none"),
            (String(repeating: "\r\n", count: 10_000), "nothing but line ends"),
        ]
        for (head, what) in heads {
            let connection = try DeskConnection(desk.port)
            connection.send(head)
            let answer = connection.receive(quiet: 25_000)
            #expect(answer.end == .closed, "\(what)")
            #expect(answer.text.isEmpty || answer.text.hasPrefix("HTTP/1.1 4"), "\(what): \(answer.text.prefix(60))")
        }
        #expect(try Self.answersOthers(desk))
        #expect(desk.end() == 0, "\(desk.said)")
    }

    /// One letter now and then, in heads and in bodies.
    @Test func slowSenders() throws {
        let desk = try Self.running()
        let body = ["Origin: \(desk.site)", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 4000"]
        let starts = [
            Self.head(desk, "GET /sign-in") + "X-Slow: ", Self.head(desk, "POST /sign-in", body) + "\r\n", "GET /sign-in",
        ]
        var open = try (0..<240).map { number in
            let connection = try DeskConnection(desk.port)
            connection.send(starts[number % starts.count])
            return connection
        }
        let began = ContinuousClock.now
        while !open.isEmpty, ContinuousClock.now - began < .seconds(60) {
            #expect(try Self.answersOthers(desk))
            sleep(2)
            open = open.filter { $0.send("a") && $0.receive(quiet: 0).end == .stillOpen }
        }
        #expect(open.isEmpty, "\(open.count) are still listened to")
        #expect(desk.end() == 0, "\(desk.said)")
    }

    // MARK: Bodies

    @Test(arguments: ["/sign-in", "/requests", "/nothing", "/api/judge"])
    func bodyWithoutEnd(_ path: String) throws {
        let desk = try Self.running()
        let connection = try DeskConnection(desk.port)
        connection.send(Self.head(desk, "POST \(path)", ["Origin: \(desk.site)", "Transfer-Encoding: chunked"]) + "\r\n")
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x41, count: 1 << 16) + Array("\r\n".utf8)
        let began = ContinuousClock.now
        while connection.send(chunk), ContinuousClock.now - began < .seconds(30) {}
        #expect(ContinuousClock.now - began < .seconds(20), "it is cut off")
        #expect(try Self.answersOthers(desk))
        #expect(desk.end() == 0, "\(desk.said)")
    }

    /// Asks and asks and never reads what comes.
    @Test func neverReads() throws {
        let desk = try Self.running()
        let connection = try DeskConnection(desk.port, window: 4096)
        let page = Array((Self.head(desk, "GET /sign-in") + "\r\n").utf8)
        let began = ContinuousClock.now
        var isOpen = true
        while isOpen, ContinuousClock.now - began < .seconds(90) { isOpen = connection.send(page, within: 100) }
        #expect(!isOpen, "it is cut off")
        #expect(try Self.answersOthers(desk))
        #expect(desk.end() == 0, "\(desk.said)")
    }
}
