import FixtureSupport
import Records
import Testing
import Uploads
import Verdicts

/// Each limit met exactly and crossed by one.
@Suite struct LimitsTests {
    private static let header = "holder_name,course_title\n"
    private static let kinds = ReadingLimits()

    private func limits(_ set: (inout ReadingLimits) -> Void) -> ReadingLimits {
        var limits = ReadingLimits()
        set(&limits)
        return limits
    }

    private func check(_ limits: ReadingLimits, _ name: String, met: String, crossed: String, _ kind: ReadingFault.Kind) throws {
        #expect(try ReadInput.fault(met, name: name, limits: limits) == nil, "the limit is met")
        #expect(try ReadInput.fault(crossed, name: name, limits: limits)?.kind == kind, "the limit is crossed")
        let met = try Project.judge([.bytes(name: name, Array(met.utf8))], limits: limits)
        let crossed = try Project.judge([.bytes(name: name, Array(crossed.utf8))], limits: limits)
        #expect(met.faults.isEmpty && !met.judged.isEmpty)
        #expect(crossed.judged.isEmpty && crossed.faults.map(\.fault.kind) == [kind])
    }

    private func letters(_ count: Int) -> String { String(repeating: "A", count: count) }

    @Test func fileSize() throws {
        let limits = limits { $0.streamedFile = 100 }
        let table = { (count: Int) in Self.header + self.letters(count - Self.header.utf8.count - 2) + ",B" }
        try check(limits, "a.csv", met: table(100), crossed: table(101), .tooLarge(limit: 100))
        let xml = { (count: Int) in "<l><c><issuer>" + self.letters(count - 30) + "</issuer></c></l>" }
        #expect(xml(100).utf8.count == 101)
        try check(limits, "a.xml", met: xml(99), crossed: xml(100), .tooLarge(limit: 100))
    }

    @Test func depth() throws {
        let nested = { (count: Int) in
            String(repeating: "<d>", count: count - 2) + "<c><issuer>x</issuer></c>" + String(repeating: "</d>", count: count - 2)
        }
        try check(limits { $0.depth = 5 }, "a.xml", met: nested(5), crossed: nested(6), .tooDeep(limit: 5))
        try check(Self.kinds, "a.xml", met: nested(64), crossed: nested(65), .tooDeep(limit: 64))
    }

    @Test func attributes() throws {
        let record = { (count: Int) in
            "<l><c issuer='x'" + (1..<count).map { " a\($0)='1'" }.joined() + "><course_code>L</course_code></c></l>"
        }
        try check(limits { $0.attributes = 3 }, "a.xml", met: record(3), crossed: record(4), .tooManyAttributes(limit: 3))
        try check(Self.kinds, "a.xml", met: record(256), crossed: record(257), .tooManyAttributes(limit: 256))
    }

    @Test func names() throws {
        let elements = { (count: Int) in
            "<l><c><issuer>x</issuer>" + (0..<count - 3).map { "<u\($0)/>" }.joined() + "</c></l>"
        }
        try check(limits { $0.names = 5 }, "a.xml", met: elements(5), crossed: elements(6), .tooManyNames(limit: 5))
        try check(Self.kinds, "a.xml", met: elements(10_000), crossed: elements(10_001), .tooManyNames(limit: 10_000))
        let attributes = { (count: Int) in
            "<l>" + (0..<count).map { "<c issuer\($0)='x'/>" }.joined() + "<c><issuer>x</issuer></c></l>"
        }
        try check(limits { $0.names = 5 }, "a.xml", met: attributes(5), crossed: attributes(6), .tooManyNames(limit: 5))
    }

    @Test func lines() throws {
        let lines = { (count: Int) in "Course title: BSAFE" + String(repeating: "\n", count: count - 1) + "x" }
        try check(limits { $0.lines = 5 }, "a.txt", met: lines(5), crossed: lines(6), .tooManyLines(limit: 5))
        try check(Self.kinds, "a.txt", met: lines(200_000), crossed: lines(200_001), .tooManyLines(limit: 200_000))
    }

