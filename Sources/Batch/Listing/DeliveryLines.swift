package import Ledger
import Reports

/// A list of deliveries, a line each.
package struct DeliveryLines {
    private let format: ListFormat

    package init(_ format: ListFormat) { self.format = format }

    /// The line before the first delivery; nothing in NDJSON.
    package var header: String {
        switch format {
        case .table: Self.row("No", "Received", "State", "Size", ["Records", "Accept", "Reject", "Refer"], "Names")
        case .csv: "delivery,received_at,state,size,records,accepted,rejected,referred,unreadable,names\n"
        case .ndjson: ""
        }
    }

    package func line(_ listed: ListedDelivery) -> String {
        let names = listed.names.map(DisplayName.shown)
        return switch format {
        case .table: Self.row(listed, names)
        case .csv: Self.cells(listed, names)
        case .ndjson: Self.object(listed, names)
        }
    }

    // MARK: Table

    private static func row(_ listed: ListedDelivery, _ names: [String]) -> String {
        let delivery = listed.delivery
        let counts = listed.judgement.map { [$0.records, $0.accepted, $0.rejected, $0.referred].map(String.init) }
        return row(
            String(delivery.id), delivery.receivedAt.utc, delivery.state.rawValue, String(delivery.size),
            counts ?? ["-", "-", "-", "-"], names.isEmpty ? "(erased)" : names.joined(separator: "; "))
    }

    private static func row(
        _ number: String, _ received: String, _ state: String, _ size: String, _ counts: [String], _ names: String
    ) -> String {
        let columns =
            [number.aligned(to: 6), received.padding(to: 20), state.padding(to: 13), size.aligned(to: 10)]
            + counts.map { $0.aligned(to: 7) } + [names]
        return columns.joined(separator: "  ") + "\n"
    }

    // MARK: CSV

    private static func cells(_ listed: ListedDelivery, _ names: [String]) -> String {
        let delivery = listed.delivery
        let counts = listed.judgement.map { [$0.records, $0.accepted, $0.rejected, $0.referred, $0.unreadable].map(String.init) }
        var cell: [UInt8] = []
        SafeBytes.appendCell(names.joined(separator: ";"), to: &cell)
        let cells =
            [String(delivery.id), delivery.receivedAt.utc, delivery.state.rawValue, String(delivery.size)]
            + (counts ?? ["", "", "", "", ""]) + [String(decoding: cell, as: UTF8.self)]
        return cells.joined(separator: ",") + "\n"
    }

    // MARK: NDJSON

    private static func object(_ listed: ListedDelivery, _ names: [String]) -> String {
        let delivery = listed.delivery
        let judgement = listed.judgement
        let members: [(String, String)] = [
            ("delivery", "\(delivery.id)"), ("receivedAt", JSONText.string(delivery.receivedAt.utc)),
            ("state", JSONText.string(delivery.state.rawValue)), ("size", "\(delivery.size)"),
            ("sha256", JSONText.string(delivery.digest.description)), ("records", JSONText.number(judgement?.records)),
            ("accepted", JSONText.number(judgement?.accepted)), ("rejected", JSONText.number(judgement?.rejected)),
            ("referred", JSONText.number(judgement?.referred)), ("unreadable", JSONText.number(judgement?.unreadable)),
            ("names", "[\(names.map(JSONText.string).joined(separator: ","))]"),
        ]
        return JSONText.line(members)
    }
}
