import Ledger
import Records
import Rulebook

/// Has one delivery after the other judged by the worker, straight into the ledger. A handle: hence a class.
final class LedgerJudge {
    enum Outcome: Hashable {
        case judged(isPartial: Bool)
        /// Nothing of it could be read: it is settled so.
        case refused(because: String)
        /// It stays as it was: nothing is wrong with it.
        case left(because: String)
    }

    /// How a delivery is judged, whoever asks for it.
    struct Terms {
        let setup: WorkerSetup
        /// The digest of the setup's rulebook.
        let rulebook: String
        /// Nil for the desk.
        let run: Int64?
        /// For the audit chain.
        let actor: String
    }

    private let ledger: Ledger
    private let store: ContentStore
    private let settings: WorkerSettings
    private let worker: InformedWorker

    init(_ ledger: Ledger, _ store: ContentStore, _ settings: WorkerSettings, isStopped: @escaping () -> Bool) {
        self.ledger = ledger
        self.store = store
        self.settings = settings
        worker = InformedWorker(ledger, settings, isStopped: isStopped)
    }

    /// Judges a delivery within the transaction that is open, or one of its own.
    /// - Parameter progress: told the number of records that are judged, now and then.
    /// - Throws: `WorkerFailure`; then nothing of it is written, and the next delivery has another worker.
    func judge(_ delivery: Delivery, _ terms: Terms, progress: ((Int) -> Void)? = nil) throws -> Outcome {
        do {
            return try conclude(delivery, terms, progress)
        } catch let failure as WorkerFailure {
            worker.forget()
            throw failure
        }
    }

    /// What the worker knows is no longer what the ledger holds: the transaction is taken back.
    func forget() { worker.forget() }

    private func conclude(_ delivery: Delivery, _ terms: Terms, _ progress: ((Int) -> Void)?) throws -> Outcome {
        guard let delivered = try DeliveredJob(delivery, ledger, store), try delivered.isKept(store) else {
            return .left(because: "spool-damaged")
        }
        let head = try ledger.auditHead()?.sequence ?? 0
        let worker = try worker.ready(terms.setup, upTo: head)
        var result = JobResult(records: 0, faults: [], refusal: nil)
        let facts = JudgingFacts(
            run: terms.run, rulebook: terms.rulebook, asOf: terms.setup.asOf, historyUntil: head, issuer: terms.setup.issuer,
            staff: terms.setup.staff, history: terms.setup.history)
        do {
            try ledger.conclude(delivery.id, facts, found: result.records, faults: result.faults, by: terms.actor) { writer in
                let receiver: any VerdictReceiver = progress.map { CountedVerdicts(writer, $0) } ?? writer
                result = try worker.judge(delivered.job(settings), into: receiver)
                if let refusal = result.refusal { throw Refusal(because: refusal) }
            }
        } catch LedgerFault.countsDiffer, LedgerFault.refused {
            // Two verdicts on one record, a tail that was never told, a record without one: nobody can believe the rest either.
            throw WorkerFailure.garbage
        } catch let refusal as Refusal {
            if refusal.because == JobResult.notTried { return .left(because: refusal.because) }
            try ledger.settle(
                delivery.id, as: .refused, because: refusal.because, run: terms.run, faults: result.faults, by: terms.actor)
            return .refused(because: refusal.because)
        }
        return .judged(isPartial: !result.faults.isEmpty)
    }

    /// Nothing of the delivery could be read: what was written of it is taken back, and it is settled so.
    private struct Refusal: Error {
        let because: String
    }
}
