import Glibc
import Ledger
import OfficeSupport
import Records
import Testing

@testable import Batch

@Suite struct ContentStoreTests {
    private let temporary: TemporaryOffice
    private let folder: Folder
    private let store: ContentStore
    private let text = Array("some bytes".utf8)

    init() throws {
        temporary = try TemporaryOffice()
        folder = try Folder(temporary.folder)
        mkdir("\(temporary.folder)/spool", 0o700)
        store = try ContentStore("\(temporary.folder)/spool")
    }

    private func put(_ name: String, _ text: String, limit: Int64 = 1 << 20) throws -> KeptContent {
        if try folder.status(EntryName(name)) == nil { try folder.write(EntryName(name), text) }
        let kept = try store.put(folder.read(EntryName(name)), limit: limit)
        try store.sync()
        return kept
    }

    private func put(_ bytes: [UInt8]) throws -> ContentDigest {
        let digest = try store.put(bytes).digest
        try store.sync()
        return digest
    }

    /// Until its bytes are flushed it is in `tmp` alone.
    @Test func hasNoNameBeforeItIsFlushed() throws {
        let digest = try store.put(text).digest
        #expect(try store.digests() == [] && !store.holds(digest))
        try store.sync()
        #expect(try store.digests() == ["\(digest)"])
        #expect(try Folder("\(temporary.folder)/spool/tmp").names() == [])
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func keptByItsDigest(_ size: Int) throws {
        let bytes = [UInt8](repeating: 0x61, count: size)
        let kept = try put("file", String(decoding: bytes, as: UTF8.self))
        #expect(kept == KeptContent(digest: .of(bytes), size: Int64(size)))
        #expect(try store.bytes(of: kept.digest) == bytes)
        #expect(try store.holds(kept.digest) && store.isWhole(kept.digest))
        #expect(try store.digests() == ["\(kept.digest)"])
        #expect(temporary.mode(store.path(of: kept.digest)) == 0o600)
        #expect(try Folder("\(temporary.folder)/spool/tmp").names() == [])
    }

    @Test func sameBytesTwiceAreKeptOnce() throws {
        #expect(try put("one", "x") == put("two", "x"))
        #expect(try store.digests().count == 1)
    }

    @Test func limit() throws {
        #expect(try put("file", "12345", limit: 5).size == 5)
        #expect(throws: CopyFault.tooLarge) { try put("file", "12345", limit: 4) }
    }

    /// Bytes that a power cut left behind half written have the name of whole ones.
    @Test func brokenBytesAreReplaced() throws {
        let digest = try put(text)
        try store.remove(digest)
        try Folder("\(temporary.folder)/spool").write(EntryName("\(digest)"), "some")
        #expect(try !store.isWhole(digest))
        #expect(try put(text) == digest && store.isWhole(digest))
    }

    @Test func changedWhileCopied() throws {
        try folder.write(EntryName("file"), "one")
        let file = try folder.read(EntryName("file"))
        var block = [UInt8](repeating: 0, count: 2)
        _ = try file.read(into: &block)
        #expect(throws: CopyFault.changed) { try store.put(file, limit: 100) }
        #expect(try store.digests() == [] && Folder("\(temporary.folder)/spool/tmp").names() == [])
    }

    @Test func folderCannotBeCopied() throws {
        try folder.makeFolder(EntryName("folder"))
        let opened = try folder.read(EntryName("folder"))
        let failure: CopyFault? = #expect(throws: CopyFault.self) { try store.put(opened, limit: 1 << 20) }
        #expect(failure == .unreadable(SystemFailure(EISDIR)) || failure == .changed)
    }

    @Test func clearTakesAwayWhatIsUnfinished() throws {
        let unfinished = try Folder("\(temporary.folder)/spool/tmp")
        try unfinished.write(EntryName("1"), "half")
        try store.clear()
        let digest = try put(text)
        try store.clear()
        #expect(try unfinished.names() == [] && store.holds(digest))
    }

    @Test func goneBytesAreAFaultThatNamesNoDelivery() throws {
        let fault = #expect(throws: StorageFault.self) { try store.bytes(of: .of([1])) }
        #expect(fault?.words.contains("\(ContentDigest.of([1]))") == true)
        #expect(try !store.holds(.of([1])) && !store.isWhole(.of([1])))
    }
}
