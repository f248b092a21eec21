import Batch
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport

/// An office whose nights are run by the built program. A handle: hence a class.
final class ProgramOffice {
    let temporary: TemporaryOffice
    var office: OfficeFolder { temporary.office }
    var path: String { office.path }

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
    }

    /// Names are raw bytes: `FileManager` would repair them.
    func drop(_ name: [UInt8], _ bytes: [UInt8]) throws { try Self.write(Array("\(office.inbox)/".utf8) + name, bytes) }
    func drop(_ name: String, _ text: String) throws { try drop(Array(name.utf8), Array(text.utf8)) }

    static func write(_ path: [UInt8], _ bytes: [UInt8]) throws {
        let file = (path + [0]).withUnsafeBytes {
            open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        }
        guard file >= 0 else { throw ProgramFault("a file could not be made: \(String(cString: strerror(errno)))") }
        defer { close(file) }
        guard bytes.withUnsafeBytes({ Glibc.write(file, $0.baseAddress, $0.count) }) == bytes.count else {
            throw ProgramFault("a file could not be written")
        }
    }

    static let quietly = ["--quiet-period", "0"] + Program.asOf

    func arguments(_ more: [String] = []) -> [String] { ["batch", path] + Self.quietly + more }

    func night(_ more: [String] = [], patience: Double = 120) throws -> Program.Ended {
        var program = Program()
        program.patience = patience
        return try program.run(arguments(more))
    }

    func verify(patience: Double) throws -> Program.Ended {
        var program = Program()
        program.patience = patience
        return try program.run(["verify", path])
    }

    func ledger() throws -> Ledger { try Ledger(path: office.ledger) }

    func report(_ file: String, of run: Int64 = 1) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(office.report(run))/\(file)").map { [UInt8]($0) }
    }

    func summary(_ run: Int64 = 1) throws -> [String: Any] {
        guard let bytes = report("summary.json", of: run),
            let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        else { throw ProgramFault("run \(run) has no summary") }
        return object
    }

    func numbers(_ key: String, of run: Int64 = 1) throws -> [String: Int] { try summary(run)[key] as? [String: Int] ?? [:] }

    /// The entries of a folder; names that are no text are repaired.
    static func names(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// Whether long checks are asked for (`make faults`).
    static let isLong = ProcessInfo.processInfo.environment["TRANSFERDESK_LONG"] == "1"
}
