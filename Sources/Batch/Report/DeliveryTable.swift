import Ledger
import Reports

/// `deliveries.csv`: every delivery and everything left in the inbox, however many; the page shows the first of them.
struct DeliveryTable {
    private let file: ReportFile

    private static let header =
        "delivery,name,size,state,because,words,duplicate_of,attempts,accepted,rejected,referred,unreadable,sources,faults\n"

    init(in folder: String) throws {
        file = try ReportFile("deliveries.csv", in: folder)
        try file.write(Self.header)
    }

    func add(_ delivery: NightDelivery) throws {
        let counts = delivery.counts
        try write([
            "\(delivery.number)", delivery.name.map(DisplayName.shown) ?? "", "\(delivery.size)", state(delivery),
            delivery.because ?? "", delivery.words ?? "", delivery.duplicateOf.map { "\($0)" } ?? "",
            "\(delivery.attempts.count)", "\(counts.accepted)", "\(counts.rejected)", "\(counts.referred)",
            "\(counts.unreadable)", "\(delivery.sourceNames.count)", delivery.faults.map(\.words).joined(separator: "; "),
        ])
    }

    private func state(_ delivery: NightDelivery) -> String {
        delivery.duplicateOf == nil ? delivery.state.rawValue : "duplicate"
    }

    private static func shown(_ deferral: NightDeferral) -> String {
        deferral.name.map(DisplayName.shown) ?? "(\(deferral.entries))"
    }

    func add(_ deferral: NightDeferral) throws {
        let empty = [String](repeating: "", count: 9)
        try write(["", Self.shown(deferral), "", "deferred", deferral.reason] + empty)
    }

    private func write(_ cells: [String]) throws {
        try file.write { bytes in
            for (place, cell) in cells.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                SafeBytes.appendCell(cell, to: &bytes)
            }
            bytes.append(0x0A)
        }
    }

    func finish() throws -> ReportFile.Finished { try file.finish() }
}
