import Glibc
import Ledger
import Records
import Rulebook

/// One night: what lies in the inbox is judged exactly once, and reported. THE MAIN FLOW of the batch: start here.
///
/// 1. lock      the office's folder; a second run leaves at once
/// 2. check     folders, ledger, rulebook, before the inbox is touched; what a stop has left of an erasure, or of a report, is made up for
/// 3. take      from the inbox into spool and ledger (`Intake`); what is being written waits
/// 4. judge     by the worker, several to a transaction (`DeliveryJudging`); what kills it is tried once more at the end, alone
/// 5. end       counts and what was left lying, then the report, whole or absent (`ReportPublishing`)
///
/// A run that was stopped anywhere is taken up by the next one under its own number.
package final class NightRun {
    private let options: NightOptions
    private let say: (RunEvent) -> Void
    private let isStopped: () -> Bool
    private let office: OpenOffice
    private let ledger: Ledger
    private let materials: Materials
    private let quarantine: Quarantine
    private let run: Int64
    private var left: [(name: EntryName?, because: LeftLying)] = []
    private var needsSomebody = false

    /// Opens everything; nothing in the inbox is touched.
    /// - Parameters:
    ///   - say: told what happens.
    ///   - isStopped: asked often; the run then ends in good order.
    /// - Throws: `StorageFault`, `RunFault`, `LedgerFault`, `UnusableRulebook`.
    package init(_ options: NightOptions, isStopped: @escaping () -> Bool, say: @escaping (RunEvent) -> Void) throws {
        self.options = options
        self.say = say
        self.isStopped = isStopped
        office = try OpenOffice(options.office)
        ledger = try Ledger(path: options.ledger ?? options.office.ledger)
        try ledger.checkIntegrity()
        try office.store.clear()
        try Self.clearErased(office, ledger, say)
        materials = try Materials(options, office.store)
        try ledger.store(rulebook: materials.rulebook.digest, tables: materials.tables)
        quarantine = Quarantine(office, ledger)
        try quarantine.moveAll()
        for run in try ReportPublishing(office, ledger, options.language).publishAll() { say(.reportMadeUp(run: run)) }
        let stopped = try ledger.stoppedRun()
        if let stopped { try LeftMarkers(inbox: office.inbox, taken: office.taken, ledger: ledger).move(of: stopped) }
        run = try stopped ?? ledger.beginRun(by: "batch")
        say(.began(run: run, takesUpStopped: stopped != nil))
    }

    private static func clearErased(_ office: OpenOffice, _ ledger: Ledger, _ say: (RunEvent) -> Void) throws {
        let deliveries = try ErasedFiles(office, ledger).clear()
        if deliveries > 0 { say(.erasedCleared(deliveries: deliveries)) }
    }

    /// - Returns: whether everything was judged, so that nobody needs to look before the report is read.
    package func finish() throws -> Bool {
        try take()
        try judge()
        try end()
        return !needsSomebody
    }

    // MARK: Taking

    private func take() throws {
        let scan = try InboxScan(office.inbox, options.intake)
        left = scan.left.map { ($0.name, $0.because) }
        let quiet = Quiet(options.intake)
        let (ready, young) = quiet.split(scan.candidates)
        var intake = Intake(office, ledger, run: run, options.intake)
        var budget = NightBudget(options.intake)
        try take(ready, &intake, &budget, of: scan.candidates.count)
        if !young.isEmpty, !isStopped() {
            say(.waiting(entries: young.count, seconds: options.intake.quietPeriod))
            let unchanged = quiet.wait(for: young, looking: scan.again, isStopped: isStopped)
            let kept = Set(unchanged)
            left += young.filter { !kept.contains($0) }.map { ($0.name, isStopped() ? .stopped : .beingWritten) }
            try take(unchanged, &intake, &budget, of: scan.candidates.count)
        } else {
            left += young.map { ($0.name, .stopped) }
        }
        left += intake.left.map { ($0.name, $0.because) }
        guard scan.count == left.count + intake.received else {
            throw RunFault.countsDiffer(listed: scan.count, accounted: left.count + intake.received)
        }
        if intake.unmoved > 0 {
            needsSomebody = true
            say(.unmoved(entries: intake.unmoved))
        }
    }

    private func take(_ candidates: [Candidate], _ intake: inout Intake, _ budget: inout NightBudget, of all: Int) throws {
        var rest = candidates[...]
        while !rest.isEmpty {
            var group: [Candidate] = []
            while group.count < Intake.groupSize, let next = rest.first {
                rest.removeFirst()
                if isStopped() {
                    left.append((next.name, .stopped))
                } else if budget.admits(next) {
                    group.append(next)
                } else {
                    left.append((next.name, .nightIsFull))
                }
            }
            try intake.take(group)
            say(.took(entries: candidates.count - rest.count, of: all))
        }
    }

    // MARK: Judging

    private func judge() throws {
        let judging = DeliveryJudging(
            office, ledger, run: run, materials, options, isStopped: isStopped, say: say)
        var waiting = try ledger.deliveries(.received)[...]
        let all = waiting.count
        var again: [Delivery] = []
        while let first = waiting.first, !isStopped() {
            if try putAside(first.id) {
                waiting.removeFirst()
                continue
            }
            let (done, failure) = try judging.judge(nextGroup(waiting))
            needsSomebody = needsSomebody || judging.hasLeftSome
            waiting = waiting.dropFirst(done)
            if let failure, failure != .stopped, let delivery = waiting.popFirst() {
                tell(failure, of: delivery.id)
                again.append(delivery)
            }
            say(.judging(done: all - waiting.count, of: all))
        }
        for delivery in again { try judgeAgain(delivery, judging) }
    }

    /// What failed once is tried until it is judged or put aside: always alone.
    private func judgeAgain(_ delivery: Delivery, _ judging: DeliveryJudging) throws {
        while try !isStopped() && !putAside(delivery.id) {
            let (done, failure) = try judging.judge([delivery])
            if done == 1 || failure == .stopped { return }
            if let failure { tell(failure, of: delivery.id) }
        }
    }

    private func tell(_ failure: WorkerFailure, of delivery: Int64) {
        say(.failed(delivery: delivery, outcome: failure.outcome.rawValue))
    }

    /// - Returns: false where it is to be tried.
    private func putAside(_ delivery: Int64) throws -> Bool {
        guard let because = try quarantine.reason(delivery) else { return false }
        try quarantine.put(delivery, because: because, run: run)
        say(.quarantined(delivery: delivery, because: because))
        return true
    }

    /// Small deliveries go together; one that was tried before goes alone, so that a further failure is its own.
    private func nextGroup(_ waiting: ArraySlice<Delivery>) throws -> [Delivery] {
        var group: [Delivery] = []
        var bytes: Int64 = 0
        for delivery in waiting.prefix(DeliveryJudging.groupSize) {
            bytes += delivery.size
            let isTried = try ledger.attempts(at: delivery.id).contains { $0.outcome != .notTried }
            if !group.isEmpty, isTried || bytes > DeliveryJudging.groupBytes { break }
            group.append(delivery)
            if isTried { break }
        }
        return group
    }

    // MARK: Ending

    private func end() throws {
        if isStopped() { say(.stopping) }
        let counts = try ledger.counts(of: run, deferred: left.count)
        // Bytes that are erased may have been handed in again.
        if counts.duplicate > 0 { try Self.clearErased(office, ledger, say) }
        needsSomebody =
            needsSomebody || counts.partlyJudged + counts.refused + counts.quarantined > 0 || isStopped()
            || left.contains { $0.because.needsSomebody }
        try ledger.together {
            try ledger.deferAll(Self.deferrals(left), run: run)
            try ledger.endRun(
                run, exitCode: needsSomebody ? 1 : 0, rulebook: materials.rulebook.digest,
                seen: counts.total, counts, by: "batch")
        }
        for (because, entries) in Dictionary(grouping: left, by: \.because.rawValue).sorted(by: { $0.key < $1.key }) {
            say(.left(because: because, entries: entries.count))
        }
        _ = try ReportPublishing(office, ledger, options.language).publishAll()
        guard let head = try ledger.auditHead() else { return }
        say(.ended(run: run, counts: counts, report: options.office.report(run), head: head))
    }

    /// Entries that are left lying and named in the report.
    private static let mostNamed = 1000

    private static func deferrals(_ left: [(name: EntryName?, because: LeftLying)]) -> [Deferral] {
        let sorted = left.sorted {
            ($0.because.rawValue, $0.name ?? EntryName("")) < ($1.because.rawValue, $1.name ?? EntryName(""))
        }
        var deferrals = sorted.prefix(mostNamed).map { Deferral(because: $0.because.rawValue, name: $0.name?.bytes) }
        for (because, entries) in Dictionary(grouping: sorted.dropFirst(mostNamed), by: \.because.rawValue).sorted(by: {
            $0.key < $1.key
        }) {
            deferrals.append(Deferral(because: because, name: nil, entries: entries.count))
        }
        return deferrals
    }
}
