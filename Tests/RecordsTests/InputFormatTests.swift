import Records
import Testing

/// The format is told from the bytes, and the name must agree.
@Suite struct InputFormatTests {
    private static let table = "course_title,completed_on\nBSAFE,2021-03-12\n"
    private static let document = "<a><b><course_title>BSAFE</course_title><issuer>x</issuer></b></a>"

    @Test(arguments: ["a.csv", "A.CSV", "a.tsv", "a.txt", "a.text", "a", "a.dat", "", "-", "a.csv.bak", "dir.xml/a"])
    func aTable(_ name: String) throws {
        #expect(try ReadInput(Self.table, name: name).format == .csv)
        #expect(try ReadInput("\u{FEFF}" + Self.table, name: name).format == .csv)
    }

    @Test(arguments: ["a.xml", "a.XML", "a", "", "-", "a.b"])
    func xml(_ name: String) throws {
        for start in ["", "\u{FEFF}", "\n  ", "<?xml version='1.0'?>\n", "<!-- note -->"] {
            #expect(try ReadInput(start + Self.document, name: name).format == .xml)
        }
    }

    @Test(arguments: [
        (document, "a.csv"), (document, "a.txt"), (document, "a.pdf"), (table, "a.xml"), (table, "a.pdf"),
        ("%PDF-1.4\n", "a.csv"),
        ("%PDF-1.4\n", "a.xml"), ("%PDF-1.4\n", "a.txt"), ("Course title: BSAFE\n", "a.xml"), ("Course title: BSAFE\n", "a.pdf"),
    ])
    func contentAndNameDisagree(_ content: String, _ name: String) throws {
        guard case .formatDisagrees? = try ReadInput.fault(content, name: name)?.kind else {
            Issue.record("\(name) should be refused")
            return
        }
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04], "zip"), ([0x1F, 0x8B, 0x08], "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
            ([0x42, 0x5A, 0x68, 0x39], "bzip2"), ([0x7F, 0x45, 0x4C, 0x46], "ELF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), ([0x47, 0x49, 0x46, 0x38, 0x39], "GIF"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE"),
            (Array("{\\rtf1".utf8), "RTF"), (Array("{\"a\":1}".utf8), "JSON"), (Array("[\n {\"a\":1}]".utf8), "JSON"),
            (Array("<!DOCTYPE html><html>".utf8), "HTML"), (Array("  <HTML>".utf8), "HTML"),
        ] as [([UInt8], String)])
    func foreignFormsAreNamed(_ bytes: [UInt8], _ word: String) throws {
        for name in ["a", "a.csv", "a.txt"] {
            let fault = try #require(try ReadInput.fault(bytes + Array("rest".utf8), name: name))
            #expect(fault.words.contains(word), "\(name): \(fault.words)")
        }
    }

    @Test(arguments: ["a.csv", "a.xml", "a.txt", "a.pdf", ""])
    func nothingAtAll(_ name: String) throws { #expect(try ReadInput.fault("", name: name)?.kind == .empty) }

    /// A format that is asked for is not argued with, but the bytes still are.
    @Test func aFormatThatIsAskedFor() throws {
        #expect(try ReadInput(Self.table, name: "a.xml", format: .csv).rows.count == 1)
        #expect(throws: ReadingFault.self) { try ReadInput(Self.table, format: .xml) }
        #expect(throws: ReadingFault.self) { try ReadInput(Self.table, format: .pdf) }
        #expect(throws: ReadingFault.self) { try ReadInput(Self.document, format: .csv) }
    }

    /// A table without a name, in UTF-16, whose 65,536th byte falls within a pair of surrogates.
    @Test func aLongTableWithoutAName() throws {
        var text = Self.table
        while text.utf16.count * 2 + 2 < 65_500 { text += "BSAFE,2021-03-12\n" }
        for shift in 0..<24 {
            let long = text + String(repeating: "x", count: shift) + String(repeating: "😀", count: 30) + ",2021-03-12\n"
            let units = Array(long.utf16)
            let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
            #expect(try ReadInput(bytes).format == .csv, "\(shift)")
        }
    }
}
