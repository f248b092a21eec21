import Records
import Testing

/// XML of any vocabulary whose names are fields that are known.
@Suite struct XMLReaderTests {
    private static let good: [Field: String] = [
        .holderName: "Amina Example", .courseCode: "LMS-3395", .completedOn: "2021-03-12",
    ]
    private static let children =
        "<holder_name>Amina Example</holder_name><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on>"

    /// The record's element may have any name, and so may the root.
    @Test(arguments: [
        ("certificates", "certificate"), ("list", "row"), ("data", "item"), ("R", "r"), ("записи", "запись"), ("ns:a", "ns:b"),
        ("report", "completion"), ("root", "record"), ("courses", "entry"), ("x", "x"),
    ])
    func anyName(_ root: String, _ record: String) throws {
        let open = root.hasPrefix("ns:") ? "\(root) xmlns:ns=\"urn:x\"" : root
        let text = "<\(open)>\n<\(record)>\(Self.children)</\(record)>\n<\(record)>\(Self.children)</\(record)>\n</\(root)>"
        let read = try ReadInput.xml(text)
        #expect(read.fields == [Self.good, Self.good] && read.rows.map(\.line) == [2, 3])
    }

    @Test func oneRecordAlone() throws {
        #expect(
            try ReadInput.xml("<certificates><certificate>\(Self.children)</certificate></certificates>").fields == [Self.good])
        #expect(try ReadInput.xml("<certificate>\(Self.children)</certificate>").fields == [Self.good], "the root is the record")
    }

    @Test(arguments: ["a", "a b", "a b c"])
    func wrappers(_ names: String) throws {
        let names = names.split(separator: " ").map(String.init)
        let (open, close) = (names.map { "<\($0)>" }.joined(), names.reversed().map { "</\($0)>" }.joined())
        for count in 1...3 {
            let records = String(repeating: "<certificate>\(Self.children)</certificate>", count: count)
            let read = try ReadInput.xml("<export><generated>today</generated>\(open)\(records)\(close)</export>")
            #expect(read.fields == Array(repeating: Self.good, count: count), "\(names) \(count)")
        }
    }

    @Test(arguments: [
        "<l><c holder_name='Amina Example' course_code='LMS-3395' completed_on='2021-03-12'/></l>",
        "<l><c HolderName='Amina Example' courseCode='LMS-3395' completed-on='2021-03-12'/></l>",
        "<l><c COURSE_CODE='LMS-3395'><HOLDER_NAME>Amina Example</HOLDER_NAME><Completed.On>2021-03-12</Completed.On></c></l>",
        "<l><c><holder><name>Amina Example</name></holder><course code='LMS-3395'/><completedOn>2021-03-12</completedOn></c></l>",
        "<l><c><holder><name>Amina Example</name></holder><course><code>LMS-3395</code></course><completedOn>2021-03-12</completedOn></c></l>",
        "<l xmlns='urn:a'><c xmlns:p='urn:b' p:x='1'><p:holder_name>Amina Example</p:holder_name><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on></c></l>",
        "<l><c><holder_name><![CDATA[Amina]]> Example</holder_name><course_code>&#76;MS-3395</course_code><completed_on> 2021-03-12\n</completed_on></c></l>",
        "<l><c><holder_name lang='en'>Amina Example</holder_name><course_code>LMS-3395</course_code><completed_on>2021-03-12</completed_on><x/></c></l>",
    ])
    func oneCertificateInManyForms(_ text: String) throws {
        let read = try ReadInput.xml(text)
        #expect(read.fields.map { $0.filter { $0.key != .language } } == [Self.good])
        #expect(read.rows.map(\.problem) == [nil])
    }

    @Test func entitiesAndReferences() throws {
        let read = try ReadInput.xml(
            "<l><c course_title='A &amp; B &lt;c&gt; &quot;d&quot; &#x41;&#38;'><issuer>A &amp; B &lt; &#38;amp; &#233;</issuer></c></l>"
        )
        #expect(read.fields == [[.courseTitle: "A & B <c> \"d\" A&", .issuer: "A & B < &amp; é"]])
    }

    /// What stands above the records of one person holds for them, and for nobody else's.
    @Test func inheritedHolder() throws {
        let person = { (name: String, codes: [String]) in
            "<person><name>\(name)</name><index_number>\(codes.count)</index_number>"
                + codes.map { "<certificate><course_code>\($0)</course_code><issuer>x</issuer></certificate>" }.joined()
                + "</person>"
        }
        let text =
            "<list>" + person("Amina", ["LMS-1", "LMS-2"]) + person("Bruno", ["LMS-3"])
            + "<person><certificate><course_code>LMS-4</course_code><issuer>x</issuer></certificate></person></list>"
        let read = try ReadInput.xml(text)
        #expect(read[.courseCode] == ["LMS-1", "LMS-2", "LMS-3", "LMS-4"])
        #expect(read[.holderName] == ["Amina", "Amina", "Bruno", nil] && read[.indexNumber] == ["2", "2", "1", nil])
    }

    /// The name of the file's own root is nobody's name, be it an attribute or an element.
    @Test(arguments: ["<list name='All certificates'>", "<list><name>All certificates</name>"])
    func theNameOfAListIsNoHolder(_ root: String) throws {
        let read = try ReadInput.xml(
            "\(root)<c>\(Self.children)</c><c><course_code>LMS-1</course_code><issuer>x</issuer></c></list>")
        #expect(read[.holderName] == ["Amina Example", nil] && read.rows.map(\.problem) == [nil, nil])
    }

    /// Nearest first; and what a record states itself wins.
    @Test func inheritedIssuerAndStatus() throws {
        let record = { (code: Int, own: String) in "<c><course_code>LMS-\(code)</course_code>\(own)</c>" }
        let text =
            "<l issuer='Far' status='Failed'><p issuer='Near'>" + record(1, "") + record(2, "<issuer>Own</issuer>")
            + record(3, "<status/>") + "</p><p>" + record(4, "<status>Completed</status>") + "</p></l>"
        let read = try ReadInput.xml(text)
        #expect(read[.courseCode] == ["LMS-1", "LMS-2", "LMS-3", "LMS-4"])
        #expect(read[.issuer] == ["Near", "Own", "Near", "Far"])
        #expect(read[.status] == ["Failed", "Failed", nil, "Completed"])
    }

    /// What a record of another kind states is its own.
    @Test func recordsOfAnotherKindHandNothingDown() throws {
        let record = { (code: Int) in "<c><course_code>LMS-\(code)</course_code><completed_on>2021-03-12</completed_on></c>" }
        for other in [
            "<d><title>x</title><issuer>y</issuer></d>", "<d code='x' issuer='y'/>", "<d><e title='x'/><f issuer='y'/></d>",
        ] {
            let read = try ReadInput.xml("<l>\(record(1))\(other)\(record(2))</l>")
            #expect(read[.courseCode] == ["LMS-1", "LMS-2"] && read[.issuer] == [nil, nil], "\(other)")
        }
        let holder =
            "<student title='Ms'><name>Amina</name><birth date='1990-01-01'/></student><holder><title>Ms</title><name>Amina</name></holder>"
        #expect(try ReadInput.xml("<l>\(holder)\(record(1))\(record(2))</l>")[.holderName] == ["Amina", "Amina"])
    }

    /// Two issuers around a record: which of them is its own is not told.
    @Test func twoStatementsAroundARecord() throws {
        let records = "<c><course_code>LMS-1</course_code></c><c><course_code>LMS-2</course_code><issuer>z</issuer></c>"
        let read = try ReadInput.xml("<l><issuer>x</issuer><provider>y</provider><cs>\(records)</cs></l>")
        #expect(read.rows.map(\.problem) == [.statedTwice(.issuer), nil])
        let same = try ReadInput.xml("<l><issuer>x</issuer><provider>x</provider><cs>\(records)</cs></l>")
        #expect(same.rows.map(\.problem) == [nil, nil] && same[.issuer] == ["x", "z"])
    }

    /// Records that went before cannot be called back; those that state their own need not be.
    @Test func statedOnlyAfterTheRecords() throws {
        let file = { (own: String, foot: String) in
            "<l><cs><c><course_code>LMS-1</course_code>\(own)</c><c><course_code>LMS-2</course_code>\(own)</c></cs>\n\(foot)</l>"
        }
        #expect(throws: ReadingFault(.statedTooLate(.issuer), line: 2)) {
            try ReadInput.xml(file("", "<issuer>x</issuer>"))
        }
        #expect(throws: ReadingFault(.statedTooLate(.status), line: 2)) {
            try ReadInput.xml(file("", "<foot status='Failed'/>"))
        }
        #expect(try ReadInput.xml(file("<issuer>y</issuer>", "<issuer>x</issuer>"))[.issuer] == ["y", "y"])
        #expect(try ReadInput.xml(file("", "<issuer>-</issuer><colour>x</colour>")).rows.count == 2)
    }

    /// A bare name states a field only below an element that says whose it is.
    @Test(arguments: [
        ("<enrolment><date>D</date></enrolment>", nil), ("<birth date='D'/>", nil), ("<issuer><date>D</date></issuer>", nil),
        ("<enrolment><details><date>D</date></details></enrolment>", nil), ("<holder><date>D</date></holder>", nil),
        ("<date>D</date>", "D"), ("<completion date='D'/>", "D"), ("<course><date>D</date></course>", "D"),
        ("<details><date>D</date></details>", "D"), ("<курс><дата>D</дата></курс>", "D"),
    ])
    func bareNames(_ element: String, _ day: String?) throws {
        let read = try ReadInput.xml(
            "<l><c><course_code>LMS-1</course_code>\(element)</c><c><course_code>L</course_code></c></l>")
        #expect(read[.completedOn] == [day, nil])
        #expect(read.unknown.isEmpty == (day != nil))
    }

    @Test func unknownNamesAreListedAndEmptyElementsStateNothing() throws {
        let read = try ReadInput.xml(
            "<l><c><colour>blue</colour><issuer/><course_code>LMS-1</course_code><title></title></c></l>")
        #expect(read.fields == [[.courseCode: "LMS-1"]] && read.unknown.contains("colour"))
    }

    @Test func oneFieldTwice() throws {
        let record = { (more: String) in "<l><c><course_title>A</course_title><issuer>x</issuer>\(more)</c></l>" }
        #expect(try ReadInput.xml(record("<course_title>A</course_title>")).rows[0].problem == nil)
        #expect(try ReadInput.xml(record("<course_title>B</course_title>")).rows[0].problem == .statedTwice(.courseTitle))
        #expect(try ReadInput.xml(record("<title>B</title>")).rows[0].problem == .statedTwice(.courseTitle))
    }

    @Test(arguments: [
        "BSA<!-- x -->FE", "BSA<?x y?>FE", "BSA<b>F</b>E", "<b>BSAFE</b> or not", "<!-- -->BSAFE", "BSAFE<!-- -->",
    ])
    func valuesInPieces(_ value: String) throws {
        let read = try ReadInput.xml("<l><c><course_title>\(value)</course_title><issuer>x</issuer></c></l>")
        #expect(read.rows.map(\.problem) == [.splitValue(.courseTitle)])
    }

    @Test func commentsBetweenFieldsAreNothing() throws {
        let read = try ReadInput.xml("<l><!-- a --><c><!-- b --><issuer>x</issuer><?c d?><course_code>L</course_code></c></l>")
        #expect(read.fields == [[.issuer: "x", .courseCode: "L"]] && read.rows[0].problem == nil)
    }

    /// The line is where the record starts, be its tag as long as it may.
    @Test func linesOfLongTags() throws {
        let read = try ReadInput.xml(
            "<l>\n<c\n course_code='LMS-1'\n issuer='x'\n/>\n\n<c course_code='LMS-2'\n issuer='x'/></l>")
        #expect(read.rows.map(\.line) == [2, 7])
    }

    @Test func manyRecordsUnderAWrapperWhoseNameIsAField() throws {
        let record =
            "<participant><name>Amina Example</name><completed_on>2021-03-12</completed_on><issuer>Inspira</issuer></participant>\n"
        for wrapper in ["course", "training", "x"] {
            let text = "<report>\n<\(wrapper)>\n" + String(repeating: record, count: 2000) + "</\(wrapper)>\n</report>"
            #expect(try ReadInput.xml(text).rows.count == 2000, "\(wrapper)")
        }
    }

    @Test func severalPagesAreOneFile() throws {
        let records = (1...20_000).map { "<c><holder_name>Holder \($0)</holder_name><course_code>LMS-1</course_code></c>\n" }
        let read = try ReadInput.xml("<l>\n" + records.joined() + "</l>")
        #expect(read.pages > 1 && read.rows.map(\.position) == Array(1...20_000))
        #expect(read.rows.map(\.line) == Array(2...20_001) && read.rows[19_999].fields[.holderName] == "Holder 20000")
    }
}
