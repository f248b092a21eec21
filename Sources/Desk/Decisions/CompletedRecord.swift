import Batch
import Ledger
import Records
import Reports
import Rulebook

/// A referred certificate as a row, with the facts that a clerk has found out: what is judged again.
struct CompletedRecord {
    /// What of a certificate a clerk may state.
    static let fields: [(field: Field, name: String)] = [
        (.completedOn, "completed-on"), (.issuer, "issuer"), (.courseVersion, "version"),
    ]

    private let table: [UInt8]
    private let verdict: Int64
    /// As with the request that it came with.
    let facts: RequestFacts

    /// - Returns: nil where nothing is stated that could be, or the certificate is no row that can be completed.
    init?(_ form: Form, _ verdict: StoredVerdict, _ taking: RequestTaking, _ ledger: Ledger) throws {
        var stated: [Field: String] = [:]
        for (field, name) in Self.fields { stated[field] = form["fact-\(name)"] }
        if let day = stated[.completedOn], CalendarDay(day) == nil { return nil }
        guard !stated.isEmpty, let row = verdict.explanation?.plain, let table = PlainForm.table(row, stating: stated) else {
            return nil
        }
        self.table = table
        self.verdict = verdict.id
        facts = try DeliveryFiles(verdict.delivery, taking.office, ledger)?.facts ?? RequestFacts()
    }

    func request(_ incoming: IncomingFolder) throws -> IncomingRequest {
        let request = IncomingRequest(incoming)
        try request.begin(Array("certificate-\(verdict).csv".utf8))
        try table.withUnsafeBytes { try request.append($0) }
        request.end()
        return request
    }
}
