import FixtureSupport
import Ledger
import Testing

@testable import Batch

@Suite struct RequestFolderTests {
    private static func file(_ name: [UInt8], _ content: UInt8 = 1) -> RequestFolder.Attachment {
        RequestFolder.Attachment(name: name, digest: .of([content]), size: Int64(content))
    }

    private static func file(_ name: String, _ content: UInt8 = 1) -> RequestFolder.Attachment { file(Array(name.utf8), content) }

    @Test func anyNameComesBack() throws {
        var generator = SeededGenerator(seed: 7)
        let files = (0..<400).map { number in
            let length = Int.random(in: 1...255, using: &generator)
            let name = (0..<length).map { _ in UInt8.random(in: 1...255, using: &generator) }
            return Self.file(name, UInt8(number % 256))
        }
        let folder = RequestFolder(files)
        #expect(RequestFolder(folder.bytes) == folder)
        #expect(folder.bytes.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    }

    @Test func everyByteOfAName() {
        for byte in UInt8.min...UInt8.max {
            let folder = RequestFolder([Self.file([byte]), Self.file([0x61, byte, 0x62])])
            #expect(RequestFolder(folder.bytes) == folder, "byte \(byte)")
        }
    }

    @Test func orderInWhichTheyWereFoundDoesNotMatter() {
        let files = [Self.file("b"), Self.file("request.csv"), Self.file("a", 2)]
        #expect(RequestFolder(files) == RequestFolder(files.reversed()))
        #expect(RequestFolder(files).attachments.map(\.name) == ["a", "b"].map { Array($0.utf8) })
        #expect(RequestFolder(files).request?.name == RequestFolder.requestName)
        #expect(RequestFolder(files).digests.count == 3)
    }

    @Test(arguments: [
        (["Request.CSV", "a"], "Request.CSV", ["a"]), (["Request.csv", "request.csv"], "request.csv", ["Request.csv"]),
        (["my request.csv", "a"], nil, ["a", "my request.csv"]),
    ])
    func requestIsKnownInWhateverCase(_ names: [String], _ request: String?, _ attachments: [String]) {
        let folder = RequestFolder(names.map { Self.file($0) })
        #expect(folder.request.map { String(decoding: $0.name, as: UTF8.self) } == request)
        #expect(folder.attachments.map { String(decoding: $0.name, as: UTF8.self) } == attachments)
        #expect(RequestFolder(folder.bytes) == folder)
    }

    /// Otherwise two folders would be one delivery.
    @Test func otherFoldersGiveOtherTexts() {
        let one = RequestFolder([Self.file("a")])
        for other in [
            RequestFolder([Self.file("b")]), RequestFolder([Self.file("a", 2)]), RequestFolder([Self.file("a"), Self.file("b")]),
            RequestFolder([Self.file("a%20")]), RequestFolder([]),
        ] { #expect(other.bytes != one.bytes) }
        #expect(RequestFolder([Self.file("\u{E9}")]).bytes != RequestFolder([Self.file("e\u{301}")]).bytes)
    }

    private static let digest = "\(ContentDigest.of([1]))"

    @Test(arguments: [
        "", "transferdesk-folder 1", "transferdesk-folder 2\n", "other\n", "transferdesk-folder 1\n\n",
        "transferdesk-folder 1\n\(digest) 1 a", "transferdesk-folder 1\n\(digest) 1\n",
        "transferdesk-folder 1\n\(digest) 1 a b\n",
        "transferdesk-folder 1\n\(digest) x a\n", "transferdesk-folder 1\n\(digest.dropLast()) 1 a\n",
        "transferdesk-folder 1\n\(digest) 1 %\n", "transferdesk-folder 1\n\(digest) 1 %4\n",
        "transferdesk-folder 1\n\(digest) 1 %zz\n",
        "transferdesk-folder 1\n\(digest) 1 %+1\n", "transferdesk-folder 1\n\(digest) -1 a\n",
        "transferdesk-folder 1\n\(digest) 1 \n",
        "transferdesk-folder 1\r\n\(digest) 1 a\r\n",
    ])
    func noFolder(_ text: String) { #expect(RequestFolder(Array(text.utf8)) == nil) }

    @Test func damagedTextsAreReadOrRefused() {
        let whole = RequestFolder([Self.file("a\nb"), Self.file("request.csv")]).bytes
        for count in whole.indices where count > 0 {
            #expect(RequestFolder(Array(whole[..<count])) == nil || whole[count - 1] == 0x0A)
        }
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            var bytes = whole
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            _ = RequestFolder(bytes)
        }
    }
}
