import Records
import Testing

/// The same table is read alike wherever the ends of the blocks fall that it is read in.
@Suite struct CSVBoundaryTests {
    /// Everything that may be cut: quotes, doubled quotes, line ends of all kinds, characters of several bytes.
    private static let tail =
        "\"A \"\"a\"\", é\r\nb\",\"\"\"\",LMS-3395\r\n安全😀,\"x\",LMS-1\rC,,\"\"\n\r\n\"\"\"D\"\"\",é,\"LMS\n2\"\r\nE,F,G"
    private static let expected: [[String?]] = [
        ["A \"a\", é\r\nb", "\"", "LMS-3395"], ["安全😀", "x", "LMS-1"], ["C", nil, nil], ["\"D\"", "é", "LMS\n2"], ["E", "F", "G"],
    ]
    /// Where blocks of text end: the first one, and the first of those that follow the header.
    private static let blocks = [1 << 17, (1 << 17) + (1 << 19)]

    private static func table(before tail: Int) -> (text: [UInt8], rows: Int) {
        var text = Array("holder_name,course_title,course_code\n".utf8)
        let row = Array("Amina Example,BSAFE,LMS-3395\n".utf8)
        var rows = 0
        while text.count + 2 * row.count + 8 < tail {
            text += row
            rows += 1
        }
        text += [UInt8](repeating: 0x41, count: tail - text.count - 5) + Array(",B,C\n".utf8)
        return (text, rows + 1)
    }

    @Test(arguments: blocks, [0, 1, 2, 3])
    func everyByteOfTheTail(_ block: Int, _ part: Int) throws {
        let tail = Array(Self.tail.utf8)
        for shift in stride(from: part, through: tail.count + 1, by: block > 1 << 17 ? 12 : 4) {
            let (text, rows) = Self.table(before: block - shift)
            let read = try ReadInput(text + tail, name: "a.csv")
            let cells = read.rows.map { [$0.fields[.holderName], $0.fields[.courseTitle], $0.fields[.courseCode]] }
            #expect(Array(cells.dropFirst(rows)) == Self.expected, "block \(block), shift \(shift)")
            #expect(read.rows.allSatisfy { $0.problem == nil })
            #expect(read.rows.suffix(5).map { $0.line - rows } == [2, 4, 5, 7, 9])
        }
    }

    /// Two bytes a unit and four a pair.
    @Test func everyByteOfTheTailInUTF16() throws {
        for shift in stride(from: 0, through: Self.tail.utf16.count, by: 3) {
            let (text, rows) = Self.table(before: (1 << 16) - 1 - shift)
            let units = Array((String(decoding: text, as: UTF8.self) + Self.tail).utf16)
            let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
            let read = try ReadInput(bytes, name: "a.csv")
            #expect(read.rows.dropFirst(rows).map { $0.fields[.holderName] } == Self.expected.map { $0[0] }, "shift \(shift)")
        }
    }

    /// A file that ends just where a block does.
    @Test(arguments: blocks)
    func theEndOfTheFile(_ block: Int) throws {
        for end in ["", "\n", "\r", "\r\n"] {
            let (text, rows) = Self.table(before: block - 5 - end.utf8.count)
            let bytes = text + Array("E,F,G\(end)".utf8)
            #expect(bytes.count == block)
            #expect(try ReadInput(bytes, name: "a.csv").rows.count == rows + 1)
        }
    }
}
