import Records
import Testing

/// The same document is read alike wherever the ends of the pieces fall that the parser is fed.
@Suite struct XMLBoundaryTests {
    private static let tail = """
        <c id="é&amp;x" course_code="LMS-3395"><holder_name>安😀 &amp; <![CDATA[<b>]]>&#233;</holder_name><!-- - --><issuer>é\r
        x</issuer></c></l>
        """
    /// The pieces of the parser, and the block that they are cut from.
    private static let blocks = [1 << 15, 1 << 18]

    @Test(arguments: blocks)
    func everyByteOfTheTail(_ block: Int) throws {
        let tail = Array(Self.tail.utf8)
        for shift in stride(from: 0, through: tail.count, by: block > 1 << 15 ? 7 : 1) {
            let start = Array("<l><c><course_code>LMS-1</course_code><issuer>x</issuer></c><!--".utf8)
            let padding = [UInt8](repeating: 0x41, count: 1000)
            var text = start
            while text.count + padding.count + 20 < block - shift { text += padding + Array("--><!--".utf8) }
            text += [UInt8](repeating: 0x41, count: block - shift - text.count - 3) + Array("-->".utf8)
            let read = try ReadInput(text + tail, name: "a.xml")
            #expect(read[.holderName] == [nil, "安😀 & <b>é"], "shift \(shift)")
            #expect(read[.issuer] == ["x", "é\nx"] && read[.courseCode] == ["LMS-1", "LMS-3395"])
            #expect(read.rows.map(\.problem) == [nil, nil])
        }
    }

    /// Many records, so that a page of them ends within one.
    @Test func recordsOfAllLengths() throws {
        let records = (0..<6000).map {
            "<c><holder_name>\(String(repeating: "é", count: $0 % 97))x</holder_name><issuer>y</issuer></c>"
        }
        let read = try ReadInput.xml("<l>" + records.joined() + "</l>")
        #expect(read[.holderName].enumerated().allSatisfy { $1?.count == $0 % 97 + 1 } && read.rows.count == 6000)
    }
}
