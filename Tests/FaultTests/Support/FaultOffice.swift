import Batch
import FixtureSupport
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport

/// An office whose nights are disturbed, and the built program at work in it. A handle: hence a class.
final class FaultOffice {
    let temporary: TemporaryOffice
    var office: OfficeFolder { temporary.office }
    /// Beside the office: what the tests need besides.
    var beside: String { temporary.folder }

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
    }

    // MARK: Dropping

    @discardableResult
    func drop(_ name: String, _ text: String) throws -> String { try drop(name, Array(text.utf8)) }

    @discardableResult
    func drop(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(office.inbox)/\(name)"
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw ProgramFault("\(path) is not made")
        }
        return path
    }

    /// Certificates that agree with each other, each file with its own.
    static func certificates(_ number: Int) -> String {
        """
        index_number,holder_name,course_title,course_code,completed_on,status,issuer
        \(901_000 + number),Person \(number),BSAFE,LMS-3395,2021-03-\(10 + number % 10),Completed,Inspira

        """
    }

    func dropCertificates(_ numbers: ClosedRange<Int>) throws {
        for number in numbers { try drop("c\(number).csv", Self.certificates(number)) }
    }

    // MARK: Running

    private var standard: [String] {
        ["batch", "run", office.path, "--rules", Project.rules, "--quiet-period", "0"] + Program.asOf
    }

    /// One night.
    /// - Parameters:
    ///   - options: come after those that every night here has.
    ///   - fault: what happens to it.
    ///   - descriptors: as many as it may have open.
    ///   - isPeakItsOwn: the kernel starts a child's peak of memory at its parent's: then its parent is a shell, and not these tests.
    ///   - meanwhile: called every millisecond with the process (that of strace where there is a fault).
    @discardableResult
    func night(
        _ options: [String] = [], _ fault: Injection? = nil, environment: [String: String] = [:], descriptors: Int? = nil,
        isPeakItsOwn: Bool = false, meanwhile: @escaping (pid_t) -> Void = { _ in }
    ) throws -> Program.Ended {
        var command = [Program.built] + standard + options
        if let fault { command = [Tools.strace ?? ""] + fault.arguments + command }
        if let descriptors { command = ["/bin/sh", "-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\""] + command }
        if isPeakItsOwn { command = ["/bin/sh", "-c", "\"$0\" \"$@\"; exit $?"] + command }
        var program = Program()
        program.patience = Effort.isWhole ? 3_600 : 300
        program.environment = environment
        program.meanwhile = meanwhile
        program.path = command.removeFirst()
        return try program.run(command)
    }

    func verify(_ options: [String] = []) throws -> Program.Ended { try Program.run(["verify", office.path] + options) }

    /// A program that is started as the worker: a shell script, which finds the real one with its arguments in `"$@"`.
    func worker(_ script: String) throws -> [String] {
        let path = "\(beside)/worker"
        try "#!/bin/sh\nset -- '\(Program.built)' \"$@\"\n\(script)\n".write(toFile: path, atomically: false, encoding: .utf8)
        chmod(path, 0o700)
        return ["--worker", path]
    }

    /// The worker under strace.
    /// - Parameter once: only the first one that is started.
    func worker(_ fault: Injection, once: Bool = false) throws -> [String] {
        let words = ([Tools.strace ?? ""] + fault.arguments).map { "'\($0)'" }.joined(separator: " ")
        return try worker("\(once ? "mkdir '\(beside)/used' 2>/dev/null || exec \"$@\"\n" : "")exec \(words) \"$@\"")
    }

    /// A worker that says it is ready, hears everything, and then does what the script says.
    func falseWorker(_ script: String) throws -> [String] {
        try worker("exec 3<&0\ncat <&3 >/dev/null &\nprintf '\\004\\000\\000\\000\\000'\n\(script)")
    }

    // MARK: Looking

    var ledger: LedgerRows { LedgerRows(path: office.ledger) }

    /// The names in a folder, sorted.
    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// Where the bytes of a delivery are kept.
    func spooled(_ text: String) -> String { spooled(Array(text.utf8)) }
    func spooled(_ bytes: [UInt8]) -> String { "\(office.spool)/\(ContentDigest.of(bytes))" }

    func report(_ file: String, run: Int64 = 1) -> String {
        FileManager.default.contents(atPath: "\(office.report(run))/\(file)").map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What the report says became of each name: the state, and why behind it. For names without a comma.
    func outcomes(run: Int64 = 1) -> [String: String] {
        let lines = report("deliveries.csv", run: run).split(separator: "\n").dropFirst()
        return Dictionary(
            lines.map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return (cells[1], cells[4].isEmpty ? cells[3] : "\(cells[3]) \(cells[4])")
            }, uniquingKeysWith: { "\($0); \($1)" })
    }
}
