import Testing

@testable import Records

@Suite struct BareCertificateTests {
    @Test(arguments: [
        ("СЕРТИФИКАТ\nАнна Пример\nBSAFE\n5 января 2024\nКод: 1\n", "Анна Пример", "5 января 2024"),
        ("证书\n张三\nBSAFE\n2024年1月5日\n6aOdbLEuoC\n", "张三", "2024年1月5日"),
        ("شهادة\nأمينة مثال\nBSAFE\n5 يناير 2024\n", "أمينة مثال", "5 يناير 2024"),
        ("C E R T I F I C A T\n\nAmina Example\n\nBSAFE\n\n3 mai 2022\n", "Amina Example", "3 mai 2022"),
    ])
    func reads(text: String, name: String, day: String) throws {
        let fields = try #require(try TextSample.fields(text).first)
        #expect(fields[.holderName] == name)
        #expect(fields[.courseTitle] == "BSAFE")
        #expect(fields[.completedOn] == day)
    }

    @Test func aHeadingThatNamesMoreIsTheTitleWhereNothingElseIs() throws {
        #expect(
            try TextSample.fields("BSAFE Certificate\nName: A B\nDate: 12 March 2021\n") == [
                [.courseTitle: "BSAFE Certificate", .holderName: "A B", .completedOn: "12 March 2021"]
            ])
    }

    @Test func aHeadingAloneIsNotLost() throws {
        #expect(try TextSample.records("Certificate of Completion\n").map(\.row.problem) == [.nothingFound])
    }
}
