import Ledger
import Records
import Rulebook
import Verdicts

/// A run as its report tells of it, made from the ledger alone: the same each time.
struct StoredNight {
    private let run: Int64
    private let store: ContentStore
    private let ledger: Ledger

    init(_ run: Int64, _ store: ContentStore, _ ledger: Ledger) {
        self.run = run
        self.store = store
        self.ledger = ledger
    }

    func write(into folder: String, language: Language) throws {
        let facts = try facts()
        guard let rulebook = try ledger.rulebook(facts.rulebook) else {
            throw LedgerFault.disagrees(.rulebookChanged(digest: facts.rulebook))
        }
        let night = Night(
            facts, forEachDelivery: forEachDelivery, forEachDeferral: forEachDeferral, forEachVerdict: forEachVerdict)
        try NightReport(night, rulebook: rulebook, language: language).write(into: folder)
    }

    private func facts() throws -> NightFacts {
        let stored = try ledger.run(run)
        guard let end = stored.end, let head = try ledger.head(ofRun: run) else { throw LedgerFault.noSuch("ended run", id: run) }
        return NightFacts(
            run: run, began: stored.beganAt, ended: end.at, exitCode: end.exitCode, seen: end.seen, counts: end.counts,
            asOf: try ledger.days(of: run), rulebook: end.rulebook, auditHead: head)
    }

    // MARK: Deliveries

    private func forEachDelivery(_ body: (NightDelivery) throws -> Void) throws {
        try ledger.forEachNightRow(in: run) { try body(delivery($0)) }
    }

    private func delivery(_ row: NightRow) throws -> NightDelivery {
        var delivery = NightDelivery(number: row.delivery, name: row.name, size: row.size, state: row.state)
        if row.isDuplicate {
            delivery.duplicateOf = row.delivery
            return delivery
        }
        delivery.because = row.because
        if let judgement = row.judgement {
            delivery.counts = NightDelivery.Counts(
                accepted: judgement.accepted, rejected: judgement.rejected, referred: judgement.referred,
                unreadable: judgement.unreadable)
        }
        if row.state != .judged { try addTroubles(to: &delivery) }
        if row.isFolder { delivery.sourceNames = try sourceNames(of: row.delivery) }
        return delivery
    }

    private func addTroubles(to delivery: inout NightDelivery) throws {
        let number = delivery.number
        delivery.attempts = try ledger.attempts(at: number)
        let faults = try ledger.sourceFaults(of: number)
        guard !faults.isEmpty else { return }
        let names = try sourceNames(of: number)
        delivery.faults = faults.map { fault in
            let name = Self.name(of: fault, names)
            return NightDelivery.Fault(source: name, words: (fault.line.map { "line \($0): " } ?? "") + fault.words)
        }
    }

    /// Where the bytes are erased the names of a folder's files are gone with them.
    private static func name(of fault: SourceFault, _ names: [String]) -> String {
        if names.isEmpty { return "source \(fault.source + 1)" }
        return fault.source < names.count ? names[fault.source] : "request.csv"
    }

    private func sourceNames(of delivery: Int64) throws -> [String] {
        try DeliveredJob(ledger.delivery(delivery), ledger, store)?.sourceNames ?? []
    }

    private func forEachDeferral(_ body: (NightDeferral) throws -> Void) throws {
        try ledger.forEachDeferral(in: run) {
            try body(NightDeferral(name: $0.name, reason: $0.because, entries: $0.entries))
        }
    }

    // MARK: Verdicts

    private func forEachVerdict(of delivery: Int64, _ body: (NightVerdict) throws -> Void) throws {
        try ledger.forEachVerdict(of: delivery) { stored in
            let tail = stored.explanation.map {
                // A tail that is its record's own is told by the number of its verdict.
                NightVerdict.Tail(number: $0.tailNumber ?? -stored.id, bytes: $0.tail)
            }
            try body(
                NightVerdict(
                    id: stored.id, verdict: stored.verdict, reason: stored.reason, source: stored.source,
                    position: stored.position,
                    completedOn: stored.completedOn, record: stored.explanation?.record, tail: tail,
                    plainRow: stored.explanation?.plain))
        }
    }
}
