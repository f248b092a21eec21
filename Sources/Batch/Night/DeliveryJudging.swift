import Ledger
import Records
import Rulebook

/// Has deliveries judged by the worker, several to a transaction, and starts the worker anew when one of them has killed it.
///
/// 1. attempt   counted in the ledger before the worker sees a byte
/// 2. earlier   the worker is told what the ledger has learnt since
/// 3. judge     verdicts go into the transaction as they come
/// 4. conclude  verdicts, counts, state and audit of the whole group, or of none
final class DeliveryJudging {
    private let store: ContentStore
    private let ledger: Ledger
    private let run: Int64
    private let setup: WorkerSetup
    private let rulebook: String
    private let settings: WorkerSettings
    private let isStopped: () -> Bool
    private let say: (RunEvent) -> Void
    private var worker: WorkerProcess?
    /// The audit entry up to which the worker knows the ledger.
    private var told: Int64 = 0
    /// Deliveries wait for the next run, though nothing was wrong with them.
    private(set) var hasLeftSome = false

    init(
        _ office: OpenOffice, _ ledger: Ledger, run: Int64, _ materials: Materials, _ options: NightOptions,
        isStopped: @escaping () -> Bool, say: @escaping (RunEvent) -> Void
    ) {
        store = office.store
        self.ledger = ledger
        self.run = run
        setup = WorkerSetup(
            tables: materials.tables, spool: office.office.spool, asOf: options.asOf, issuer: options.issuer,
            staff: materials.staff, history: materials.history)
        rulebook = materials.rulebook.digest
        settings = options.worker
        self.isStopped = isStopped
        self.say = say
    }

    // MARK: A group

    /// Deliveries of one transaction, and bytes in all of them.
    static let groupSize = 64
    static let groupBytes: Int64 = 4 << 20

    /// Judges deliveries up to the first on which the worker fails.
    /// - Returns: how many are done, and what became of the one behind them.
    func judge(_ group: some Collection<Delivery>) throws -> (done: Int, failure: WorkerFailure?) {
        let attempts = try ledger.together { try group.map { try ledger.beginAttempt($0.id, run: run) } }
        do {
            return try ledger.together { try judge(zip(group, attempts)) }
        } catch {
            // Storage or worker did not serve: nothing against any of them, as far as that can still be written down.
            try? ledger.together { for attempt in attempts { try ledger.endAttempt(attempt, .notTried) } }
            throw error
        }
    }

    private func judge(_ group: some Sequence<(Delivery, Int64)>) throws -> (done: Int, failure: WorkerFailure?) {
        var events: [RunEvent] = []
        var failure: WorkerFailure?
        for (delivery, attempt) in group {
            guard failure == nil else {
                try ledger.endAttempt(attempt, .notTried)
                continue
            }
            do {
                events.append(try judge(delivery))
                try ledger.endAttempt(attempt, .finished)
            } catch let cause as WorkerFailure {
                forgetWorker()
                try ledger.endAttempt(attempt, cause.outcome)
                failure = cause
            }
        }
        events.forEach(say)
        return (events.count, failure)
    }

    private func forgetWorker() {
        worker = nil
        told = 0
    }

    private func judge(_ delivery: Delivery) throws -> RunEvent {
        guard let job = try job(delivery) else { return wait("spool-damaged") }
        let head = try ledger.auditHead()?.sequence ?? 0
        let worker = try readyWorker(upTo: head)
        var result = JobResult(records: 0, faults: [], refusal: nil)
        let facts = JudgingFacts(
            run: run, rulebook: rulebook, asOf: setup.asOf, historyUntil: head, issuer: setup.issuer, staff: setup.staff,
            history: setup.history)
        do {
            try ledger.conclude(delivery.id, facts, found: result.records, faults: result.faults, by: "batch") { writer in
                result = try worker.judge(job, into: writer)
                if let refusal = result.refusal { throw Refusal(because: refusal) }
            }
        } catch LedgerFault.countsDiffer, LedgerFault.refused {
            // Two verdicts on one record, a tail that was never told, a record without one: nobody can believe the rest either.
            throw WorkerFailure.garbage
        } catch let refusal as Refusal {
            if refusal.because == JobResult.notTried { return wait(refusal.because) }
            try ledger.settle(
                delivery.id, as: .refused, because: refusal.because, run: run, faults: result.faults, by: "batch")
            return .refused(delivery: delivery.id, because: refusal.because)
        }
        return try event(delivery.id, isPartial: !result.faults.isEmpty)
    }

    /// It waits for the next run: nothing was wrong with it.
    private func wait(_ because: String) -> RunEvent {
        hasLeftSome = true
        return .left(because: because, entries: 1)
    }

    private func event(_ delivery: Int64, isPartial: Bool) throws -> RunEvent {
        let judgement = try ledger.judgement(of: delivery)
        return .judged(
            delivery: delivery, accepted: judgement?.accepted ?? 0, rejected: judgement?.rejected ?? 0,
            referred: judgement?.referred ?? 0, isPartial: isPartial)
    }

    /// Nothing of the delivery could be read: what was written of it is taken back, and it is settled so.
    private struct Refusal: Error {
        let because: String
    }

    // MARK: The worker

    private func readyWorker(upTo head: Int64) throws -> WorkerProcess {
        let worker = try worker ?? WorkerProcess(setup, settings, isStopped: isStopped)
        self.worker = worker
        if told < head { try EarlierBlock.send(ledger, after: told, until: head, to: worker) }
        told = head
        return worker
    }

    /// - Returns: nil where the spool does not hold all of it: dropped again, it is put back there.
    private func job(_ delivery: Delivery) throws -> Job? {
        guard let delivered = try DeliveredJob(delivery, ledger, store), try delivered.isKept(store) else { return nil }
        return delivered.job(settings)
    }
}
