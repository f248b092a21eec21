import Batch
import Foundation
import Glibc
import Ledger
import OfficeSupport
import ProgramSupport
import Testing

/// `transferdesk ledger`, each command as a whole.
@Suite struct LedgerCommandTests {
    private let temporary: TemporaryOffice
    private let folder: TemporaryFolder
    private var path: String { temporary.office.path }

    init() throws {
        (temporary, folder) = (try TemporaryOffice(), try TemporaryFolder())
        try temporary.setUp()
        try SampleDeliveries.fill(temporary.ledger(at: Moment(seconds: Moment.now.seconds - 3 * 86_400)))
    }

    private func run(_ command: String, _ arguments: [String] = []) throws -> Program.Ended {
        try Program.run(["ledger", command, path] + arguments)
    }

    // MARK: Looking

    @Test(arguments: [
        ([], 4), (["--state", "judged"], 2), (["--state", "refused"], 1), (["--run", "1"], 4), (["--format", "csv"], 4),
        (["--format", "ndjson"], 3), (["--format", "ndjson", "--state", "quarantined", "--run", "1"], 1),
    ])
    func list(_ arguments: [String], _ lines: Int) throws {
        let ended = try run("list", arguments)
        #expect(ended.exitCode == 0 && ended.errors.isEmpty && ended.lines.count == lines)
        #expect(RawText.firstUnsafe(ended.text) == nil)
    }

