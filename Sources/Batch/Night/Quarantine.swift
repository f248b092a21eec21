import Ledger
import Records

/// What is not tried again before a person puts it back: when that is so, and where its originals lie.
struct Quarantine {
    private let taken: Folder
    private let quarantine: Folder
    private let ledger: Ledger

    init(_ office: OpenOffice, _ ledger: Ledger) {
        taken = office.taken
        quarantine = office.quarantine
        self.ledger = ledger
    }

    /// Attempts that failed by the delivery's doing, and attempts that the run itself did not survive: a machine that is switched
    /// off is nothing against the delivery that was being read, again and again it is.
    static let mostFailures = 2
    static let mostInterruptions = 5

    /// Why a delivery is not to be tried again, as a code; nil where it is.
    func reason(_ delivery: Int64) throws -> String? {
        let attempts = try ledger.attempts(at: delivery)
        let failures = attempts.filter(\.isFailure)
        if failures.count >= Self.mostFailures, let outcome = failures.last?.outcome { return "\(outcome.rawValue)-twice" }
        return attempts.count { $0.outcome == nil } >= Self.mostInterruptions ? "interrupted-often" : nil
    }

    /// Puts a delivery aside.
    func put(_ delivery: Int64, because: String, run: Int64) throws {
        try ledger.settle(delivery, as: .quarantined, because: because, run: run, by: "batch")
        try moveThere(delivery)
    }

    /// What cannot be moved stays; `moveAll` tries it again.
    private func moveThere(_ delivery: Int64) throws {
        for arrival in try ledger.arrivals(of: delivery) {
            let name = EntryName(OfficeFolder.number(arrival.id) + arrival.suffix)
            if try taken.status(name) != nil { try? taken.move(name, to: name, in: quarantine) }
        }
        try taken.sync()
        try quarantine.sync()
    }

    /// Moves whatever is not where its delivery's state says: a run may have been stopped, or a delivery put back.
    func moveAll() throws {
        for delivery in try ledger.deliveries(.quarantined) { try moveThere(delivery.id) }
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
