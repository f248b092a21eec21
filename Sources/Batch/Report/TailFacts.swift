import Reports
import Rulebook
import Verdicts

/// What the part of a line behind the record says, as far as tables show it.
struct TailFacts {
    private struct Found {
        let isOpen: Bool
        let reason: Reason?
        let row: String?
    }

    let verdict: Verdict
    let reason: Reason
    /// The id of the course, where it is settled.
    let course: String?
    let targets: [String]
    /// Where the day of completion belongs.
    let day: Int
    let validUntil: String?
    /// The row behind the verdict.
    let row: String?
    /// As cells of tables name it.
    let advice: [String]
    /// Every other reason to refer, in the order of the checks.
    let otherReasons: [Reason]

    /// - Throws: `LineReader.Mismatch`
    init(_ bytes: [UInt8]) throws {
        var reader = LineReader(bytes)
        try reader.require(",\"verdict\":")
        guard let verdict = Verdict(rawValue: try reader.string()) else { throw reader.mismatch }
        try reader.require(",\"reason\":")
        let reason = try Self.reason(&reader)
        try reader.require(",\"course\":")
        course = try reader.optionalString()
        try reader.require(",\"targetCodes\":")
        targets = try reader.array { try $0.string() }
        guard let day = LineTail.place(in: bytes) else { throw reader.mismatch }
        self.day = day
        try reader.require(",\"completedOn\":,\"validUntil\":")
        validUntil = try reader.optionalString()
        try reader.require(",\"findings\":")
        let findings = try reader.array(Self.finding)
        try reader.require(",\"passed\":")
        try reader.skipArray { _ = try $0.text() }
        try reader.require(",\"advice\":")
        advice = try reader.array(Self.advice)
        guard bytes.count > 1, bytes[bytes.count - 2] == 0x7D, bytes[bytes.count - 1] == 0x0A else { throw reader.mismatch }
        (self.verdict, self.reason) = (verdict, reason)
        // Of what is kept of an accepted record's findings, the row of the one that decided is the only one.
        let deciding = verdict == .accept ? findings.first { $0.row != nil } : findings.first { $0.reason == reason }
        row = deciding?.row
        var others: [Reason] = []
        for case let other? in findings.map({ $0.isOpen ? $0.reason : nil }) where other != reason && !others.contains(other) {
            others.append(other)
        }
        otherReasons = others
    }

    /// Their names are many: looked up much faster than they are compared.
    private static let reasons = Dictionary(uniqueKeysWithValues: Reason.allCases.map { ($0.rawValue, $0) })

    private static func reason(_ reader: inout LineReader) throws -> Reason {
        guard let reason = reasons[try reader.string()] else { throw reader.mismatch }
        return reason
    }

    private static func finding(_ reader: inout LineReader) throws -> Found {
        try reader.require("{\"check\":")
        _ = try reader.text()
        try reader.require(",\"outcome\":")
        let outcome = try reader.string()
        let reason = reader.take(",\"reason\":") ? try reason(&reader) : nil
        var row: String?
        if reader.take(",\"row\":") {
            row = try reader.string()
            try reader.require(",\"source\":")
            _ = try reader.text()
        }
        try reader.require(",\"says\":")
        _ = try reader.text()
        try reader.require("}")
        return Found(isOpen: outcome == Outcome.open.rawValue, reason: reason, row: row)
    }

    private static func advice(_ reader: inout LineReader) throws -> String {
        try reader.require("{\"code\":")
        var name = try reader.string()
        if reader.take(",\"course\":") {
            _ = try reader.text()
            try reader.require(",\"codes\":")
            let codes = try reader.array { try $0.string() }
            if name == Reason.takeInstead.rawValue { name += "=\(codes.joined(separator: " "))" }
        }
        try reader.require(",\"says\":")
        _ = try reader.text()
        try reader.require("}")
        return name
    }
}
