import Glibc
import Records
package import Rulebook

/// The morning report of a night, as files in a folder.
///
/// 1. Every delivery and every verdict is gone through once; tables grow while they pass, on a thread of their own; counts and the
///    first names are kept.
/// 2. The work list is put together from its piles.
/// 3. Summary and page are written from what was kept.
/// 4. `SHA256SUMS` names them all: where it is, the report is whole.
package struct NightReport {
    private let night: Night
    private let rulebook: Rulebook
    private let language: Language

    /// - Parameter rulebook: the one that the night judged by.
    package init(_ night: Night, rulebook: Rulebook, language: Language) {
        self.night = night
        self.rulebook = rulebook
        self.language = language
    }

    /// Writes the report; equal nights give equal bytes. What there is of it when this throws is of no use.
    /// - Parameter folder: exists and is empty.
    /// - Throws: `ReportFault`, and what handing over deliveries or verdicts throws.
    package func write(into folder: String) throws {
        let deliveries = try DeliveryTable(in: folder)
        let writing = TableWriting(try VerdictTables(rulebook, language, in: folder))
        var listing = NightListing()
        do { try night.forEachDelivery { try add($0, deliveries, writing, &listing) } } catch {
            writing.giveUp()
            throw error
        }
        var tables = try writing.end()
        try night.forEachDeferral { deferral in
            tables.count(deferral)
            listing.add(deferral)
            try deliveries.add(deferral)
        }
        var files = try tables.finish() + [deliveries.finish()]
        let summary = NightSummary.json(night.facts, tables.counts, files)
        files.append(try Self.file("summary.json", summary, in: folder))
        let page = NightPage(
            facts: night.facts, counts: tables.counts, listing: listing, files: files, rulebook: rulebook, language: language)
        files.append(try Self.file("report.html", page.html, in: folder))
        _ = try Self.file("SHA256SUMS", Self.manifest(files), in: folder)
        try Self.sync(folder)
    }

    private func add(
        _ delivery: NightDelivery, _ deliveries: DeliveryTable, _ tables: TableWriting, _ listing: inout NightListing
    ) throws {
        listing.add(delivery)
        try deliveries.add(delivery)
        // Bytes that were judged before have their verdicts under the first delivery.
        guard delivery.duplicateOf == nil, delivery.counts.total > 0 else { return }
        var found = 0
        try night.forEachVerdict(delivery.number) {
            try tables.add($0, of: delivery.number)
            found += 1
        }
        guard found == delivery.counts.total else {
            throw ReportFault(
                "delivery \(delivery.number): \(delivery.counts.total) verdicts were counted and \(found) are stored; verify the ledger"
            )
        }
    }

    private static func file(_ name: String, _ bytes: [UInt8], in folder: String) throws -> ReportFile.Finished {
        let file = try ReportFile(name, in: folder)
        try file.write { $0.append(contentsOf: bytes) }
        return try file.finish()
    }

    /// As `sha256sum -c` reads it.
    private static func manifest(_ files: [ReportFile.Finished]) -> [UInt8] {
        files.sorted { $0.name < $1.name }.flatMap { Array("\($0.digest)  \($0.name)\n".utf8) }
    }

    /// The names too are to be on the disk before the folder gets its own.
    private static func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReportFault(folder, SystemFailure()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw ReportFault(folder, SystemFailure()) }
    }
}
