import Foundation
import Ledger
import Records
import Rulebook

/// Makes verdicts again: from the bytes in the spool, by the worker, with what was known then.
final class Recomputation {
    private let office: OpenOffice
    private let ledger: Ledger
    private let settings: WorkerSettings
    private let worker: InformedWorker
    private var tables: [String: [Table: [UInt8]]] = [:]

    init(_ office: OpenOffice, _ ledger: Ledger, _ settings: WorkerSettings) {
        self.office = office
        self.ledger = ledger
        self.settings = settings
        worker = InformedWorker(ledger, settings)
    }

    /// - Returns: nil where something that it takes is no longer kept.
    func sum(_ judgement: StoredJudgement) throws -> VerdictSum? {
        guard let setup = try setup(judgement),
            let delivered = try DeliveredJob(ledger.delivery(judgement.delivery), ledger, office.store),
            try delivered.isKept(office.store)
        else { return nil }
        do {
            let worker = try worker.ready(setup, upTo: judgement.historyUntil)
            let again = RecomputedVerdicts()
            _ = try worker.judge(delivered.job(settings), into: again)
            return again.sum
        } catch is WorkerFailure {
            worker.forget()
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
}
