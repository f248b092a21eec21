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
    private let ledger: Ledger
    private let run: Int64
    private let judge: LedgerJudge
    private let terms: LedgerJudge.Terms
    private let say: (RunEvent) -> Void
    /// Deliveries wait for the next run, though nothing was wrong with them.
    private(set) var hasLeftSome = false

    init(
        _ office: OpenOffice, _ ledger: Ledger, run: Int64, _ materials: Materials, _ options: NightOptions,
        isStopped: @escaping () -> Bool, say: @escaping (RunEvent) -> Void
    ) {
        self.ledger = ledger
        self.run = run
        self.say = say
        judge = LedgerJudge(ledger, office.store, options.worker, isStopped: isStopped)
        terms = LedgerJudge.Terms(
            setup: materials.setup(options, spool: office.office.spool), rulebook: materials.rulebook.digest, run: run,
            actor: "batch")
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
            judge.forget()
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
                try ledger.endAttempt(attempt, cause.outcome)
                failure = cause
            }
        }
        events.forEach(say)
        return (events.count, failure)
    }

    private func judge(_ delivery: Delivery) throws -> RunEvent {
        switch try judge.judge(delivery, terms) {
        case .left(let because):
            hasLeftSome = true
            return .left(because: because, entries: 1)
        case .refused(let because): return .refused(delivery: delivery.id, because: because)
        case .judged(let isPartial): return try event(delivery.id, isPartial: isPartial)
        }
    }

    private func event(_ delivery: Int64, isPartial: Bool) throws -> RunEvent {
        let judgement = try ledger.judgement(of: delivery)
        return .judged(
            delivery: delivery, accepted: judgement?.accepted ?? 0, rejected: judgement?.rejected ?? 0,
            referred: judgement?.referred ?? 0, isPartial: isPartial)
    }
}
