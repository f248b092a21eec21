import Ledger
import Records

/// Moves the originals of a delivery between `taken` and `quarantine`, as its state is.
struct QuarantineMove {
    private let taken: Folder
    private let quarantine: Folder
    private let ledger: Ledger

    init(_ office: OpenOffice, _ ledger: Ledger) {
        taken = office.taken
        quarantine = office.quarantine
        self.ledger = ledger
    }

    /// Puts a delivery aside. What cannot be moved stays; `moveAll` tries it again.
    func putAside(_ delivery: Int64) throws {
        for arrival in try ledger.arrivals(of: delivery) {
            let name = EntryName(OfficeFolder.number(arrival.id) + arrival.suffix)
            if try taken.status(name) != nil { try? taken.move(name, to: name, in: quarantine) }
        }
        try taken.sync()
        try quarantine.sync()
    }

    /// Moves whatever is not where its delivery's state says: a run may have been stopped, or a delivery put back.
    func moveAll() throws {
        for delivery in try ledger.deliveries(.quarantined) { try putAside(delivery.id) }
        var isChanged = false
        for name in try quarantine.names() {
            guard let number = name.number, let arrival = try ledger.arrival(number),
                try ledger.delivery(arrival.delivery).state != .quarantined
            else { continue }
            try? quarantine.move(name, to: name, in: taken)
            isChanged = true
        }
        guard isChanged else { return }
        try quarantine.sync()
        try taken.sync()
    }
}
