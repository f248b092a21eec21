import Glibc
import Ledger
import OfficeSupport
import Records
import Testing

@testable import Batch

@Suite struct FolderTests {
    private let temporary: TemporaryOffice
    private let folder: Folder

    init() throws {
        temporary = try TemporaryOffice()
        folder = try Folder(temporary.folder)
    }

    @Test(arguments: [
        Array("a\nb\u{1B}[31m".utf8), [0xFF, 0xFE], Array("-rf".utf8), Array("..%2f".utf8), Array("\u{E9}".utf8),
        Array("e\u{301}".utf8),
        [UInt8](repeating: 0x61, count: 255), Array(" ".utf8),
    ])
    func anyName(_ bytes: [UInt8]) throws {
        let name = EntryName(bytes)
        try folder.write(name, "what it holds")
        #expect(try folder.names() == [name])
        #expect(try folder.status(name)?.size == 13)
        #expect(try folder.digest(name) == .of(Array("what it holds".utf8)))
        try folder.move(name, to: EntryName("plain"), in: folder)
        try folder.move(EntryName("plain"), to: name, in: folder)
        try folder.remove(name)
        #expect(try folder.names() == [])
    }

    @Test func names() throws {
        for name in ["b", "a", ".hidden", "c"] { try folder.write(EntryName(name), "") }
        #expect(try folder.texts == [".hidden", "a", "b", "c"])
    }

    @Test func nothingThereIsNoFault() throws {
        let name = EntryName("none")
        #expect(try folder.status(name) == nil && folder.digest(name) == nil)
        try folder.remove(name)
        #expect(throws: StorageFault.self) { try Folder("\(temporary.folder)/none") }
        #expect(throws: SystemFailure(ENOENT)) { _ = try folder.read(name) }
    }

    @Test func kinds() throws {
        try folder.write(EntryName("file"), "")
        try folder.makeFolder(EntryName("folder"))
        symlink("file", "\(temporary.folder)/link")
        mkfifo("\(temporary.folder)/pipe", 0o600)
        let kinds = try ["file", "folder", "link", "pipe"].map { try folder.status(EntryName($0))?.kind }
        #expect(kinds == [.file, .folder, .symbolicLink, .other])
    }

    @Test(.timeLimit(.minutes(20))) func neitherFollowsALinkNorWaitsForAWriter() throws {
        try folder.write(EntryName("file"), "x")
        try folder.makeFolder(EntryName("folder"))
        symlink("file", "\(temporary.folder)/link")
        symlink("folder", "\(temporary.folder)/folder-link")
        mkfifo("\(temporary.folder)/pipe", 0o600)
        #expect(throws: SystemFailure(ELOOP)) { _ = try folder.read(EntryName("link")) }
        #expect(throws: StorageFault.self) { try folder.folder(EntryName("folder-link")) }
        #expect(throws: StorageFault.self) { try folder.folder(EntryName("file")) }
        let pipe = try folder.read(EntryName("pipe"))
        var block: [UInt8] = [0]
        #expect(try pipe.read(into: &block) == 0)
    }

    @Test func nothingIsReplaced() throws {
        for name in ["one", "two"] { try folder.write(EntryName(name), name) }
        #expect(throws: SystemFailure(EEXIST)) { try folder.move(EntryName("one"), to: EntryName("two"), in: folder) }
        #expect(try !folder.link(EntryName("one"), to: EntryName("two"), in: folder))
        #expect(throws: StorageFault.self) { _ = try folder.create(EntryName("two")) }
        #expect(try folder.digest(EntryName("two")) == .of(Array("two".utf8)))
    }

    @Test func madeForItsOwnerAlone() throws {
        umask(0)
        defer { umask(0o022) }
        try folder.write(EntryName("file"), "")
        try folder.makeFolder(EntryName("folder"))
        #expect(temporary.mode("\(temporary.folder)/file") == 0o600 && temporary.mode("\(temporary.folder)/folder") == 0o700)
    }

    @Test func removesAFolderWithItsFiles() throws {
        try folder.makeFolder(EntryName("folder"))
        try folder.folder(EntryName("folder")).write(EntryName("file"), "")
        try folder.removeFolder(EntryName("folder"))
        #expect(try folder.names() == [])
    }

    @Test func sameFileWhenChangedAndAnotherWhenMadeAnew() throws {
        let name = EntryName("file")
        try folder.write(name, "one")
        let before = try #require(try folder.status(name))
        chmod("\(temporary.folder)/file", 0o640)
        let changed = try #require(try folder.status(name))
        #expect(changed.isSameFile(as: before) && changed.changedAt >= before.changedAt)
        try folder.write(EntryName("other"), "one")
        #expect(try folder.status(EntryName("other"))?.isSameFile(as: before) == false)
    }
}
