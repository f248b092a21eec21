import Foundation
import Glibc
import Testing

@testable import Uploads

/// Output that can be taken back, and a file that has its name only once it is whole.
@Suite struct SpoolTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { "\(folder.path)/out.csv" }

    private func text() throws -> String { String(decoding: try folder.bytes("out.csv"), as: UTF8.self) }

    @Test func fileGetsItsNameAtTheEnd() throws {
        let spool = try Spool(path: path)
        try spool.mark()
        try spool.write(Array("one\n".utf8))
        try spool.release()
        #expect(folder.names.count == 1)
        #expect(folder.names[0].hasPrefix("out.csv.partial-"))
        try spool.finish()
        #expect(folder.names == ["out.csv"])
        #expect(try text() == "one\n")
    }

    @Test func abandonedFileGoes() throws {
        var spool: Spool? = try Spool(path: path)
        try spool?.write(Array("one\n".utf8))
        #expect(folder.names.count == 1)
        spool = nil
        #expect(folder.names == [])
    }

    /// What stood there before stays whole until the new file is, and for good where none comes.
    @Test func earlierFileStaysUntilTheEnd() throws {
        try folder.write("out.csv", "before\n")
        do {
            let abandoned = try Spool(path: path)
            try abandoned.write(Array("half".utf8))
        }
        #expect(try text() == "before\n")
        let spool = try Spool(path: path)
        try spool.write(Array("after\n".utf8))
        #expect(try text() == "before\n")
        try spool.finish()
        #expect(try text() == "after\n")
        #expect(folder.names == ["out.csv"])
    }

    @Test func writtenBytesAreTakenBackToTheMark() throws {
        let spool = try Spool(path: path)
        try spool.mark()
        try spool.write(Array("kept\n".utf8))
        try spool.release()
        try spool.mark()
        try spool.write([UInt8](repeating: 0x78, count: 1 << 20))
        try spool.takeBack()
        try spool.write(Array("second\n".utf8))
        try spool.release()
        try spool.mark()
        try spool.write(Array("lost".utf8))
        try spool.takeBack()
        try spool.takeBack()
        try spool.finish()
        #expect(try text() == "kept\nsecond\n")
    }

    /// Other people of the office can read it as they can any other new file.
    @Test func fileHasTheUsualPermissions() throws {
        let spool = try Spool(path: path)
        try spool.finish()
        try folder.write("usual", "")
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.posixPermissions] as? Int
        }
        #expect(try mode("out.csv") == mode("usual"))
    }

    /// It held personal data before and does so again: nobody new may read it.
    @Test(arguments: [0o600, 0o640, 0o444] as [mode_t])
    func fileThatIsReplacedKeepsItsPermissions(_ mode: mode_t) throws {
        try folder.write("out.csv", "before\n")
        try #require(chmod(path, mode) == 0)
        let spool = try Spool(path: path)
        try spool.write(Array("after\n".utf8))
        var status = stat()
        #expect(stat("\(folder.path)/\(folder.names[1])", &status) == 0 && status.st_mode & 0o777 == mode)
        try spool.finish()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == mode)
    }

    /// A link stays one, and what it leads to is written.
    @Test func linkIsNotReplaced() throws {
        try folder.write("real.csv", "before\n")
        symlink("real.csv", path)
        let spool = try Spool(path: path)
        try spool.write(Array("after\n".utf8))
        try spool.finish()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real.csv")
        #expect(String(decoding: try folder.bytes("real.csv"), as: UTF8.self) == "after\n")
        #expect(folder.names == ["out.csv", "real.csv"])
    }

    /// What was already written there, and the place to write on, stay as they are.
    @Test func descriptorThatIsOpenIsWrittenOn() throws {
        try folder.write("given", "")
        let given = open("\(folder.path)/given", O_WRONLY | O_CLOEXEC)
        defer { close(given) }
        write(given, "before\n", 7)
        let spool = try Spool(path: "/dev/fd/\(given)")
        try spool.mark()
        try spool.write(Array("after\n".utf8))
        #expect(String(decoding: try folder.bytes("given"), as: UTF8.self) == "before\n")
        try spool.release()
        try spool.finish()
        #expect(String(decoding: try folder.bytes("given"), as: UTF8.self) == "before\nafter\n")
        #expect(folder.names == ["given"])
    }

    @Test func folderThatIsNotThereIsNamed() {
        let fault = #expect(throws: OutputFault.self) { try Spool(path: "\(folder.path)/none/out.csv") }
        #expect(fault?.words.hasPrefix("\(folder.path)/none/out.csv: cannot be written") == true)
    }
}
