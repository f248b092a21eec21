import Foundation
import Ledger
import OfficeSupport
import Testing

@testable import Batch

@Suite("Files of what is erased")
struct ErasedFilesTests {
    private let opened: OpenedOffice
    private var office: OpenOffice { opened.open }
    private var ledger: Ledger { opened.ledger }

    init() throws { opened = try OpenedOffice() }

    /// A delivery that nobody could read, with its original.
    private func deliver(_ content: [UInt8], _ suffix: String, in folder: String) throws -> Int64 {
        let kept = try office.store.put(content)
        try office.store.sync()
        let arrival = Arrival(channel: .folder, name: Array("Canary".utf8), inode: Int64(content.count), suffix: suffix)
        let reception = try ledger.receive(arrival, digest: kept.digest, size: kept.size, run: nil)
        try ledger.settle(reception.delivery, as: .refused, because: "empty", by: "batch")
        let name = OfficeFolder.number(reception.arrival) + suffix
        if suffix == ".folder" {
            try FileManager.default.createDirectory(
                atPath: "\(opened.office.path)/\(folder)/\(name)/.hidden", withIntermediateDirectories: true)
            try Data(content).write(to: URL(fileURLWithPath: "\(opened.office.path)/\(folder)/\(name)/.hidden/file"))
        } else {
            try Data(content).write(to: URL(fileURLWithPath: "\(opened.office.path)/\(folder)/\(name)"))
        }
        return reception.delivery
    }

    @Test func nothingIsErased() throws {
        _ = try deliver([1], "", in: "taken")
        #expect(try ErasedFiles(office, ledger).clear() == 0)
        #expect(try office.taken.texts == ["000001"] && office.store.digests().count == 1)
    }

    /// Originals in both folders, a folder with more in it than was read, a marker; what has another number stays.
    @Test func everythingOfIt() throws {
        let attachment = try office.store.put([9, 9])
        try office.store.sync()
        let text = RequestFolder([.init(name: Array("a.csv".utf8), digest: attachment.digest, size: 2)]).bytes
        let first = try deliver([1], ".csv", in: "taken")
        let second = try deliver(text, ".folder", in: "quarantine")
        let other = try deliver([1, 2, 3], "", in: "taken")
        for name in ["000001.done", "000001-2.csv", "note"] {
            try Data().write(to: URL(fileURLWithPath: "\(opened.office.taken)/\(name)"))
        }
        _ = try ledger.erase(Person(name: "nobody"), unread: [first, second], by: "officer")
        #expect(try ErasedFiles(office, ledger).clear() == 2)
        #expect(try office.taken.texts == ["000003", "note"] && office.quarantine.texts.isEmpty)
        #expect(try office.store.digests() == ["\(ledger.delivery(other).digest)"])
        #expect(try ErasedFiles(office, ledger).clear() == 0)
    }

    /// An attachment that is a delivery of its own, and one that another folder has too.
    @Test func whatOthersNeedStays() throws {
        let shared = try office.store.put([9, 9])
        let own = try office.store.put([8])
        try office.store.sync()
        let folder = { (name: String, digests: [ContentDigest]) in
            RequestFolder(digests.map { .init(name: Array(name.utf8), digest: $0, size: 1) }).bytes
        }
        let erased = try deliver(folder("a", [shared.digest, own.digest]), ".folder", in: "taken")
        let kept = try deliver(folder("b", [shared.digest]), ".folder", in: "taken")
        _ = try ledger.erase(Person(name: "nobody"), unread: [erased], by: "officer")
        #expect(try ErasedFiles(office, ledger).clear() == 1)
        #expect(try Set(office.store.digests()) == ["\(shared.digest)", "\(ledger.delivery(kept).digest)"])
    }

    /// The names of its files alone are gone: nothing else goes.
    @Test func namesAloneTakeNothing() throws {
        _ = try deliver([1], "", in: "taken")
        _ = try ledger.purge(.names, before: Moment(seconds: TemporaryOffice.time.seconds + 1), by: "officer")
        #expect(try ErasedFiles(office, ledger).clear() == 0)
        #expect(try office.taken.texts == ["000001"])
    }
}
