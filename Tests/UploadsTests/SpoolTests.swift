import Foundation
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

    @Test func folderThatIsNotThereIsNamed() {
        let fault = #expect(throws: OutputFault.self) { try Spool(path: "\(folder.path)/none/out.csv") }
        #expect(fault?.words.hasPrefix("\(folder.path)/none/out.csv: cannot be written") == true)
    }
}
