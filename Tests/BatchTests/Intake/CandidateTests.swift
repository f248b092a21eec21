import Ledger
import Testing

@testable import Batch

@Suite struct CandidateTests {
    private let office: OpenedOffice

    init() throws { office = try OpenedOffice() }

    @Test(arguments: [
        ("a.csv", ".csv"), ("A.CSV", ".csv"), ("a.Xml", ".xml"), ("a.pdf", ".pdf"), ("a.txt", ".txt"), ("a.tsv", ".tsv"),
        ("a", ""),
        ("a.docx", ""), ("csv", ""), ("a.csv.exe", ""), ("a.csv ", ""), ("Jane Doe.jane", ""),
    ])
    func suffixSaysNothingOfAnybody(_ name: String, _ suffix: String) throws {
        try office.drop(name)
        #expect(try office.scan().candidates.map(\.suffix) == [suffix])
    }

    @Test func folder() throws {
        try office.drop(folder: "a.csv", ["b.csv": "12", "c": "345", ".hidden": "6789"])
        let candidate = try #require(try office.scan().candidates.first)
        #expect(candidate.suffix == ".folder" && candidate.size == 5 && candidate.arrival.suffix == ".folder")
        #expect(candidate.files?.keys.map(\.text).sorted() == ["b.csv", "c"])
    }

    @Test func anythingThatChangesInAFolderChangesIt() throws {
        try office.drop(folder: "folder", ["b.csv": "12"])
        let scan = try office.scan()
        let before = try #require(scan.candidates.first)
        #expect(scan.again(before) == before)
        try office.open.inbox.folder(EntryName("folder")).write(EntryName("c.csv"), "")
        let after = try #require(scan.again(before))
        #expect(after != before && after.changedAt > before.changedAt)
    }

    @Test func rawNameGoesToTheLedger() throws {
        let name = EntryName([0x2D, 0xFF, 0x0A])
        try office.open.inbox.write(name, "x")
        #expect(try office.scan().candidates.first?.arrival.name == name.bytes)
    }
}