    @Test func pages() throws {
        let pages = { (count: Int) in "Course title: BSAFE" + String(repeating: "\u{0C}", count: count - 1) + "x" }
        try check(limits { $0.pages = 5 }, "a.txt", met: pages(5), crossed: pages(6), .tooManyPages(limit: 5))
        try check(Self.kinds, "a.txt", met: pages(20_000), crossed: pages(20_001), .tooManyPages(limit: 20_000))
    }

    /// A tag counts from its `<` to its `>`.
    @Test(arguments: [0, 1, 20_000, 32_700, 65_500])
    func tag(_ before: Int) throws {
        let record = { (count: Int) in
            "<l><!--" + self.letters(before) + "--><c" + String(repeating: " ", count: count - 3)
                + "><issuer>x</issuer><course_code>L</course_code></c></l>"
        }
        try check(Self.kinds, "a.xml", met: record(1 << 16), crossed: record((1 << 16) + 1), .tagTooLong(limit: 1 << 16))
        let attribute = { (count: Int) in
            "<l><!--" + self.letters(before) + "--><c note='" + self.letters(count - 11) + "'><issuer>x</issuer></c></l>"
        }
        try check(Self.kinds, "a.xml", met: attribute(1 << 16), crossed: attribute((1 << 16) + 1), .tagTooLong(limit: 1 << 16))
    }

    @Test func aShortTagLimit() throws {
        let record = { (count: Int) in "<l><c x='" + self.letters(count - 8) + "'><issuer>x</issuer></c></l>" }
        try check(limits { $0.tag = 100 }, "a.xml", met: record(100), crossed: record(101), .tagTooLong(limit: 100))
    }

    @Test(arguments: [10, 1 << 16])
    func field(_ limit: Int) throws {
        let limits = limits { $0.field = limit }
        let kind = ReadingFault.Kind.fieldTooLong(limit: limit)
        let (met, crossed) = (letters(limit), letters(limit + 1))
        let bare = { (cell: String) in "email,issuer\n\(cell),B\n" }
        try check(limits, "a.csv", met: bare(met), crossed: bare(crossed), kind)
        try check(limits, "a.csv", met: "issuer\n\(met)", crossed: "issuer\n\(crossed)", kind)
        let element = { (text: String) in "<l><c><issuer>\(text)</issuer><email>x</email></c></l>" }
        try check(limits, "a.xml", met: element(met), crossed: element(crossed), kind)
        let section = { (text: String) in element("<![CDATA[\(text)]]>") }
        try check(limits, "a.xml", met: section(met), crossed: section(crossed), kind)
        if limit < 100 {
            let attribute = { (text: String) in "<l><c issuer='\(text)'><email>x</email></c></l>" }
            try check(limits, "a.xml", met: attribute(met), crossed: attribute(crossed), kind)
        }
    }

    /// What is counted is the text, not the quotes around it.
    @Test(arguments: [10, 1 << 16])
    func quotedField(_ limit: Int) throws {
        let limits = limits { $0.field = limit }
        let kind = ReadingFault.Kind.fieldTooLong(limit: limit)
        let quoted = { (count: Int) in "email,issuer\n\"\(self.letters(count))\",B\n" }
        try check(limits, "a.csv", met: quoted(limit), crossed: quoted(limit + 1), kind)
    }

    /// A column that nobody knows is bounded like any other, and so is a name of one.
    @Test func unknownFieldsAndNames() throws {
        let limits = limits { $0.field = 16 }
        let kind = ReadingFault.Kind.fieldTooLong(limit: 16)
        let cell = { (count: Int) in "issuer,email,x\na,b,\(self.letters(count))\n" }
        try check(limits, "a.csv", met: cell(16), crossed: cell(17), kind)
        let name = { (count: Int) in "issuer,email,\(self.letters(count))\na,b,c\n" }
        try check(limits, "a.csv", met: name(16), crossed: name(17), kind)
    }

