import Ledger
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// Makes one verdict again, in this process: from the bytes in the spool, with the rulebook, day, circumstances and history of then.
struct VerdictAgain {
    enum Outcome {
        case made(CertificateRecord, Explanation, ReportContext)
        case notMade(WhyNot)
    }

    private let office: OfficeFolder
    private let ledger: Ledger
    private let store: ContentStore
    private let language: Language

    init(_ office: OfficeFolder, _ ledger: Ledger, _ language: Language) throws {
        self.office = office
        self.ledger = ledger
        self.language = language
        store = try ContentStore(office.spool)
    }

    func make(_ verdict: StoredVerdict, _ judgement: StoredJudgement) throws -> Outcome {
        if verdict.explanation == nil, let erasure = try ledger.erasure(ofVerdict: verdict.id) {
            return .notMade(.explanationErased(erasure))
        }
        if let erasure = try ledger.erasure(ofDelivery: verdict.delivery) { return .notMade(.bytesErased(erasure)) }
        for digest in [judgement.staff, judgement.history].compactMap(\.self) where try !store.isWhole(digest) {
            return .notMade(.circumstanceGone(digest))
        }
        let delivery = try ledger.delivery(verdict.delivery)
        guard let delivered = try DeliveredJob(delivery, ledger, store) else { return .notMade(.bytesGone(delivery.digest)) }
        for digest in delivered.digests where try !store.isWhole(digest) {
            return .notMade(try store.holds(digest) ? .bytesChanged(digest) : .bytesGone(digest))
        }
        return try make(verdict, judgement, delivered.job(WorkerSettings(program: "", arguments: [])))
    }

    private func make(_ verdict: StoredVerdict, _ judgement: StoredJudgement, _ job: Job) throws -> Outcome {
        let setup = WorkerSetup(
            tables: try ledger.tables(ofRulebook: judgement.rulebook), spool: office.spool, asOf: judgement.asOf,
            issuer: judgement.issuer, staff: judgement.staff, history: judgement.history)
        var known = try KnownCircumstances(setup)
        try ledger.forEachEarlier(until: judgement.historyUntil) { known.remember($0) }
        let output = ChosenRecord(source: verdict.source, position: verdict.position)
        do {
            var run = UploadRun(known.inputs(of: job), judge: try known.judge(of: job), output: output)
            try run.run()
            guard let found = run.output.found else { return .notMade(.notFound) }
            let context = ReportContext(
                rulebook: known.rulebook, language: language, asOf: judgement.asOf.description, sources: job.sources.map(\.name))
            return .made(found.record, found.explanation, context)
        } catch is ReadingFault {
            return .notMade(.notFound)
        }
    }
}
