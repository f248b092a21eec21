import Ledger

/// Takes away what the office still holds of deliveries that are erased in the ledger: bytes in the spool, originals and their
/// markers. The ledger says which they are, so that whoever was stopped in it simply begins again.
struct ErasedFiles {
    private let office: OpenOffice
    private let ledger: Ledger

    init(_ office: OpenOffice, _ ledger: Ledger) {
        self.office = office
        self.ledger = ledger
    }

    /// - Parameter others: deliveries that are erased though the ledger had nothing of them to mark.
    /// - Returns: of how many deliveries something was there.
    @discardableResult
    func clear(_ others: [Int64] = []) throws -> Int {
        let erased = Set(try ledger.erasedDeliveries() + others)
        guard !erased.isEmpty else { return 0 }
        return try clearSpool(erased).union(clearOriginals(erased)).count
    }

    // MARK: Spool

    /// Attachments go before the text of their folder: it alone says which they are.
    private func clearSpool(_ erased: Set<Int64>) throws -> Set<Int64> {
        let kept = try erased.sorted().map { try ledger.delivery($0) }.filter { try office.store.holds($0.digest) }
        guard !kept.isEmpty else { return [] }
        let needed = try digestsNeeded(besides: erased)
        let attachments = try kept.flatMap { try DeliveredJob($0, ledger, office.store)?.folder?.digests ?? [] }
        for digest in attachments where !needed.contains(digest) { try office.store.remove(digest) }
        try office.store.sync()
        let own = kept.filter { !needed.contains($0.digest) }
        for delivery in own { try office.store.remove(delivery.digest) }
        try office.store.sync()
        return Set(own.map(\.id))
    }

    /// Everything that other deliveries consist of, and what they were judged with.
    func digestsNeeded(besides erased: Set<Int64>) throws -> Set<ContentDigest> {
        try digestsOfDeliveries(besides: erased).union(ledger.circumstanceFiles().map(\.digest))
    }

    /// Everything that other deliveries consist of.
    func digestsOfDeliveries(besides erased: Set<Int64>) throws -> Set<ContentDigest> {
        var digests: Set<ContentDigest> = []
        for delivery in try ledger.deliveries() where !erased.contains(delivery.id) {
            digests.insert(delivery.digest)
            try digests.formUnion(DeliveredJob(delivery, ledger, office.store)?.digests ?? [])
        }
        return digests
    }

    // MARK: Originals

    private func clearOriginals(_ erased: Set<Int64>) throws -> Set<Int64> {
        var deliveries: [Int64: Int64] = [:]
        for delivery in erased { for arrival in try ledger.arrivals(of: delivery) { deliveries[arrival.id] = delivery } }
        var found: Set<Int64> = []
        for folder in [office.taken, office.quarantine] {
            for name in try folder.names() {
                guard let delivery = name.number.flatMap({ deliveries[$0] }) else { continue }
                try folder.removeTree(name)
                found.insert(delivery)
            }
            try folder.sync()
        }
        return found
    }
}
