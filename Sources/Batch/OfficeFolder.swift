/// The folder of an office, by the names of what lies in it.
package struct OfficeFolder: Hashable, Sendable {
    package let path: String

    /// - Parameter path: as it was given; nothing is looked up.
    package init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

    /// Where certificates are dropped; the only part that others write to.
    package var inbox: String { "\(path)/inbox" }
    /// What was taken from the inbox, by the number of its arrival.
    package var taken: String { "\(path)/taken" }
    /// What twice broke its reading; nothing of it is tried again before a person puts it back.
    package var quarantine: String { "\(path)/quarantine" }
    /// One folder a night, by the number of its run.
    package var reports: String { "\(path)/reports" }
    /// The bytes of every delivery, by their SHA-256: what verdicts are recomputed from.
    package var spool: String { "\(path)/spool" }
    package var ledger: String { "\(path)/ledger.sqlite" }

    /// The report of one run.
    package func report(_ run: Int64) -> String { "\(reports)/\(Self.number(run))" }

    /// A number as names have it: six digits at least, so that they sort.
    package static func number(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
