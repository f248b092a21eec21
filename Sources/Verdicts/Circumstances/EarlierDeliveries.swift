package import Records
package import Rulebook

/// What the office's ledger holds of earlier deliveries (SPEC 5.7, notes 10 and 11). Keeps keys, not texts: some 90 bytes for a
/// certificate number, some 60 for a certificate that waits.
package struct EarlierDeliveries: Sendable {
    private let rulebook: Rulebook
    private(set) var waiting = WaitingCertificates()
    private(set) var numbers = SeenNumbers()
    /// Keys of a few issuers, as most are named again and again.
    private var issuers: [String: UInt64] = [:]

    /// - Parameter rulebook: the one that records are judged by.
    package init(rulebook: Rulebook) { self.rulebook = rulebook }

    package var isEmpty: Bool { waiting.isEmpty && numbers.isEmpty }

    /// Adds a certificate that was referred and on which no clerk has decided.
    /// - Parameters:
    ///   - day: the certain one; nil when it is not known.
    ///   - indexNumber: as stated; one that is no index number names nobody, and nothing is added.
    package mutating func add(
        referred course: CourseID, completedOn day: CalendarDay?, indexNumber: String, in record: DeliveredRecord
    ) {
        let index = HolderKeys.index(indexNumber)
        guard index != 0 else { return }
        waiting.add(course, cycle: rulebook[course].renewal.cycleYear(of: day), index: index, record)
    }

    /// Adds the number of a certificate, whatever its verdict was.
    /// - Parameters:
    ///   - issuer: the one that counted (`IssuerOfRecord`).
    ///   - holder: as judged (`HolderFinder`); the texts as stated.
    ///   - course: nil when it was not settled.
    package mutating func add(
        number: String, issuer: String?, holder: (indexNumber: String?, email: String?, name: String?), course: CourseID?,
        in record: DeliveredRecord
    ) {
        guard !number.isEmpty else { return }
        let key = NumberKey.key(Array(number.utf8).span, issuer: issuerKey(issuer))
        let holder = KeyedHolder(
            index: holder.indexNumber.map { HolderKeys.index($0) } ?? 0, email: holder.email.map { HolderKeys.email($0) } ?? 0,
            name: holder.name)
        numbers.add(key, holder: holder, course: course, record)
    }

    private mutating func issuerKey(_ name: String?) -> UInt64 {
        guard let name else { return 0 }
        if let known = issuers[name] { return known }
        if issuers.count >= 1_000 { issuers = [:] }
        let key = NumberKey.issuer(name, rulebook)
        issuers[name] = key
        return key
    }
}
