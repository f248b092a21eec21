import FixtureSupport
import Foundation
import Ledger
import OfficeSupport
import Rulebook

/// The project's rulebook as a run hands it on.
enum SampleRules {
    static let tables: [Table: [UInt8]] = Dictionary(
        uniqueKeysWithValues: Table.allCases.map {
            ($0, [UInt8](FileManager.default.contents(atPath: "\(Project.rules)/\($0.name).csv") ?? Data()))
        })

    /// Keeps it in a ledger.
    static func digest(_ ledger: Ledger) throws -> String { try SampleDeliveries.rulebook(ledger) }
}
