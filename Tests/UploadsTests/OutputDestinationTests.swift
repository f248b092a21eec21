import Foundation
import Glibc
import Testing

@testable import Uploads

/// What a name for output leads to.
@Suite struct OutputDestinationTests {
    private let folder: TemporaryFolder
    /// The folder's name without links.
    private let real: String

    init() throws {
        folder = try TemporaryFolder()
        real = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    }

    private func destination(_ name: String) throws -> OutputDestination { try OutputDestination("\(folder.path)/\(name)") }

    @Test func aFileOrNone() throws {
        try folder.write("there", "")
        #expect(try destination("there") == .file("\(real)/there"))
        #expect(try destination("none") == .file("\(real)/none"))
        #expect(try OutputDestination("none-such") == .file("\(FileManager.default.currentDirectoryPath)/none-such"))
        #expect(try OutputDestination("/none-such") == .file("/none-such"))
    }

    @Test func linksAreFollowed() throws {
        try folder.write("there", "")
        symlink("there", "\(folder.path)/one")
        symlink("\(folder.path)/one", "\(folder.path)/two")
        symlink("none", "\(folder.path)/dangling")
        symlink("round", "\(folder.path)/round")
        #expect(try destination("one") == .file("\(real)/there"))
        #expect(try destination("two") == .file("\(real)/there"))
        #expect(try destination("dangling") == .file("\(real)/none"))
        #expect(throws: OutputFault.self) { try destination("round") }
    }

    @Test(arguments: [
        ("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/7", 7), ("/proc/self/fd/12", 12), ("/proc/thread-self/fd/1", 1),
    ])
    func descriptors(_ path: String, _ descriptor: Int32) throws {
        #expect(try OutputDestination(path) == .descriptor(descriptor))
        symlink(path, "\(folder.path)/link")
        #expect(try destination("link") == .descriptor(descriptor))
    }

    @Test func devicesAndPipes() throws {
        #expect(try OutputDestination("/dev/null") == .device("/dev/null"))
        mkfifo("\(folder.path)/pipe", 0o600)
        #expect(try destination("pipe") == .device("\(real)/pipe"))
    }

    @Test(arguments: ["", ".", "..", "none/out.csv"])
    func whatIsNoFile(_ name: String) { #expect(throws: OutputFault.self) { try destination(name) } }
}
