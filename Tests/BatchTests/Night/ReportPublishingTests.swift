import FixtureSupport
import Ledger
import OfficeSupport
import Rulebook
import Testing

@testable import Batch

@Suite struct ReportPublishingTests {
    private let office: OpenedOffice
    private var reports: Folder { office.open.reports }

    init() throws {
        office = try OpenedOffice()
        try office.ledger.endRun(
            office.run, exitCode: 0, rulebook: SampleRules.digest(office.ledger), seen: 0, RunCounts(), by: "batch")
    }

    private func publish() throws -> [Int64] { try ReportPublishing(office.open, office.ledger, .english).publishAll() }

    @Test func once() throws {
        #expect(try publish() == [1] && reports.texts == ["000001"])
        #expect(try publish() == [])
        let manifest = try #require(try reports.folder(EntryName("000001")).digest(EntryName("SHA256SUMS")))
        #expect(try office.ledger.publishedReports().map(\.digest) == [manifest])
        #expect(office.temporary.mode(office.office.report(1)) == 0o700)
        #expect(office.temporary.mode("\(office.office.report(1))/summary.json") == 0o600)
    }

    /// Made before a stop, or by somebody else: the whole one takes its place.
    @Test func replacesWhatIsThere() throws {
        try reports.makeFolder(EntryName("000001"))
        try reports.folder(EntryName("000001")).write(EntryName("half"), "of a report")
        #expect(try publish() == [1] && reports.texts == ["000001"])
        let names = try reports.folder(EntryName("000001")).texts
        #expect(!names.contains("half") && names.contains("SHA256SUMS"))
    }

    @Test(arguments: [".new-000001", ".new-old-000001", ".new-000009"]) func leftoversOfAStopAreCleared(_ name: String) throws {
        try reports.makeFolder(EntryName(name))
        try reports.folder(EntryName(name)).write(EntryName("half"), "of a report")
        #expect(try publish() == [1] && reports.texts == ["000001"])
    }

    @Test func sameNightGivesSameBytes() throws {
        _ = try publish()
        let first = try reports.folder(EntryName("000001")).digest(EntryName("SHA256SUMS"))
        try reports.removeFolder(EntryName("000001"))
        try reports.makeFolder(EntryName("again"))
        try StoredNight(1, office.open.store, office.ledger).write(into: "\(office.office.reports)/again", language: .english)
        #expect(try reports.folder(EntryName("again")).digest(EntryName("SHA256SUMS")) == first)
    }

    /// A file in the way of a report is no reason to lose either.
    @Test func fileInTheWay() throws {
        try reports.write(EntryName("000001"), "somebody's")
        _ = try? publish()
        #expect(try reports.names().contains { try reports.digest($0) == .of(Array("somebody's".utf8)) })
    }
}
