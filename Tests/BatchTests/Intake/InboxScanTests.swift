import Glibc
import Testing

@testable import Batch

@Suite struct InboxScanTests {
    private let office: OpenedOffice
    private var inbox: String { office.office.inbox }

    init() throws { office = try OpenedOffice() }

    /// What is left lying, by name, where nothing else lies in the inbox.
    private func left(_ settings: IntakeSettings = IntakeSettings()) throws -> [String: LeftLying] {
        let scan = try office.scan(settings)
        #expect(scan.candidates.isEmpty && scan.count == scan.left.count)
        return Dictionary(uniqueKeysWithValues: scan.left.map { ($0.name.text, $0.because) })
    }

    @Test func empty() throws { #expect(try office.scan().count == 0) }

    @Test func inOrderOfTheirNames() throws {
        for name in ["b", "a\u{301}", "B", "-a", "\u{E1}"] { try office.drop(name) }
        #expect(try office.scan().candidates.map(\.name.bytes) == ["-a", "B", "a\u{301}", "b", "\u{E1}"].map { Array($0.utf8) })
    }

    @Test(arguments: ["a.part", "a.partial", "a.filepart", "a.crdownload", "a.tmp", "a~", "~", ".part"])
    func temporaryName(_ name: String) throws {
        try office.drop(name)
        #expect(try left() == [name: name.hasPrefix(".") ? .hidden : .temporaryName])
    }

    @Test(arguments: [".a", ".done", ".", "..a"].filter { $0 != "." }) func hidden(_ name: String) throws {
        try office.drop(name)
        #expect(try left() == [name: .hidden])
    }

    @Test(arguments: ["file", "folder", "nowhere", "/dev/zero"]) func symbolicLink(_ target: String) throws {
        try office.open.taken.write(EntryName("file"), "")
        try office.open.taken.makeFolder(EntryName("folder"))
        symlink(target.hasPrefix("/") ? target : "../taken/\(target)", "\(inbox)/link.csv")
        #expect(try left() == ["link.csv": .symbolicLink])
    }

    @Test func hardLink() throws {
        try office.open.taken.write(EntryName("file"), "")
        link("\(office.office.taken)/file", "\(inbox)/a.csv")
        #expect(try left() == ["a.csv": .hardLink])
    }

    @Test(.timeLimit(.minutes(20))) func noRegularFile() throws {
        mkfifo("\(inbox)/pipe.csv", 0o600)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array("\(inbox)/socket.csv".utf8)) }
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, length) }
        }
        try #require(bound == 0)
        #expect(try left() == ["pipe.csv": .noRegularFile, "socket.csv": .noRegularFile])
    }

    @Test func tooLarge() throws {
        try office.drop("a", "12345")
        truncate("\(inbox)/a", 10 << 30)
        #expect(try left() == ["a": .tooLarge])
    }

    @Test(
        arguments: [[:], ["request.csv": "x"], ["Request.csv": "x", "Thumbs.db": "x", "desktop.ini": "x"], [".hidden": "x"]]
            as [[String: String]])
    func emptyFolder(_ files: [String: String]) throws {
        try office.drop(folder: "folder.xml", files)
        #expect(try left() == ["folder.xml": .emptyFolder])
    }

    @Test func mixedFolder() throws {
        for name in ["folder", "pipe"] { try office.drop(folder: name, ["a.csv": "x"]) }
        mkdir("\(inbox)/folder/inner", 0o700)
        mkfifo("\(inbox)/pipe/pipe", 0o600)
        #expect(try left() == ["folder": .mixedFolder, "pipe": .mixedFolder])
    }

    /// What would be left lying by itself makes the folder stay that it lies in.
    @Test func foldersAreHeldToTheSameRules() throws {
        for name in ["link", "hard", "part", "large"] { try office.drop(folder: name, ["a.csv": "x"]) }
        symlink("a.csv", "\(inbox)/link/b.csv")
        link("\(inbox)/hard/a.csv", "\(inbox)/hard/b.csv")
        try office.open.inbox.folder(EntryName("part")).write(EntryName("b.part"), "")
        truncate("\(inbox)/large/a.csv", 10 << 30)
        #expect(try left() == ["link": .symbolicLink, "hard": .hardLink, "part": .beingWritten, "large": .tooLarge])
    }

    @Test func tooManyAttachments() throws {
        try office.drop(folder: "folder", [:])
        let folder = try office.open.inbox.folder(EntryName("folder"))
        for number in 0..<IntakeSettings.mostAttachments { try folder.write(EntryName("\(number)"), "") }
        #expect(try office.scan().candidates.count == 1)
        try folder.write(EntryName("one more"), "")
        #expect(try left() == ["folder": .tooManyAttachments])
    }

    @Test(.enabled(if: geteuid() != 0, "root reads everything")) func unreadable() throws {
        try office.drop(folder: "folder", ["a": "x"])
        chmod("\(inbox)/folder", 0)
        #expect(try left() == ["folder": .unreadable])
        chmod("\(inbox)/folder", 0o700)
    }

    // MARK: Markers

    @Test func markerIsPartOfItsFile() throws {
        try office.drop("a")
        try office.drop("a.done", "4")
        let scan = try office.scan()
        #expect(scan.count == 1 && scan.candidates.first?.marker?.name.text == "a.done")
    }

    @Test func markerWithoutData() throws {
        try office.drop("a.done", "4")
        #expect(try left() == ["a.done": .markerWithoutData])
    }

    @Test(arguments: ["four", "4 5", String(repeating: " ", count: 300)]) func markerDisagrees(_ says: String) throws {
        try office.drop("a")
        try office.drop("a.done", says)
        #expect(try left() == ["a": .markerDisagrees])
    }

    @Test(.timeLimit(.minutes(20))) func markerThatIsNoFile() throws {
        for name in ["link", "pipe", "folder"] { try office.drop(name) }
        symlink("link", "\(inbox)/link.done")
        mkfifo("\(inbox)/pipe.done", 0o600)
        mkdir("\(inbox)/folder.done", 0o700)
        #expect(try left() == ["link": .markerDisagrees, "pipe": .markerDisagrees, "folder": .markerDisagrees])
    }

    @Test func notMarked() throws {
        var settings = IntakeSettings()
        settings.requiresMarkers = true
        try office.drop("a")
        try office.drop(folder: "b", ["c": "x"])
        #expect(try left(settings) == ["a": .notMarked, "b": .notMarked])
        try office.drop("a.done", "")
        #expect(try office.scan(settings).candidates.map(\.name.text) == ["a"])
    }

    @Test func nameOf255BytesWithAndWithoutMarker() throws {
        let (long, marked) = (String(repeating: "a", count: 255), String(repeating: "b", count: 250))
        try office.drop(long)
        try office.drop(marked)
        try office.drop(marked + ".done", "")
        #expect(try office.scan().candidates.map { $0.marker == nil } == [true, false])
    }

    @Test func gone() throws {
        try office.drop("a")
        let scan = try office.scan()
        unlink("\(inbox)/a")
        #expect(scan.again(scan.candidates[0]) == nil)
    }
}
