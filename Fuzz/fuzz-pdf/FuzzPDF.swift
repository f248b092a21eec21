import FuzzDriver
import Glibc

@testable import Records

/// What is made of a PDF. Most inputs are taken for the text that its tool has given; those that begin as a PDF go the whole way,
/// but for no more than a tenth of the time: the tool itself is not what is tried here.
@main
enum FuzzPDF {
    static func main() {
        exit(
            FuzzDriver.run { start, count in
                FuzzPDF.test(FuzzDriver.bytes(start, count))
                return 0
            })
    }

    private static func test(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("%PDF-".utf8)) else { return testText(bytes) }
        guard share.isLeft else { return }
        share.spend { FuzzDriver.check(bytes, as: .pdf) }
    }

    /// The tool's output is UTF-8, or refused.
    private static func testText(_ bytes: [UInt8]) {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        FuzzDriver.check(PDFText.plain(text), as: .text)
    }

    /// libFuzzer calls from one thread alone.
    nonisolated(unsafe) private static var share = TimeShare(tenths: 1)
}
