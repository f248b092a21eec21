import Reports
import Rulebook

/// Rows that can be mended and dropped again, in the plain form. Those of sources without a status field have a table of their own:
/// in the other one they would be asked for a status that nobody stated.
struct ReturnedTables {
    private let withStatus: ReportFile
    private let withoutStatus: ReportFile

    init(in folder: String) throws {
        withStatus = try ReportFile("returned.csv", in: folder)
        withoutStatus = try ReportFile("returned-without-status.csv", in: folder)
        for (file, hasStatus) in [(withStatus, true), (withoutStatus, false)] {
            try file.write("\(PlainForm.header(hasStatus: hasStatus).dropLast()),reason,delivery\n")
        }
    }

    /// - Parameter row: of the plain form, with its line end.
    /// - Returns: whether the row has a cell of status; nil where it is no row of either table, and then nothing is written.
    func add(_ row: [UInt8], because reason: Reason, _ delivery: Int64) throws -> Bool? {
        let columns = Self.columns(row)
        let hasStatus = columns == PlainForm.columns(hasStatus: true)
        guard row.last == 0x0A, hasStatus || columns == PlainForm.columns(hasStatus: false) else { return nil }
        try (hasStatus ? withStatus : withoutStatus).write { bytes in
            bytes.append(contentsOf: row.dropLast())
            bytes.append(contentsOf: ",\(reason.rawValue),\(delivery)\n".utf8)
        }
        return hasStatus
    }

    /// A comma inside quotes parts nothing.
    private static func columns(_ row: [UInt8]) -> Int {
        var isQuoted = false
        var commas = 0
        for byte in row {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x2C, !isQuoted { commas += 1 }
        }
        return commas + 1
    }

    func finish() throws -> [ReportFile.Finished] { try [withStatus, withoutStatus].map { try $0.finish() } }
}
