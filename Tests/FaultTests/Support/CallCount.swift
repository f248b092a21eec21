import Foundation
import ProgramSupport

/// How often a night makes each system call that changes something or decides what is done next.
struct CallCount {
    /// In order of their names, so that a share of them is the same share every time.
    let points: [Point]

    /// The n-th of a call.
    struct Point: Hashable, CustomStringConvertible {
        let call: String
        let number: Int

        var description: String { "\(call) \(number)" }
    }

    private static let calls = [
        "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "syncfs", "linkat", "renameat2", "unlinkat",
        "unlink",
        "mkdirat", "ftruncate", "flock", "clone3", "poll", "wait4", "kill",
    ]

    /// Those of the run itself; the first of `openat`, `read` and `pread64` are the loading of libraries.
    static let run = Result {
        try CallCount { office, log in
            try office.night([], Injection(watching: calls.joined(separator: ","), log: log))
        }
    }

    /// Those of the worker.
    static let worker = Result {
        try CallCount { office, log in
            let worker = try office.worker("exec '\(Tools.strace ?? "")' -qq -f -o '\(log)' -e \(trace) \"$@\"")
            try office.night(worker)
        }
    }

    private static let trace = "trace=" + calls.joined(separator: ",")

    private init(_ night: (FaultOffice, String) throws -> Void) throws {
        let office = try FaultOffice()
        try MixedNight.fill(office)
        let log = "\(office.beside)/calls"
        try night(office, log)
        var counts: [String: Int] = [:]
        for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
            guard let match = line.firstMatch(of: /^(?:\d+ +)?([a-z_0-9]+)\(/) else { continue }
            counts[String(match.1), default: 0] += 1
        }
        points = counts.sorted { $0.key < $1.key }.flatMap { call, count in (1...count).map { Point(call: call, number: $0) } }
    }

    /// So many of the points, spread evenly; where it begins is told by the seed.
    func share(_ count: Int) -> [Point] {
        guard !Effort.isWhole, points.count > count else { return points }
        let start = Int(Effort.seed % UInt64(points.count))
        return (0..<count).map { points[(start + $0 * points.count / count) % points.count] }.sorted {
            ($0.call, $0.number) < ($1.call, $1.number)
        }
    }
}