    @Test func show() throws {
        let ended = try run("show", ["1"])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty && RawText.firstUnsafe(ended.text) == nil)
        #expect(ended.text.hasPrefix("Delivery 1: judged\n") && ended.text.contains("  verdict 3  record 3  reject  "))
    }

    @Test func headAndAudit() throws {
        let head = try #require(try temporary.ledger().auditHead())
        #expect(try run("head").text == "\(head)\n")
        let lines = try run("audit", ["--format", "ndjson"]).lines
        #expect(lines.count == Int(head.sequence) && lines.last?.contains("\"hash\":\"\(head.hash)\"") == true)
        #expect(try run("audit").text.contains("  received 2  by batch\n"))
    }

    @Test func emptyLedgerHasNoHead() throws {
        let empty = try TemporaryOffice()
        try empty.setUp()
        let ended = try Program.run(["ledger", "head", empty.office.path])
        #expect(ended.exitCode == 66 && ended.output.isEmpty && ended.errors.hasPrefix(empty.office.ledger))
    }

    /// A reader who takes his time does not keep the night from writing.
    @Test func slowReaderHoldsNothing() throws {
        let ledger = try temporary.ledger()
        for _ in 0..<600 { _ = try ledger.beginRun(by: "batch") }
        var shell = Program()
        shell.path = "/bin/sh"
        let script = """
            mkfifo '\(folder.path)/pipe'; exec 3<>'\(folder.path)/pipe'
            "$0" ledger audit '\(path)' >&3 3>&- & reader=$!
            sleep 1; kill -0 $reader || exit 9
            "$0" ledger put-back '\(path)' 2; code=$?
            kill $reader; exit $code
            """
        let ended = try shell.run(["-c", script, Program.built])
        #expect(ended.exitCode == 0, "\(ended.errors)")
    }

    // MARK: Changing

    @Test func putBack() throws {
        let ended = try run("put-back", ["2"])
        #expect(ended.exitCode == 0 && ended.text == "Delivery 2 is tried again in the next run.\n")
        let ledger = try temporary.ledger()
        #expect(try ledger.delivery(2).state == .received)
        try ledger.verify()
        for (delivery, state) in [("2", "received"), ("1", "judged")] {
            let again = try run("put-back", [delivery])
            #expect(again.exitCode == 64 && again.errors.hasPrefix("Delivery \(delivery) is \(state); "))
        }
    }

    @Test func backup() throws {
        let copy = "\(folder.path)/copy"
        let ended = try run("backup", [copy])
        let head = try temporary.ledger().auditHead()
        #expect(try ended.exitCode == 0 && ended.text.contains("Audit head: \(#require(head))\n"))
        try Ledger(path: copy).verify(anchor: head)
        #expect(temporary.mode(copy) == 0o600)
        let again = try run("backup", [copy])
        #expect(again.exitCode == 64 && again.errors.hasPrefix(copy))
        #expect(try run("backup", ["\(folder.path)/none/copy"]).exitCode == 74)
    }

    /// A copy can be looked into where it lies.
    @Test func backupServesAsLedger() throws {
        let copy = "\(folder.path)/copy"
        _ = try run("backup", [copy])
        unlink(temporary.office.ledger)
        #expect(try run("list", ["--ledger", copy]).lines.count == 4)
    }

    @Test(arguments: [("1", 4), ("2", 4), ("4", 0)])
    func purge(_ days: String, _ count: Int) throws {
        let ended = try run("purge", ["--keep-names", days, "--keep-notes", "36525"])
        #expect(ended.exitCode == 0 && ended.errors.isEmpty, "\(ended.errors)")
        #expect(ended.lines.map { $0.prefix { $0 != "," } }.prefix(2) == ["notes: 0 erased", "names: \(count) erased"])
        #expect(try run("show", ["1"]).text.contains("Canary first") == (count == 0))
        try temporary.ledger().verify()
    }

    // MARK: What is refused

    private static let commands = [
        ["list"], ["show", "1"], ["head"], ["audit"], ["put-back", "2"], ["purge", "--keep-names", "3"],
        ["backup", "/dev/null/x"], ["why", "1"], ["erase", "--name", "nobody", "--yes"],
        ["confirm", "/dev/null", "--name", "nobody"],
    ]

    private func refused(_ command: [String], _ exitCode: Int32, _ says: String) throws {
        let ended = try run(command[0], Array(command.dropFirst()))
        #expect(ended.exitCode == exitCode && ended.output.isEmpty, "\(command)")
        #expect(ended.errors.contains(says) && !ended.errors.contains("Canary"), "\(ended.errors)")
    }

    @Test(arguments: commands)
    func missing(_ command: [String]) throws {
        unlink(temporary.office.ledger)
        try refused(command, 66, "restore the last backup")
        #expect(!temporary.names.contains("ledger.sqlite"), "none is made in passing")
    }

    @Test(arguments: commands)
    func looseMode(_ command: [String]) throws {
        chmod(temporary.office.ledger, 0o640)
        try refused(command, 78, "chmod 600")
    }

    @Test(arguments: commands)
    func damaged(_ command: [String]) throws {
        truncate(temporary.office.ledger, 9000)
        try refused(command, 78, "\(temporary.office.ledger): ")
    }

    @Test(arguments: commands)
    func fileOfSomebodyElse(_ command: [String]) throws {
        try Data("words, no ledger: Canary".utf8).write(to: URL(fileURLWithPath: temporary.office.ledger))
        chmod(temporary.office.ledger, 0o600)
        try refused(command, 78, "not a ledger of Transfer Desk")
    }

    @Test(arguments: commands)
    func noOffice(_ command: [String]) throws {
        let ended = try Program.run(["ledger", command[0], "\(path)/none"] + command.dropFirst())
        #expect(ended.exitCode == 66 && ended.errors.contains("transferdesk batch setup"))
    }

    /// Somebody else writes and does not stop; after five seconds this is said.
    @Test func busy() throws {
        let holder = try LockHolder(temporary.office.ledger)
        let ended = try run("put-back", ["2"])
        holder.release()
        #expect(ended.exitCode == 75 && ended.errors.contains("try again"), "\(ended.errors)")
    }

    private static let refusals: [([String], Int32)] = [
        (["show", "9"], 66), (["put-back", "9"], 66), (["list", "--run", "9"], 66), (["show", "x"], 64), (["show"], 64),
        (["list", "--state", "lost"], 64), (["list", "--format", "xml"], 64), (["audit", "--format", "csv"], 64),
        (["purge"], 64), (["purge", "--keep-names", "0"], 64), (["purge", "--keep-names", "-3"], 64), (["backup"], 64),
    ]

    @Test(arguments: refusals)
    func wrongArguments(_ command: [String], _ exitCode: Int32) throws {
        let ended = try run(command[0], Array(command.dropFirst()))
        #expect(ended.exitCode == exitCode && ended.output.isEmpty && !ended.errors.isEmpty, "\(command)")
    }

    @Test(arguments: [["list"], ["list", "--format", "csv"], ["show", "1"], ["audit"], ["head"]])
    func fullDisk(_ command: [String]) throws {
        var program = Program()
        program.outputPath = "/dev/full"
        #expect(try program.run(["ledger", command[0], path] + command.dropFirst()).exitCode == 74)
    }
}
