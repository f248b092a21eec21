import Ledger

/// A worker that knows what the ledger held at an audit entry. One that was told more, or what people have changed since, is ended and
/// another one begins anew. A handle: hence a class.
final class InformedWorker {
    private let ledger: Ledger
    private let settings: WorkerSettings
    private let isStopped: () -> Bool
    private var worker: WorkerProcess?
    private var setup: WorkerSetup?
    /// The audit entry up to which the worker knows the ledger.
    private var told: Int64 = 0

    init(_ ledger: Ledger, _ settings: WorkerSettings, isStopped: @escaping () -> Bool = { false }) {
        self.ledger = ledger
        self.settings = settings
        self.isStopped = isStopped
    }

    /// - Parameter head: the audit entry up to which the ledger is to be known.
    /// - Throws: `RunFault.noWorker`, `WorkerFailure`, `LedgerFault`.
    func ready(_ wanted: WorkerSetup, upTo head: Int64) throws -> WorkerProcess {
        if try worker != nil && (setup != wanted || told > head || ledger.isChanged(after: told, until: head)) { forget() }
        let worker = try worker ?? WorkerProcess(wanted, settings, isStopped: isStopped)
        (self.worker, setup) = (worker, wanted)
        if told < head { try EarlierBlock.send(ledger, after: told, until: head, to: worker) }
        told = head
        return worker
    }

    /// The next one is another.
    func forget() {
        worker = nil
        told = 0
    }
}
