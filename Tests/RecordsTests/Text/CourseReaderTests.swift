import Testing

@testable import Records

@Suite struct CourseReaderTests {
    private static func day(_ behind: String) throws -> [String?] {
        try TextSample.fields("This is to certify that Ada Bell has successfully completed the course BSAFE\(behind)\n").map {
            $0[.completedOn]
        }
    }

    @Test(arguments: [
        ".\n\nHer contract began on 1 May 2020.", ". She joined the Organization on 12 March 2021.",
        "\n\nEnrolled on 12 March 2021",
        "\n\nTo be renewed on 12 March 2021", ".\nOn 12 March 2021 she was promoted.",
        ". Another was completed on 12 March 2021.",
        ". Elle a pris ses fonctions le 12 mars 2021.", ". Se incorporó el 12 de marzo de 2021.",
    ])
    func aDayOfAnotherSentenceIsNotTheCourses(behind: String) throws {
        #expect(try Self.day(behind) == [nil])
    }

    @Test(arguments: [
        " on 12 March 2021.", "\non 12 March 2021", "\n\non 12 March 2021", ".\n\ndated 12 March 2021\n",
        ", held in Geneva on 12 March 2021.",
        "\n\n12 March 2021", ". Completed on 12 March 2021.", ". The course was completed on 12 March 2021.",
    ])
    func aDayOfTheSentenceIs(behind: String) throws {
        #expect(try Self.day(behind) == ["12 March 2021"])
    }

    @Test func aDayOfAnotherEventIsNot() throws {
        let text = "This is to certify that Ada Bell has successfully completed “BSAFE”, which she started on 12 March 2021.\n"
        #expect(try TextSample.fields(text).map { $0[.completedOn] } == [nil])
    }
}
