import Foundation
import Ledger
import Records
import Rulebook

/// Makes verdicts again: from the bytes in the spool, by the worker, with what was known then.
final class Recomputation {
    private let office: OpenOffice
    private let ledger: Ledger
    private let settings: WorkerSettings
    private var worker: WorkerProcess?
    private var setup: WorkerSetup?
    /// The audit entry up to which the worker knows the ledger.
    private var told: Int64 = 0
    private var tables: [String: [Table: [UInt8]]] = [:]

    init(_ office: OpenOffice, _ ledger: Ledger, _ settings: WorkerSettings) {
        self.office = office
        self.ledger = ledger
        self.settings = settings
    }

    /// - Returns: nil where something that it takes is no longer kept.
    func sum(_ judgement: StoredJudgement) throws -> VerdictSum? {
        guard let setup = try setup(judgement),
            let delivered = try DeliveredJob(ledger.delivery(judgement.delivery), ledger, office.store),
            try delivered.isKept(office.store)
        else { return nil }
        do {
            let worker = try readyWorker(setup, upTo: judgement.historyUntil)
            let again = RecomputedVerdicts()
            _ = try worker.judge(delivered.job(settings), into: again)
            return again.sum
        } catch is WorkerFailure {
            worker = nil
            throw OfficeDisagreement.notRecomputed(delivery: judgement.delivery)
        }
    }

    private func setup(_ judgement: StoredJudgement) throws -> WorkerSetup? {
        for digest in [judgement.staff, judgement.history].compactMap(\.self) where try !office.store.holds(digest) { return nil }
        if tables[judgement.rulebook] == nil { tables[judgement.rulebook] = try ledger.tables(ofRulebook: judgement.rulebook) }
        return WorkerSetup(
            tables: tables[judgement.rulebook] ?? [:], spool: office.office.spool, asOf: judgement.asOf, issuer: judgement.issuer,
            staff: judgement.staff, history: judgement.history)
    }

    /// One that was told more than was known then, or of what people have changed since, begins anew.
    private func readyWorker(_ wanted: WorkerSetup, upTo head: Int64) throws -> WorkerProcess {
        if try setup != wanted || told > head || ledger.isChanged(after: told, until: head) { worker = nil }
        if worker == nil { told = 0 }
        let worker = try worker ?? WorkerProcess(wanted, settings, isStopped: { false })
        (self.worker, setup) = (worker, wanted)
        if told < head { try EarlierBlock.send(ledger, after: told, until: head, to: worker) }
        told = head
        return worker
    }
}
