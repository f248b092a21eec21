package import Ledger
import Records

/// What a delivery consists of, for people: its files by name, and what a clerk said of them.
package struct DeliveryFiles: Sendable {
    package struct File: Hashable, Sendable {
        /// As it may be shown.
        package let name: String
        package let digest: ContentDigest
        /// In bytes.
        package let size: Int64
    }

    /// In the order of the sources of its verdicts.
    package let files: [File]
    /// Nil where nothing was said, or it is erased.
    package let facts: RequestFacts?

    /// - Returns: nil where the office no longer has its bytes.
    /// - Throws: `LedgerFault.noSuch`, `StorageFault`.
    package init?(_ delivery: Int64, _ office: OfficeFolder, _ ledger: Ledger) throws {
        let store = try ContentStore(office.spool, unfinished: IncomingFolder.name)
        let delivery = try ledger.delivery(delivery)
        guard let job = try DeliveredJob(delivery, ledger, store), try job.isKept(store) else { return nil }
        let names = job.sourceNames.map { DisplayName.shown(Array($0.utf8)) }
        if let folder = job.folder {
            files = zip(folder.attachments, names).map { File(name: $1, digest: $0.digest, size: $0.size) }
            facts = try folder.request.flatMap { RequestFacts(csv: try store.bytes(of: $0.digest)) }
        } else {
            files = [File(name: names[0], digest: delivery.digest, size: delivery.size)]
            facts = nil
        }
    }
}
