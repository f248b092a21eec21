import Testing

@testable import Records

@Suite struct LabelledRecordsTests {
    @Test(arguments: [
        // A title named again starts the next record; who they are about stands in a block above.
        (
            "Name: Amina Example\nIndex number: 0123\n\nCourse: A\nCode: LMS-1\n\nCourse: B\nCode: LMS-2\n",
            [
                [Field.holderName: "Amina Example", .indexNumber: "0123", .courseTitle: "A", .courseCode: "LMS-1"],
                [.holderName: "Amina Example", .indexNumber: "0123", .courseTitle: "B", .courseCode: "LMS-2"],
            ]
        ),
        // Each head holds until the next one.
        (
            "Name: A\n\nCourse: 1\n\nCourse: 2\n\nName: B\n\nCourse: 3\n\nCourse: 4\n",
            [
                [.holderName: "A", .courseTitle: "1"], [.holderName: "A", .courseTitle: "2"],
                [.holderName: "B", .courseTitle: "3"],
                [.holderName: "B", .courseTitle: "4"],
            ]
        ),
        // Lines set apart by blank ones are one record still.
        (
            "Name: A\n\nCourse: 1\n\nCode: LMS-1\n\nDate: 2021-03-12\n",
            [[.holderName: "A", .courseTitle: "1", .courseCode: "LMS-1", .completedOn: "2021-03-12"]]
        ),
        // A rule sets records apart even where nothing is said again.
        ("Course: 1\n---\nCode: LMS-2\n", [[.courseTitle: "1"], [.courseCode: "LMS-2"]]),
        // The same certificate twice is two records.
        (
            "Course: 1\nDate: 2021-03-12\n\nCourse: 1\nDate: 2021-03-12\n",
            Array(repeating: [.courseTitle: "1", .completedOn: "2021-03-12"], count: 2)
        ),
        // Two codes below each other belong to one record, which is then ambiguous.
        (
            "Course: 1\nCode: LMS-2299\nCode: LMS-2302\nDate: 2021-03-12\n",
            [[.courseTitle: "1", .courseCode: "LMS-2299 / LMS-2302", .completedOn: "2021-03-12"]]
        ),
        // The date above a letter is the letter's.
        ("Date: 20 November 2026\nFrom: A\n\nCourse: 1\n", [[.courseTitle: "1"]]),
        ("- Course title: 1\n- Completed on: 2021-03-12\n", [[.courseTitle: "1", .completedOn: "2021-03-12"]]),
    ])
    func groups(text: String, records: [[Field: String]]) throws {
        #expect(try TextSample.fields(text) == records)
    }

    @Test func refersAFieldStatedTwice() throws {
        let records = try TextSample.records("Course: 1\nCompleted on: 2021-03-12\nCompleted on: 2021-03-13\n")
        #expect(records.map(\.row.problem) == [.statedTwice(.completedOn)])
    }

    /// What one page says of its holder is not said of the next page's.
    @Test func handsNoHolderOnToTheNextPage() throws {
        let fields = try TextSample.fields("Name: A\n\nCourse: 1\n\u{C}Course: 2\n")
        #expect(fields == [[.holderName: "A", .courseTitle: "1"], [.courseTitle: "2"]])
        let covered = try TextSample.fields("Name: A\n\u{C}Course: 1\n\u{C}Course: 2\n")
        #expect(covered == [[.holderName: "A", .courseTitle: "1"], [.holderName: "A", .courseTitle: "2"]])
    }
}
