import Testing

@testable import Records

@Suite struct RetractionTests {
    private static let sentence = "This is to certify that Ada Bell has successfully completed the course BSAFE on 12 March 2021"

    @Test(arguments: [
        (".\n\nThis certificate was revoked on 3 May 2022.", "was revoked"), (".\nIt has been withdrawn.", "has been withdrawn"),
        (" but failed the final test.", "failed the final test"), (" but did not pass the test.", "did not pass the test"),
        (". She failed the final assessment.", "failed the final assessment"), (".\n\nREVOKED", "REVOKED"),
        (". Ce certificat a été annulé.", "a été annulé."), (". Este certificado fue revocado.", "fue revocado."),
        (", но не сдала итоговый тест.", "не сдала итоговый тест."), (".\n本证书已撤销", "本证书已撤销"),
        (".\nتم إلغاء هذه الشهادة", "تم إلغاء"),
    ])
    func takesACertificateBack(behind: String, words: String) throws {
        let statuses = try TextSample.fields("\(Self.sentence)\(behind)\n").map { $0[.status] }
        #expect(statuses.map { $0.map(Folding.fold) } == [Folding.fold(words)])
    }

    @Test(arguments: [
        ".\n\nCheck online whether this certificate has been revoked.", ".\n\nThis certificate may be revoked.",
        ".\n\nIf it was withdrawn, the issuer says so.", ".\n\nLearners who failed the final test can sit it again.",
        ".\n\nNot valid without a seal.",
    ])
    func smallPrintTakesNothingBack(behind: String) throws {
        #expect(try TextSample.fields("\(Self.sentence)\(behind)\n").map { $0[.status] } == [nil])
    }

    @Test func labelledLinesToo() throws {
        let text = "Course: BSAFE\nDate: 12 March 2021\n\nThis certificate has been revoked.\n"
        #expect(
            try TextSample.fields(text) == [[.courseTitle: "BSAFE", .completedOn: "12 March 2021", .status: "has been revoked."]])
    }

    @Test func aSecondStatusIsReferred() throws {
        let text = "Course: BSAFE\nStatus: Completed\n\nThis certificate has been revoked.\n"
        #expect(try TextSample.records(text).map(\.row.problem) == [.statedTwice(.status)])
    }
}
