import Ledger

/// What a delivery consists of, as the worker is told.
struct DeliveredJob {
    let delivery: Delivery
    /// Nil for a single file.
    let folder: RequestFolder?
    private let name: [UInt8]?

    /// - Returns: nil where the text that stands for a folder is not there.
    init?(_ delivery: Delivery, _ ledger: Ledger, _ store: ContentStore) throws {
        self.delivery = delivery
        let first = try ledger.arrivals(of: delivery.id).first
        name = first?.name
        guard first?.suffix == ".folder" else {
            folder = nil
            return
        }
        guard try store.holds(delivery.digest), let folder = RequestFolder(try store.bytes(of: delivery.digest)) else {
            return nil
        }
        self.folder = folder
    }

    /// The names of its sources, in order; a name that is erased is replaced.
    var sourceNames: [String] {
        folder.map { $0.attachments.map { EntryName($0.name).text } } ?? [
            name.map { EntryName($0).text } ?? "delivery-\(delivery.id)"
        ]
    }

    /// Everything of it that lies in the spool.
    var digests: [ContentDigest] { [delivery.digest] + (folder?.digests ?? []) }

    func isKept(_ store: ContentStore) throws -> Bool { try digests.allSatisfy { try store.holds($0) } }

    func job(_ settings: WorkerSettings) -> Job {
        let sources =
            folder.map { folder in
                zip(folder.attachments, sourceNames).map { Job.Source(digest: $0.digest, name: $1) }
            } ?? [Job.Source(digest: delivery.digest, name: sourceNames[0])]
        let size = folder.map { $0.attachments.reduce(0) { $0 + $1.size } } ?? delivery.size
        return Job(
            delivery: delivery.id, sources: sources, request: folder?.request?.digest,
            seconds: settings.processorSeconds(size: size))
    }
}
