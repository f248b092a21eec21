import Testing

@testable import Records

@Suite struct WordingEventTests {
    @Test(arguments: [
        ("has attended and successfully completed", nil), ("has participated in and successfully completed", nil),
        ("has attended the training and has successfully completed", nil), ("has successfully completed and has attended", nil),
        ("has enrolled in and has completed", nil), ("has attended but has not completed", "not completed"),
        ("has failed to have successfully completed", "failed"), ("has completed but has failed", "failed"),
        ("is exempt from and has completed", "exempted"),
        ("has attended and has not yet successfully completed", "not completed"),
        ("has attended and almost successfully completed", "and almost successfully completed"),
        ("a participé à la formation et a terminé avec succès", nil), ("ha participado en y ha completado con éxito", nil),
        ("приняла участие в и успешно завершила", nil),
    ])
    func twoVerbsAreOneStatement(verbs: String, status: String?) throws {
        let records = try TextSample.fields("This is to certify that Ada Bell \(verbs) the course BSAFE on 12 March 2021.\n")
        var expected: [Field: String] = [.holderName: "Ada Bell", .courseTitle: "BSAFE", .completedOn: "12 March 2021"]
        expected[.status] = status
        #expect(records == [expected])
    }

    @Test func eachVerbWithACourseIsACertificate() throws {
        let text =
            "Ada Bell has completed the course BSAFE on 1 May 2021 and has not yet successfully completed the course X on 2 May 2021."
        let records = try TextSample.fields(text)
        #expect(records.map { $0[.courseTitle] } == ["BSAFE", "X"])
        #expect(records.map { $0[.status] } == [nil, "not completed"])
    }
}
