import Foundation
import Glibc
import Testing

@testable import Records

/// A file is what it was when it was opened, or it is refused.
@Suite struct InputSourceTests {
    private final class TemporaryFile {
        let path = "/tmp/transferdesk-test-\(UUID().uuidString)"

        init(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

        deinit { unlink(path) }

        /// Opens it for writing, at its end.
        func append(_ text: String) {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
            write(descriptor, text, text.utf8.count)
            close(descriptor)
        }
    }

    private func readOn(_ source: InputSource, _ count: Int) throws -> String {
        let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aFileIsReadToItsEnd() throws {
        let file = try TemporaryFile("0123456789")
        let source = try InputSource(path: file.path)
        #expect(try readOn(source, 6) == "012345" && source.position == 6)
        #expect(try readOn(source, 6) == "6789")
        #expect(try readOn(source, 6) == "")
        #expect(try String(decoding: source.whole(limit: 10), as: UTF8.self) == "0123456789")
        #expect(throws: ReadingFault(.tooLarge(limit: 9))) { try source.whole(limit: 9) }
    }

    @Test(arguments: [4, 3, 0])
    func aFileCutShort(_ length: Int) throws {
        let file = try TemporaryFile("0123456789")
        let source = try InputSource(path: file.path)
        #expect(try readOn(source, 4) == "0123")
        truncate(file.path, off_t(length))
        #expect(throws: ReadingFault(.changed)) { try readOn(source, 20) }
        #expect(throws: ReadingFault(.changed)) { try source.whole(limit: 20) }
    }

    @Test func aFileThatGrows() throws {
        let file = try TemporaryFile("0123456789")
        let source = try InputSource(path: file.path)
        #expect(try readOn(source, 4) == "0123")
        file.append("ABC")
        #expect(throws: ReadingFault(.changed)) { try readOn(source, 20) }
        #expect(throws: ReadingFault(.changed)) { try source.whole(limit: 20) }
    }

    /// Cut short and written on to the same length.
    @Test func aFileWrittenAnew() throws {
        let file = try TemporaryFile("0123456789")
        let source = try InputSource(path: file.path)
        #expect(try readOn(source, 4) == "0123")
        // The clock that files are dated by moves in steps of some milliseconds.
        usleep(20_000)
        truncate(file.path, 0)
        file.append("ABCDEFGHIJ")
        #expect(throws: ReadingFault(.changed)) { try readOn(source, 20) }
    }

    /// Refused input leaves nothing open.
    @Test func nothingStaysOpen() throws {
        let file = try TemporaryFile("0123456789")
        for _ in 0..<200 {
            let input = open(file.path, O_RDONLY | O_CLOEXEC)
            #expect(throws: ReadingFault(.tooLarge(limit: 4))) { try InputSource(standardInput: input, limit: 4) }
            close(input)
            #expect(throws: ReadingFault.self) { try InputSource(standardInput: -1, limit: 4) }
            #expect(throws: ReadingFault(.folder)) { try InputSource(path: "/tmp") }
        }
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }
        // Other tests have some open meanwhile.
        #expect(open.filter { $0 == "/tmp" || $0.hasPrefix("/tmp/transferdesk-") && $0.hasSuffix(" (deleted)") }.count < 100)
    }
}
