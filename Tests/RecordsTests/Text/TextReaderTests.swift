import Testing

@testable import Records

@Suite struct TextReaderTests {
    private static let labelled = "Course title: Préservation\nCompleted on: 2021-03-12\n"

    @Test func readsEveryEncoding() throws {
        let expected: [[Field: String]] = [[.courseTitle: "Préservation", .completedOn: "2021-03-12"]]
        let windows = Self.labelled.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in Self.labelled.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let plain = Array(Self.labelled.utf8)
        for bytes in [plain, [0xEF, 0xBB, 0xBF] + plain, windows, little, big] {
            #expect(try TextSample.fields(TextSample.records(bytes)) == expected)
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsEveryLineEnd(end: String) throws {
        let records = try TextSample.records(["", "Course title: A", "", "Course title: B", ""].joined(separator: end))
        #expect(records.map(\.line) == [2, 4])
    }

    @Test func countsLinesThroughFormFeeds() throws {
        let records = try TextSample.records(
            "Course title: A\n\u{C}\u{C}Course title: B\nDate: 2021-03-12\n\u{C}\nCourse title: C\n")
        #expect(records.map(\.line) == [1, 2, 5])
        #expect(records.map(\.position) == [1, 2, 3])
    }

    @Test(arguments: [
        ("", ReadingFault(.empty)), (" \n\t\n\u{C}\n", ReadingFault(.empty)), ("\u{FEFF}", ReadingFault(.empty)),
        ("Course title: A\nDate: 1\0", ReadingFault(.nul, line: 2)),
        ("Dear colleague,\n\nplease find my certificates attached.\n", ReadingFault(.noCertificate)),
        ("-----\n", ReadingFault(.noCertificate)), ("Name: Amina Example\n", ReadingFault(.noCertificate)),
        ("I have completed BSAFE and more.\n", ReadingFault(.noCertificate)),
        ("(Course title: BSAFE) show\n\"course_title\": \"BSAFE\"\n", ReadingFault(.noCertificate)),
    ])
    func refuses(text: String, fault: ReadingFault) {
        #expect(throws: fault) { try TextSample.records(text) }
    }

    @Test func keepsItsLimits() throws {
        var limits = ReadingLimits()
        limits.heldFile = 40
        limits.field = 30
        limits.records = 2
        #expect(try TextSample.records("Course title: " + String(repeating: "a", count: 16), limits: limits).count == 1)
        #expect(throws: ReadingFault(.fieldTooLong(limit: 30), line: 2)) {
            try TextSample.records("\nCourse title: " + String(repeating: "a", count: 17), limits: limits)
        }
        #expect(throws: ReadingFault(.tooLarge(limit: 40))) {
            try TextSample.records(String(repeating: "a\n", count: 21), limits: limits)
        }
        #expect(try TextSample.records("Course: A\nCourse: B\n", limits: limits).count == 2)
        #expect(throws: ReadingFault(.tooManyRecords(limit: 2), line: 1)) {
            try TextSample.records("Course: A\nCourse: B\nCourse: C\n", limits: limits)
        }
    }

    @Test func readsAPageThatIsACertificateAndPassesOverOneThatIsNone() throws {
        let records = try TextSample.records(
            """
            CERTIFICATE OF COMPLETION
            This is to certify that
            Amina Example
            has successfully completed the course
            BSAFE
            12 March 2021
            \u{C}A covering note that says nothing.
            \u{C}CERTIFICATE OF COMPLETION
            This is to certify that
            Bela Example
            did something wonderful
            """)
        #expect(records.map { $0[.courseTitle] } == ["BSAFE", nil])
        #expect(records.map(\.row.problem) == [nil, .nothingFound])
        #expect(records.map(\.line) == [2, 9])
    }

    @Test func passesOverWhatComesWithThePaper() throws {
        let text = "Powered by TCPDF (www.tcpdf.org)\nCourse title: BSAFE\nPage 1 of 2\n\u{C}Page 2 of 2\n"
        #expect(try TextSample.fields(text) == [[.courseTitle: "BSAFE"]])
    }

    /// The hostile shapes of text: none may take longer than a moment.
    @Test(arguments: [
        "a", "Course title: A\n", "This is to certify that\n", "has successfully completed ", "12 March 2021 ", "1 2 3 ", "x\n",
        "Certificate of Completion\n", "- LMS-3395 on 1 May 2021\n", "Course title    Date\n", "Name:\n", "“", "Completed on   ",
        ":", "we certify that A has completed B ", "A has completed the course and has not ", "was revoked ",
    ])
    func staysLinear(piece: String) {
        let count = 60_000 / piece.utf8.count
        let lines = piece.hasSuffix("\n") ? 4 : 1
        let clock = ContinuousClock()
        let taken = clock.measure { _ = try? TextSample.records(String(repeating: piece, count: count * lines)) }
        #expect(taken < .seconds(10))
    }
}
