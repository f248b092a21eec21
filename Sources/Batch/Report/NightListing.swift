import Ledger

/// What the page lists by name: of each kind the first few hundred, and how many there are.
struct NightListing {
    enum Kind: CaseIterable {
        // In the order in which they need a person.
        case quarantined, refused, partlyJudged, waiting, judged, duplicate
    }

    struct List<Item> {
        private(set) var items: [Item] = []
        private(set) var count = 0
        let limit: Int

        var more: Int { count - items.count }

        mutating func add(_ item: Item) {
            count += 1
            if items.count < limit { items.append(item) }
        }
    }

    private(set) var deliveries: [Kind: List<NightDelivery>] = [:]
    private(set) var deferrals = List<NightDeferral>(limit: 300)

    /// Faults that are kept of a delivery, which may be a folder of thousands.
    static let mostFaults = 20

    subscript(kind: Kind) -> List<NightDelivery> { deliveries[kind] ?? List(limit: 300) }

    mutating func add(_ delivery: NightDelivery) {
        var kept = delivery
        kept.sourceNames = []
        if kept.faults.count > Self.mostFaults { kept.faults.removeLast(kept.faults.count - Self.mostFaults) }
        deliveries[Self.kind(delivery), default: List(limit: 300)].add(kept)
    }

    mutating func add(_ deferral: NightDeferral) { deferrals.add(deferral) }

    private static func kind(_ delivery: NightDelivery) -> Kind {
        if delivery.duplicateOf != nil { return .duplicate }
        switch delivery.state {
        case .received: return .waiting
        case .judged: return .judged
        case .partlyJudged: return .partlyJudged
        case .refused: return .refused
        case .quarantined: return .quarantined
        }
    }
}
