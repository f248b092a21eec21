import Testing

@testable import Records

@Suite struct PlainTableTests {
    private static let respect = "United to Respect: Preventing Sexual Harassment and Other Prohibited Conduct"

    private static func row(_ title: String, _ code: String?, _ day: String?) -> [Field: String] {
        var fields: [Field: String] = [.courseTitle: title]
        fields[.courseCode] = code
        fields[.completedOn] = day
        return fields
    }

    @Test(arguments: [
        // Cells wrap below, above and on both sides of their row.
        """
        Course title                           Course code   Completed on
        -------------------------------------  ------------  -------------
        BSAFE                                  LMS-3395      12 March 2021
        United to Respect: Preventing Sexual   LMS-6638
        Harassment and Other Prohibited
        Conduct
        Ethics                                               4 May 2022

        Signature of the registrar
        """,
        """
        Course title                           Course code   Completed on

        BSAFE                                  LMS-3395      12 March 2021

        United to Respect: Preventing Sexual
        Harassment and Other Prohibited        LMS-6638
        Conduct

        Ethics                                               4 May 2022
        """,
    ])
    func readsRows(text: String) throws {
        let expected = [
            Self.row("BSAFE", "LMS-3395", "12 March 2021"), Self.row(Self.respect, "LMS-6638", nil),
            Self.row("Ethics", nil, "4 May 2022"),
        ]
        #expect(try TextSample.fields(text) == expected)
    }

    @Test func readsRowsThatStandAtTheFootOrTheMiddle() throws {
        let foot = "Course        Date\nUnited\nto Respect    2021-01-01\nBSAFE         2021-01-02\n"
        #expect(try TextSample.fields(foot).map { $0[.courseTitle] } == ["United to Respect", "BSAFE"])
        let middle =
            "Course        Date\nUnited\nto            2021-01-01\nRespect\nHuman\nRights        2021-01-02\nCourse One\n"
        #expect(try TextSample.fields(middle).map { $0[.courseTitle] } == ["United to Respect", "Human Rights Course One"])
    }

    @Test func refersRowsWhoseCellsCannotBeTold() throws {
        let text = "Course        Date\nUnited\nto            2021-01-01\nRespect\nBSAFE         2021-01-02\nII\n"
        #expect(try TextSample.records(text).map(\.row.problem) == [.splitValue(.courseTitle), .splitValue(.courseTitle)])
        let ragged = "Course code   Course        Date\nLMS-3395      BSAFE isoneword-too-long  x\n"
        #expect(try TextSample.records(ragged).count == 1)
    }

    @Test func goesOnOverPages() throws {
        let text =
            "Name: A B\n\nCourse    Date\nX         2021-01-01\n\u{C}Y         2021-01-02\n\u{C}Course    Date\nZ         2021-01-03\n"
        let fields = try TextSample.fields(text)
        #expect(fields.map { $0[.courseTitle] } == ["X", "Y", "Z"])
        #expect(fields.map { $0[.holderName] } == ["A B", "A B", "A B"])
    }

    @Test func emptyCellsStandInTheirRecord() throws {
        var builder = try TextReader.read(
            InputSource(
                name: "",
                bytes: Array("Course    Date          Status\nX         2021-01-01\nY         2021-01-02    Passed\n".utf8)),
            names: TextSample.names, limits: ReadingLimits())
        #expect(builder.facts.hasStatus && !builder.facts.lacksStatus)
        #expect(builder.take().rows.count == 2)
    }
}