    @Test(arguments: [3, 512])
    func columns(_ limit: Int) throws {
        let table = { (count: Int) in
            "issuer,email" + (3...max(3, count)).map { ",x\($0)" }.joined() + "\na,b" + String(repeating: ",c", count: count - 2)
                + "\n"
        }
        let kind = ReadingFault.Kind.tooManyColumns(limit: limit)
        try check(limits { $0.columns = limit }, "a.csv", met: table(limit), crossed: table(limit + 1), kind)
        let row = "issuer,email\na,b" + String(repeating: ",", count: limit - 2) + "\n"
        #expect(try ReadInput.csv(row, limits: limits { $0.columns = limit }).rows.map(\.problem) != [nil], "a ragged row")
        #expect(try ReadInput.fault(row.dropLast() + ",\n", limits: limits { $0.columns = limit })?.kind == kind)
    }

    /// A record counts with its line end.
    @Test(arguments: [200, 1 << 20])
    func record(_ limit: Int) throws {
        let limits = limits { $0.record = limit }
        let kind = ReadingFault.Kind.recordTooLong(limit: limit)
        let pieces = 20
        let table = { (count: Int) in
            let size = (count - 1 - pieces) / pieces
            let cells = Array(repeating: self.letters(size), count: pieces - 1)
            let last = self.letters(count - 1 - (size + 1) * (pieces - 1))
            return "issuer,email" + (3...pieces).map { ",x\($0)" }.joined() + "\n" + (cells + [last]).joined(separator: ",")
                + "\n"
        }
        try check(limits, "a.csv", met: table(limit), crossed: table(limit + 1), kind)
    }

    @Test func recordInXML() throws {
        let limits = limits { $0.record = 100 }
        let record = { (count: Int) in
            "<l><c><issuer>\(self.letters(count / 2))</issuer><email>\(self.letters(count - count / 2))</email></c></l>"
        }
        try check(limits, "a.xml", met: record(100), crossed: record(101), .recordTooLong(limit: 100))
    }

    @Test(arguments: [3, 1000])
    func linesInRecord(_ limit: Int) throws {
        let table = { (count: Int) in "issuer,email\n\"a\(String(repeating: "\n", count: count - 1))\",b\n" }
        let kind = ReadingFault.Kind.recordOfTooManyLines(limit: limit)
        let limits = limits { $0.linesInRecord = limit }
        for end in ["\n", "\r\n", "\r"] {
            let made = { (count: Int) in table(count).replacing("\n", with: end) }
            try check(limits, "a.csv", met: made(limit), crossed: made(limit + 1), kind)
        }
    }

    @Test func records() throws {
        let limits = limits { $0.records = 4 }
        let kind = ReadingFault.Kind.tooManyRecords(limit: 4)
        let table = { (count: Int) in "issuer,email\n" + String(repeating: "a,b\n", count: count) }
        try check(limits, "a.csv", met: table(4), crossed: table(5), kind)
        let xml = { (count: Int) in
            "<l>" + String(repeating: "<c><issuer>a</issuer><email>b</email></c>", count: count) + "</l>"
        }
        try check(limits, "a.xml", met: xml(4), crossed: xml(5), kind)
    }

    @Test(arguments: [2, 30])
    func preamble(_ limit: Int) throws {
        let limits = limits { $0.preamble = limit }
        for line in ["Report", "", "\"Report, of all\"", "a,b,c"] {
            let table = { (count: Int) in String(repeating: line + "\n", count: count) + "issuer,email\na,b\n" }
            #expect(try ReadInput.fault(table(limit), limits: limits) == nil)
            guard case .noHeader? = try ReadInput.fault(table(limit + 1), limits: limits)?.kind else {
                Issue.record("\(limit + 1) lines should be too many")
                return
            }
        }
    }

    @Test func aTableThatIsHeldWhole() throws {
        let limits = limits { $0.heldTable = 20 }
        let table = { (count: Int) in InputSource(name: "staff.csv", bytes: Array(self.letters(count).utf8)) }
        #expect(try CSVTable(table(20), limits: limits).header.count == 1)
        #expect(throws: ReadingFault(.tooLarge(limit: 20))) { try CSVTable(table(21), limits: limits) }
    }

    @Test func aTextThatIsHeldWhole() throws {
        let limits = limits { $0.heldFile = 20 }
        let fault = try ReadInput.fault("Course title: BSAFE BSAFE\n", name: "a.txt", limits: limits)
        #expect(fault?.kind == .tooLarge(limit: 20))
    }
}
