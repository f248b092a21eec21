import FixtureSupport
import Testing

@testable import Desk

/// Remembers what it was given.
struct PartsSeen: MultipartSink, Equatable {
    var parts: [String] = []
    var contents: [[UInt8]] = []
    var ended = 0

    mutating func begin(_ head: MultipartHead) {
        parts.append(head.fileName.map { "\(head.name)=\(String(decoding: $0, as: UTF8.self))" } ?? head.name)
        contents.append([])
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) { contents[contents.count - 1] += bytes }
    mutating func end() { ended += 1 }
}

struct MultipartReaderTests {
    private static let type = "multipart/form-data; boundary=\(Multipart.boundary)"

    /// - Parameter sizes: of the pieces; the last one counts for the rest.
    private func read(_ body: [UInt8], _ type: String = MultipartReaderTests.type, sizes: [Int] = [.max]) throws -> PartsSeen {
        var reader = try MultipartReader(contentType: type)
        var seen = PartsSeen()
        var (rest, sizes) = (body[...], sizes[...])
        while !rest.isEmpty {
            let size = sizes.count > 1 ? sizes.removeFirst() : sizes[sizes.startIndex]
            let piece = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            try piece.withUnsafeBytes { try reader.read($0, into: &seen) }
        }
        try reader.finish()
        return seen
    }

    private static let tricky: [[UInt8]] = [
        [], [0x0D], [0x0D, 0x0A], Array("\r\n--".utf8), Array("\r\n--\(Multipart.boundary.dropLast())".utf8),
        Array("--\(Multipart.boundary)".utf8), Array(repeating: 0x0D, count: 500), Array(0...255) + Array(0...255),
        Array("\r\n\r\n--\r\n\(Multipart.boundary)\r\n".utf8),
    ]

    /// However the network cuts it.
    @Test(arguments: [1, 2, 3, 7, 16, 61, 64, 1000, .max])
    func readsTheSameInPiecesOfAnySize(_ size: Int) throws {
        let files = Self.tricky.enumerated().map { ("file \($0.offset).pdf", $0.element) }
        let body = Multipart.body([("a", "1"), ("b", "Zoë\r\n")], files)
        let seen = try read(body, sizes: [size])
        #expect(seen.parts == ["a", "b"] + files.map { "files=\($0.0)" })
        #expect(seen.contents == [[0x31], Array("Zoë\r\n".utf8)] + Self.tricky)
        #expect(seen.ended == seen.parts.count)
    }

    @Test(arguments: 1...60)
    func randomContentsInRandomPieces(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("\r\n-\(Multipart.boundary.prefix(3))".utf8)
        let files = (0..<Int.random(in: 1...5, using: &generator)).map { index in
            (
                "f\(index)",
                (0..<Int.random(in: 0...200, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
            )
        }
        let sizes = (0..<40).map { _ in Int.random(in: 1...40, using: &generator) }
        #expect(try read(Multipart.body([], files), sizes: sizes).contents == files.map(\.1))
    }

    @Test func namesAsBrowsersWriteThem() throws {
        let seen = try read(Multipart.body([], [("a%22b%0D%0Ac%41.pdf", [1]), ("Zoë\\x.pdf", [2]), ("", [])]))
        #expect(seen.parts == ["files=a\"b\r\nc%41.pdf", "files=Zoë\\x.pdf", "files="])
    }

    private static let whole = String(decoding: Multipart.body([("a", "1")], [("f", [0x32])]), as: UTF8.self)

    /// Whatever no browser sends.
    @Test(arguments: [
        "", "x", "\r\n", "preamble\r\n" + whole, String(whole.dropLast(3)), String(whole.dropLast(20)), whole + "x",
        whole.replacing("Content-Disposition: form-data; name=\"a\"", with: "Content-Type: text/plain"),
        whole.replacing("form-data; name=\"a\"", with: "form-data"),
        whole.replacing("form-data; name=\"a\"", with: "attachment; name=\"a\""),
        whole.replacing("name=\"a\"", with: "name=a"), whole.replacing("name=\"a\"", with: "name=\"a\"; name=\"b\""),
        whole.replacing("name=\"a\"", with: "name=\"a"), whole.replacing("name=\"a\"", with: "name=\"\""),
        whole.replacing("name=\"a\"", with: "name=\"a\"x"), whole.replacing("Content-Disposition:", with: "Content-Disposition"),
        whole.replacing("name=\"a\"", with: "name=\"a\"\r\nContent-Disposition: form-data; name=\"b\""),
        whole.replacing("name=\"a\"", with: "name=\"\(String(repeating: "a", count: 5000))\""),
        whole.replacing("\(Multipart.boundary)\r\n", with: "\(Multipart.boundary)x\r\n"),
        whole.replacing("\(Multipart.boundary)--", with: "\(Multipart.boundary)-"),
    ])
    func refuses(_ text: String) { #expect(throws: Refusal.malformed) { _ = try read(Array(text.utf8)) } }

    @Test(arguments: [
        "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=a; boundary=b",
        "multipart/form-data; boundary=a b", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=é",
    ])
    func refusesTypes(_ type: String) { #expect(throws: Refusal.malformed) { _ = try MultipartReader(contentType: type) } }

    @Test func refusesTooManyParts() {
        let fields = (0..<10_000).map { ("f\($0)", "") }
        #expect(throws: Refusal.tooLarge) { _ = try read(Multipart.body(fields, [])) }
    }

    /// A head that never ends is not kept.
    @Test func refusesAnEndlessHead() throws {
        var reader = try MultipartReader(contentType: Self.type)
        var seen = PartsSeen()
        let piece = Array("--\(Multipart.boundary)\r\n".utf8) + Array(repeating: 0x41, count: 8192)
        #expect(throws: Refusal.malformed) { try piece.withUnsafeBytes { try reader.read($0, into: &seen) } }
    }
}
