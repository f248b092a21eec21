import Batch
import Foundation

/// Everything of an office that must be the same however its first run was disturbed: no times, no attempts, no hashes of the chain.
struct OfficeState: Equatable {
    /// Lines by what they tell of.
    private var parts: [String: [String]] = [:]

    init(_ office: FaultOffice) throws {
        for (name, query) in Self.queries { parts[name] = try office.ledger.rows(query) }
        for folder in ["inbox", "taken", "quarantine", "spool"] {
            parts[folder] = ((try? FileManager.default.subpathsOfDirectory(atPath: "\(office.office.path)/\(folder)")) ?? [])
                .sorted()
        }
        for file in [
            "verdicts.csv", "verdicts.ndjson", "transfer.csv", "refer.csv", "returned.csv", "returned-without-status.csv",
        ] {
            parts[file] = office.report(file).components(separatedBy: "\n")
        }
        parts["unfinished"] = office.names(office.office.reports).filter { $0.hasPrefix(".") }
        parts["integrity"] = try office.ledger.rows("PRAGMA integrity_check")
    }

    /// What was judged and how, by the bytes that were judged: for a night that a fault has put in another order.
    init(essenceOf office: FaultOffice) throws {
        for (name, query) in Self.essence { parts[name] = try office.ledger.rows(query) }
        parts["inbox"] = office.names(office.office.inbox)
        parts["integrity"] = try office.ledger.rows("PRAGMA integrity_check")
    }

    /// The first thing in which each part differs.
    func differences(from other: OfficeState) -> [String] {
        parts.keys.sorted().compactMap { name in
            let (mine, its) = (parts[name] ?? [], other.parts[name] ?? [])
            guard mine != its else { return nil }
            let place = zip(mine, its).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, its.count)
            let line = { (lines: [String]) in place < lines.count ? lines[place] : "(nothing)" }
            return "\(name): \(line(mine)) instead of \(line(its))"
        }
    }

    private static let verdict = """
        source, position, verdicts.verdict, reason, course, completed_on, index_number, email, contents.name, certificate_number, issuer,
            hex(record), hex(tails.bytes), hex(own_tail), hex(plain)
        """
    private static let verdictTables = """
        verdicts JOIN contents ON contents.verdict = verdicts.id LEFT JOIN tails ON tails.id = tail
        """

    private static let queries = [
        "deliveries": """
        SELECT id, hex(digest), size, state, (SELECT because FROM settlements WHERE delivery = id), \
        (SELECT run FROM settlements WHERE delivery = id) FROM deliveries JOIN states ON delivery = id ORDER BY id
        """,
        "arrivals": """
        SELECT arrivals.id, delivery, run, channel, suffix, hex(name) FROM arrivals JOIN arrival_names ON arrival = arrivals.id ORDER BY id
        """,
        "judgements": """
        SELECT delivery, run, rulebook, as_of, issuer, hex(staff), hex(history), records, accepted, rejected, referred, \
        unreadable FROM judgements ORDER BY delivery
        """,
        "verdicts": "SELECT verdicts.id, delivery, \(verdict) FROM \(verdictTables) ORDER BY verdicts.id",
        "faults": "SELECT * FROM source_faults ORDER BY delivery, source",
        "run": """
        SELECT run, rulebook, seen, judged, partly_judged, refused, quarantined, duplicate, deferred FROM run_ends WHERE run = 1
        """,
        "further runs": "SELECT * FROM run_ends WHERE run > 1 AND seen <> deferred",
        "deferrals": """
        SELECT because, entries, hex(name) FROM deferrals LEFT JOIN deferral_names ON deferral = id WHERE run = 1 ORDER BY id
        """,
        "reports": "SELECT run FROM outbox WHERE id NOT IN (SELECT item FROM publications)",
    ]

    private static let essence = [
        "deliveries": "SELECT hex(digest), size, state FROM deliveries JOIN states ON delivery = id ORDER BY hex(digest)",
        "names": """
        SELECT hex(digest), hex(name) FROM arrivals JOIN arrival_names ON arrival = arrivals.id \
        JOIN deliveries ON deliveries.id = delivery ORDER BY hex(digest), hex(name)
        """,
        "verdicts": """
        SELECT hex(deliveries.digest), \(verdict) FROM \(verdictTables) JOIN deliveries ON deliveries.id = delivery
        ORDER BY hex(deliveries.digest), source, position
        """,
        "faults": """
        SELECT hex(digest), source, line, words FROM source_faults JOIN deliveries ON id = delivery \
        ORDER BY hex(digest), source
        """,
    ]
}
