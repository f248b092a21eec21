import Testing

@testable import Records

@Suite struct ProseTests {
    @Test(arguments: [
        ("12 March 2021 and more", "12 March 2021"),
        ("Friday, 5 January 2024 at 10:11 AM in Geneva", "Friday, 5 January 2024 at 10:11 AM"), ("2021-03-12.", "2021-03-12"),
        ("le 12 mars 2021, à Genève", "le 12 mars 2021"), ("5 de enero de 2024 en", "5 de enero de 2024"),
        ("July 2024 the", "July 2024"),
        ("2024年1月5日 完成", "2024年1月5日"), ("12/03/21)", "12/03/21"),
    ])
    func findsADate(text: String, date: String) {
        let prose = Prose(text)
        #expect(prose.date(at: 0, before: prose.tokens.count)?.text == date)
    }

    @Test(arguments: ["2021", "20210312", "Version 2.0", "30 February 2021", "March", "on 12 March 2021x", "10 hours", "4711"])
    func findsNone(text: String) {
        let prose = Prose(text)
        #expect(prose.date(at: 0, before: prose.tokens.count) == nil)
    }

    @Test func endsSentences() {
        let prose = Prose("Completed BSAFE. Version 2.0 of it, i.e. the (last one.) And")
        #expect(prose.tokens.indices.filter(prose.endsSentence).map { prose.tokens[$0].text } == ["BSAFE.", "one.)"])
    }

    @Test func matchesThePhraseThatIsLongest() {
        let book = PhraseBook([("has completed", 1), ("has completed the course", 2), ("e-learning", 3)])
        let prose = Prose("has completed the (course) e-learning")
        #expect(prose.match(book, at: 0, before: 5)?.meaning == 2)
        #expect(prose.match(book, at: 0, before: 3)?.meaning == 1)
        #expect(prose.match(book, at: 4, before: 5)?.end == 5)
        #expect(prose.match(book, at: 1, before: 5) == nil)
    }
}
