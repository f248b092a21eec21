import Ledger
import Records
import Rulebook

/// What every delivery of a run is judged with. The worker makes its rulebook of the bytes that the run read at its start: what
/// changes on disk meanwhile changes nothing.
struct WorkerSetup: Hashable {
    var tables: [Table: [UInt8]]
    var spool: String
    var asOf: CalendarDay
    var issuer: String?
    var staff: ContentDigest?
    var history: ContentDigest?

    var bytes: [UInt8] {
        var encoder = ByteEncoder()
        for table in Table.allCases { encoder.put(tables[table] ?? []) }
        encoder.put(spool)
        encoder.put(asOf)
        encoder.put(issuer)
        encoder.put(staff.map { "\($0)" })
        encoder.put(history.map { "\($0)" })
        return encoder.bytes
    }

    init(
        tables: [Table: [UInt8]], spool: String, asOf: CalendarDay, issuer: String?, staff: ContentDigest?,
        history: ContentDigest?
    ) {
        self.tables = tables
        self.spool = spool
        self.asOf = asOf
        self.issuer = issuer
        self.staff = staff
        self.history = history
    }

    init(_ bytes: [UInt8]) throws {
        var decoder = ByteDecoder(bytes)
        tables = [:]
        for table in Table.allCases { tables[table] = try decoder.block() }
        spool = try decoder.text()
        guard let day = try decoder.day() else { throw WorkerFailure.garbage }
        asOf = day
        issuer = try decoder.optionalText()
        staff = try decoder.optionalText().flatMap { ContentDigest(hexadecimal: $0) }
        history = try decoder.optionalText().flatMap { ContentDigest(hexadecimal: $0) }
    }
}
