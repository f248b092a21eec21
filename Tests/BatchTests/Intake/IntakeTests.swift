import Glibc
import Ledger
import Testing

@testable import Batch

@Suite struct IntakeTests {
    private let office: OpenedOffice
    private var inbox: String { office.office.inbox }
    private var settings = IntakeSettings()

    init() throws {
        office = try OpenedOffice()
        settings.quietPeriod = 0
    }

    /// - Parameter meanwhile: done between the scan and the taking.
    private func take(run: Int64? = nil, _ meanwhile: () throws -> Void = {}) throws -> Intake {
        let scan = try office.scan(settings)
        try meanwhile()
        var intake = Intake(office.open, office.ledger, run: run ?? office.run, settings)
        try intake.take(scan.candidates)
        #expect(scan.candidates.count == intake.received + intake.left.count, "each is accounted for")
        return intake
    }

    private func left(_ intake: Intake) -> [String: LeftLying] {
        Dictionary(uniqueKeysWithValues: intake.left.map { ($0.name.text, $0.because) })
    }

    @Test func taken() throws {
        try office.drop("b.csv", "two")
        try office.drop("a.XML", "one")
        let intake = try take()
        #expect(intake.received == 2 && intake.left.isEmpty && intake.unmoved == 0)
        #expect(try office.open.inbox.names() == [] && office.open.taken.texts == ["000001.xml", "000002.csv"])
        let deliveries = try office.ledger.deliveries(.received)
        #expect(
            deliveries.map(\.size) == [3, 3] && deliveries.map(\.digest) == [.of(Array("one".utf8)), .of(Array("two".utf8))])
        #expect(try office.ledger.names(of: 1) == [Array("a.XML".utf8)])
        #expect(try deliveries.allSatisfy { try office.open.store.isWhole($0.digest) })
    }

    @Test func folder() throws {
        try office.drop(folder: "Jane", ["b.csv": "two", "a.csv": "one", "request.csv": "three", ".hidden": "four"])
        _ = try take()
        let delivery = try office.ledger.delivery(1)
        let folder = try #require(RequestFolder(try office.open.store.bytes(of: delivery.digest)))
        #expect(folder.attachments.map { String(decoding: $0.name, as: UTF8.self) } == ["a.csv", "b.csv"])
        #expect(folder.request?.digest == .of(Array("three".utf8)))
        #expect(try office.open.taken.texts == ["000001.folder"])
        // What is hidden is moved along with it.
        #expect(try office.open.taken.folder(EntryName("000001.folder")).texts == [".hidden", "a.csv", "b.csv", "request.csv"])
    }

    @Test func sameBytesAgain() throws {
        for name in ["a", "b"] { try office.drop(name) }
        let intake = try take()
        #expect(intake.received == 2)
        #expect(try office.ledger.deliveries().count == 1 && office.ledger.arrivals(of: 1).count == 2)
        #expect(try office.open.taken.texts == ["000001", "000002"])
    }

    // MARK: Between the scan and the copy

    @Test func replacedGoneAndWrittenTo() throws {
        for name in ["gone", "linked", "replaced", "still", "written"] { try office.drop(name, name) }
        let intake = try take {
            for name in ["gone", "linked", "replaced"] { unlink("\(inbox)/\(name)") }
            try office.drop("replaced", "replaced")
            symlink("/etc/passwd", "\(inbox)/linked")
            let file = open("\(inbox)/written", O_WRONLY | O_APPEND)
            write(file, "more", 4)
            close(file)
        }
        #expect(
            left(intake) == ["gone": .beingWritten, "linked": .unreadable, "replaced": .beingWritten, "written": .beingWritten])
        #expect(intake.received == 1)
        #expect(try office.open.inbox.texts == ["linked", "replaced", "written"] && office.open.taken.texts == ["000001"])
    }

    @Test func folderReplacedByALink() throws {
        try office.drop(folder: "folder", ["a": "x"])
        let intake = try take {
            rename("\(inbox)/folder", "\(inbox)/other")
            symlink("other", "\(inbox)/folder")
        }
        #expect(left(intake) == ["folder": .unreadable])
        #expect(try office.ledger.deliveries() == [])
    }

    @Test func folderAddedTo() throws {
        try office.drop(folder: "folder", ["a": "x"])
        let intake = try take { try office.open.inbox.folder(EntryName("folder")).write(EntryName("b"), "") }
        #expect(left(intake) == ["folder": .beingWritten])
    }

    @Test func grownBeyondTheLimit() throws {
        try office.drop("a")
        let intake = try take { truncate("\(inbox)/a", 10 << 30) }
        #expect(left(intake) == ["a": .beingWritten])
    }

    @Test(.enabled(if: geteuid() != 0, "root reads everything")) func unreadable() throws {
        try office.drop("a")
        chmod("\(inbox)/a", 0)
        #expect(left(try take()) == ["a": .unreadable])
    }

    // MARK: Moving

    /// Both stay, and the delivery is known.
    @Test func nameInTakenIsTaken() throws {
        try office.open.taken.write(EntryName("000001"), "somebody else's")
        try office.drop("a")
        #expect(try take().unmoved == 0)
        #expect(try office.open.taken.texts == ["000001", "000001-2"])
        #expect(try office.open.taken.digest(EntryName("000001")) == .of(Array("somebody else's".utf8)))
    }

    @Test func noNameIsLeftInTaken() throws {
        for copy in 1...9 { try office.open.taken.write(EntryName("000001" + (copy == 1 ? "" : "-\(copy)")), "") }
        try office.drop("a")
        let first = try take()
        #expect(first.unmoved == 1 && first.received == 1)
        // Seen again in the same run it is the same arrival, in a later one it is named.
        #expect(try take().received == 1)
        let run = try nextRun()
        #expect(left(try take(run: run)) == ["a": .cannotBeMoved])
        #expect(try office.ledger.deliveries().count == 1 && office.ledger.arrivals(of: 1).count == 1)
    }

    private func nextRun() throws -> Int64 {
        try office.ledger.endRun(
            office.run, exitCode: 0, rulebook: SampleRules.digest(office.ledger), seen: 0, RunCounts(), by: "batch")
        return try office.ledger.beginRun(by: "batch")
    }

    /// A stop between the row in the ledger and the move.
    @Test func leftover() throws {
        try office.drop("a")
        let scan = try office.scan(settings)
        let content = try office.open.store.put(office.open.inbox.read(EntryName("a")), limit: 100)
        _ = try office.ledger.receive(scan.candidates[0].arrival, digest: content.digest, size: content.size, run: office.run)
        let run = try nextRun()
        let intake = try take(run: run)
        #expect(left(intake) == ["a": .movedNow] && intake.received == 0)
        #expect(try office.open.taken.texts == ["000001"] && office.ledger.arrivals(of: 1).count == 1)
    }

    // MARK: Markers

    @Test func markerGoesAlong() throws {
        try office.drop("a.csv")
        try office.drop("a.csv.done", "4")
        _ = try take()
        #expect(try office.open.inbox.names() == [] && office.open.taken.texts == ["000001.csv", "000001.done"])
    }

    @Test(arguments: ["5", "4 \(ContentDigest.of([1]))"]) func markerDisagrees(_ says: String) throws {
        try office.drop("a.csv")
        try office.drop("a.csv.done", says)
        let intake = try take()
        #expect(left(intake) == ["a.csv": .markerDisagrees])
        #expect(try office.ledger.deliveries() == [] && office.open.inbox.names().count == 2)
    }
}
