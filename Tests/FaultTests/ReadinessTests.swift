import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport
import Testing

/// Rows 19 to 22: what is still being written, or is not what it was, is never judged half.
@Suite struct ReadinessTests {
    private let office: FaultOffice
    private static let head = "index_number,holder_name,course_title,course_code,completed_on,status,issuer\n"

    private static func row(_ number: Int) -> String {
        String(FaultOffice.certificates(number).split(separator: "\n")[1]) + "\n"
    }

    /// Three hundred of them are more than is read at once.
    private static func longRow(_ number: Int) -> String {
        row(number).replacingOccurrences(of: "Person", with: String(repeating: "Person ", count: 60))
    }

    init() throws {
        office = try FaultOffice()
        try office.drop("other.csv", FaultOffice.certificates(50))
    }

    private var path: String { "\(office.office.inbox)/slow.csv" }

    private func append(_ text: String) {
        let file = open(path, O_WRONLY | O_APPEND)
        _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
    }

    // MARK: Rows 19 and 20

    /// A writer that goes on, also one that sets the time of the last writing back each time, as copying programs do.
    @Test(arguments: [false, true])
    func writerGoesOn(_ setsTimeBack: Bool) throws {
        try office.drop("slow.csv", Self.head)
        var milliseconds = 0
        let ended = try office.night(["--quiet-period", "2"]) { _ in
            milliseconds += 1
            guard milliseconds % 300 == 1 else { return }
            append(Self.row(milliseconds / 300))
            var times = [timespec(tv_sec: 1_600_000_000, tv_nsec: 0), timespec(tv_sec: 1_600_000_000, tv_nsec: 0)]
            if setsTimeBack { utimensat(AT_FDCWD, path, &times, 0) }
        }
        #expect(ended.exitCode == 0, "\(ended.errors)")
        #expect(office.outcomes() == ["other.csv": "judged", "slow.csv": "deferred still-being-written"])
        #expect(try office.night().exitCode == 0)
        #expect(office.outcomes(run: 2) == ["slow.csv": "judged"])
        #expect(try office.ledger.rows("SELECT size FROM deliveries WHERE id = 2") == ["\(size)"])
    }

    private var size: Int { FileManager.default.contents(atPath: "\(office.office.taken)/000002.csv")?.count ?? 0 }

    // MARK: Row 21

    enum Change: CaseIterable {
        case replaced, truncated, grown, overwritten, gone
    }

    /// Between looking and opening, and between opening and the last byte: the old bytes whole, the new bytes whole, or neither.
    @Test(
        .enabled(if: Tools.strace != nil, "strace is not installed: no file was changed while it was read"),
        arguments: ["openat", "read"], Change.allCases)
    func changesMeanwhile(_ call: String, _ change: Change) throws {
        let old = Self.head + (1...300).map { Self.longRow($0) }.joined()
        try office.drop("slow.csv", old)
        let fault = Injection(call, "delay_enter=700ms", when: call == "read" ? "2" : "1", paths: ["slow.csv", path])
        var changed: String?
        let ended = try office.night([], fault) { _ in
            if changed == nil, isAtSlowFile(call) { changed = apply(change, old) }
        }
        let new = try #require(changed)
        #expect(ended.exitCode == 0, "\(ended.errors)")
        try expectOneOrTheOther(old, new)
        if change != .gone { try expectNewAtLast(new) }
    }

    /// The copy of the file before it is there, or that of itself is begun.
    private func isAtSlowFile(_ call: String) -> Bool {
        let copies = (try? FileManager.default.contentsOfDirectory(atPath: "\(office.office.spool)/tmp")) ?? []
        return copies.count >= (call == "openat" ? 1 : 2)
    }

    private func apply(_ change: Change, _ old: String) -> String {
        let new = Self.head + Self.row(77)
        switch change {
        case .replaced:
            try? new.write(toFile: path, atomically: true, encoding: .utf8)
            return new
        case .truncated:
            truncate(path, Self.head.utf8.count)
            return Self.head
        case .grown:
            append(Self.row(78))
            return old + Self.row(78)
        case .overwritten:
            let changed = old.replacingOccurrences(of: "BSAFE", with: "PSEA!")
            try? changed.write(toFile: path, atomically: false, encoding: .utf8)
            return changed
        case .gone:
            unlink(path)
            return old
        }
    }

    private func expectOneOrTheOther(_ old: String, _ new: String) throws {
        let kept = Set(office.names(office.office.spool)).subtracting(["tmp"])
        let whole = [FaultOffice.certificates(50), old, new].map { URL(fileURLWithPath: office.spooled($0)).lastPathComponent }
        #expect(kept.isSubset(of: whole))
        #expect(["judged", "deferred still-being-written", nil].contains(office.outcomes()["slow.csv"]))
        #expect(try office.verify().exitCode == 0)
    }

    private func expectNewAtLast(_ new: String) throws {
        try office.night()
        #expect(office.names(office.office.inbox).isEmpty)
        #expect(FileManager.default.fileExists(atPath: office.spooled(new)))
        #expect(try office.verify().exitCode == 0)
    }

    // MARK: Row 22

    @Test func markers() throws {
        let text = FaultOffice.certificates(1)
        let size = text.utf8.count
        let digest = URL(fileURLWithPath: office.spooled(text)).lastPathComponent
        let other = String(repeating: "0", count: 64)
        let cases: [(name: String, marker: String?, outcome: String)] = [
            ("empty marker", "", "judged"), ("unmarked", nil, "deferred data-without-marker"),
            ("size", "\(size)", "duplicate"), ("both", "\(size) \(digest)\n", "duplicate"),
            ("wrong size", "\(size - 1)", "deferred marker-disagrees"),
            ("wrong digest", "\(size) \(other)", "deferred marker-disagrees"),
            ("nonsense", "complete", "deferred marker-disagrees"),
            ("long", String(repeating: "1", count: 300), "deferred marker-disagrees"),
        ]
        for one in cases {
            try office.drop("\(one.name).csv", text)
            if let marker = one.marker { try office.drop("\(one.name).csv.done", marker) }
        }
        try office.drop("alone.csv.done", "\(size)")
        let ended = try office.night(["--require-markers"])
        #expect(ended.exitCode == 1, "\(ended.errors)")
        let outcomes = office.outcomes()
        #expect(outcomes["other.csv"] == "deferred data-without-marker")
        #expect(outcomes["alone.csv.done"] == "deferred marker-without-data")
        // Of equal bytes the first, by its name, is judged.
        let judged = cases.filter { outcomes["\($0.name).csv"] == "judged" }.map(\.name)
        #expect(judged == ["both"])
        for one in cases where one.outcome.hasPrefix("deferred") {
            #expect(outcomes["\(one.name).csv"] == one.outcome, "\(one.name)")
        }
        #expect(try office.ledger.rows("SELECT count(*) FROM arrivals") == ["3"])
        #expect(try office.verify().exitCode == 0)
    }
}
