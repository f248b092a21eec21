import Glibc
package import Ledger
import Records
import Rulebook

/// Holds everything in an office's folder against the ledger, and the ledger against itself; stops at the first thing that does not
/// agree.
///
/// 1. ledger     its pages, its chain (with an anchor: its end too), what the chain tells of
/// 2. runs       counts
/// 3. spool      every delivery's bytes by their digests; of what is erased, that it is gone
/// 4. originals  in `taken`, `quarantine` or still in the inbox
/// 5. verdicts   made again from the bytes, with the rulebook, day and history of then
/// 6. reports    by their manifests
package final class Verification {
    package struct Result: Hashable, Sendable {
        package var deliveries = 0
        package var verdicts = 0
        package var reports = 0
        /// Deliveries whose verdicts rest on something that is erased, or whose own bytes are.
        package var erased = 0
    }

    private let office: OpenOffice
    private let ledger: Ledger
    private let settings: WorkerSettings
    private let progress: (Int) -> Void
    private var result = Result()

    /// - Throws: `StorageFault`, `RunFault`, `LedgerFault`.
    package init(
        _ folder: OfficeFolder, ledger path: String?, _ settings: WorkerSettings, progress: @escaping (Int) -> Void = { _ in }
    ) throws {
        office = try OpenOffice(folder)
        ledger = try Ledger(path: path ?? folder.ledger)
        self.settings = settings
        self.progress = progress
    }

    /// - Parameter anchor: a head of the chain that was kept elsewhere.
    /// - Throws: `LedgerFault.disagrees` or `OfficeDisagreement`, the first that is found.
    package func ask(anchor: AuditHead?) throws -> Result {
        try ledger.checkIntegrity()
        try ledger.verify(anchor: anchor)
        try ledger.forEachEndedRun { try askRun($0) }
        try askSpool()
        try askOriginals()
        try askVerdicts()
        for (run, digest) in try ledger.publishedReports() { try askReport(run, digest) }
        return result
    }

    // MARK: Runs

    /// What was left lying is written down once; what waited in the ledger then need not wait now.
    private func askRun(_ run: StoredRun) throws {
        guard let end = run.end else { return }
        let now = try ledger.counts(of: run.id, deferred: 0)
        let settled = [\RunCounts.judged, \.partlyJudged, \.refused, \.quarantined, \.duplicate]
        guard settled.allSatisfy({ end.counts[keyPath: $0] == now[keyPath: $0] }), end.seen == end.counts.total else {
            throw OfficeDisagreement.countsDiffer(run: run.id)
        }
    }

    // MARK: Spool and originals

    private func askSpool() throws {
        let erased = Set(try ledger.erasedDeliveries())
        let needed = try erased.isEmpty ? [] : ErasedFiles(office, ledger).digestsNeeded(besides: erased)
        for delivery in try ledger.deliveries() {
            result.deliveries += 1
            guard erased.contains(delivery.id) else {
                try askContents(of: delivery)
                continue
            }
            if try office.store.holds(delivery.digest), !needed.contains(delivery.digest) {
                throw OfficeDisagreement.erasedKept(delivery: delivery.id)
            }
        }
    }

    private func askContents(of delivery: Delivery) throws {
        guard try office.store.holds(delivery.digest), let job = try DeliveredJob(delivery, ledger, office.store) else {
            throw OfficeDisagreement.contentGone(delivery: delivery.id, digest: delivery.digest)
        }
        for digest in job.digests where try !office.store.isWhole(digest) {
            throw try office.store.holds(digest)
                ? OfficeDisagreement.contentChanged(delivery: delivery.id, digest: digest)
                : OfficeDisagreement.contentGone(delivery: delivery.id, digest: digest)
        }
    }

    private func askOriginals() throws {
        var unknown = try [office.taken, office.quarantine].map { ($0, Dictionary(grouping: try $0.names(), by: \.number)) }
        try ledger.forEachArrivalByFolder { arrival in
            let isFound = unknown.indices.filter { unknown[$0].1.removeValue(forKey: arrival.id) != nil }.isEmpty == false
            guard try isFound || isInInbox(arrival) || ledger.hasErased(arrival.delivery) else {
                throw OfficeDisagreement.originalGone(delivery: arrival.delivery, arrival: arrival.id)
            }
        }
        for (folder, entries) in unknown where !entries.isEmpty {
            throw OfficeDisagreement.unknownOriginals(
                folder: folder.path, entries: entries.values.reduce(0) { $0 + $1.count },
                first: entries.keys.compactMap(\.self).min())
        }
    }

    private func isInInbox(_ arrival: StoredArrival) throws -> Bool {
        guard let name = arrival.name else { return false }
        return try office.inbox.status(EntryName(name)) != nil
    }

    // MARK: Verdicts

    private func askVerdicts() throws {
        let again = Recomputation(office, ledger, settings)
        try ledger.forEachJudgement { judgement in
            defer { progress(result.verdicts) }
            guard try !ledger.hasErased(judgement.delivery), let sum = try again.sum(judgement) else {
                result.erased += 1
                return
            }
            var stored = VerdictSum()
            try ledger.forEachVerdict(of: judgement.delivery) { verdict in
                guard let explanation = verdict.explanation else { return }
                stored.add(
                    source: verdict.source, position: verdict.position, verdict: verdict.verdict, reason: verdict.reason,
                    completedOn: verdict.completedOn,
                    record: explanation.record, tail: explanation.tail)
            }
            if sum.digest != stored.digest {
                guard try ledger.hasErasedContents(before: judgement.delivery) else {
                    throw OfficeDisagreement.verdictsDiffer(delivery: judgement.delivery)
                }
                result.erased += 1
            }
            result.verdicts += stored.count
        }
    }

    // MARK: Reports

    private func askReport(_ run: Int64, _ digest: ContentDigest) throws {
        guard let report = try? office.reports.folder(EntryName(OfficeFolder.number(run))) else {
            throw OfficeDisagreement.reportGone(run: run)
        }
        let path = office.office.report(run)
        guard let manifest = try? InputSource(path: "\(path)/SHA256SUMS").whole(limit: 1 << 20),
            ContentDigest.of(manifest) == digest
        else { throw OfficeDisagreement.reportChanged(run: run, file: "SHA256SUMS") }
        for line in String(decoding: manifest, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " || $0 == "*" } }
            guard parts.count == 2, try report.digest(EntryName(String(parts[1]))).map({ "\($0)" }) == String(parts[0]) else {
                throw OfficeDisagreement.reportChanged(run: run, file: parts.count == 2 ? String(parts[1]) : "SHA256SUMS")
            }
        }
        result.reports += 1
    }
}
