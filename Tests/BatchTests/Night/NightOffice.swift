import FixtureSupport
import Foundation
import Ledger
import OfficeSupport
import Records
import Rulebook
import Verdicts

@testable import Batch

/// An office whose nights are run in this process, the certificates being read by the built program. A handle: hence a class.
final class NightOffice {
    let temporary: TemporaryOffice
    var options: NightOptions
    private(set) var events: [RunEvent] = []

    init() throws {
        signal(SIGPIPE, SIG_IGN)
        temporary = try TemporaryOffice()
        try temporary.setUp()
        options = NightOptions(
            office: temporary.office, rules: Project.rules, asOf: CalendarDay("2026-11-23")!,
            worker: WorkerSettings(program: BuiltProgram.path, arguments: ["batch", "worker"]))
        options.intake.quietPeriod = 0
    }

    var office: OfficeFolder { temporary.office }
    var inbox: Folder { get throws { try Folder(office.inbox) } }

    func drop(_ name: String, _ text: String) throws { try inbox.write(EntryName(name), text) }

    static let header = "index_number,holder_name,course_title,course_code,completed_on,status,issuer,certificate_number"

    /// A table of certificates.
    func drop(_ name: String, rows: String...) throws { try drop(name, ([Self.header] + rows).joined(separator: "\n") + "\n") }

    static let accepted = "00900001,Amina Example,BSAFE,LMS-3395,2021-03-12,Completed,Inspira,N-1"
    static let referred = "00900002,Chen Specimen,Basket Weaving,,2021-03-12,Completed,Inspira,"
    static let rejected = "00900003,Bruno Sample,Basic Security in the Field II,,2015-06-01,Completed,Inspira,"

    /// - Returns: whether nobody needs to look.
    @discardableResult
    func night(isStopped: @escaping () -> Bool = { false }) throws -> Bool {
        events = []
        return try alone { try NightRun(options, isStopped: isStopped, say: { [self] in events.append($0) }) }.finish()
    }

    /// A child that another test is just starting holds every lock of this process until it has become its program.
    private func alone<Value>(_ open: () throws -> Value) throws -> Value {
        for _ in 0..<50 {
            do { return try open() } catch RunFault.alreadyRunning { usleep(20_000) }
        }
        return try open()
    }

    var counts: RunCounts? {
        for case .ended(_, let counts, _, _) in events { return counts }
        return nil
    }

    func ledger() throws -> Ledger { try Ledger(path: office.ledger) }

    /// The verdicts of a delivery as `accept/current-course`.
    func verdicts(_ delivery: Int64) throws -> [String] {
        var found: [String] = []
        try ledger().forEachVerdict(of: delivery) { found.append("\($0.verdict.rawValue)/\($0.reason.rawValue)") }
        return found
    }

    func verify(anchor: AuditHead? = nil) throws -> Verification.Result {
        try alone { try Verification(office, ledger: nil, options.worker) }.ask(anchor: anchor)
    }
}
