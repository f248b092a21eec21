import Testing

@testable import Records

@Suite struct PDFTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("the of\u{FB01}ce\u{2019}s \u{FB02}ag", "the office\u{2019}s flag"),
        ("\u{202A}left\u{202C}", "left"), ("\u{FEB7}\u{FEEC}\u{FE8E}\u{FEA9}\u{FE93}", "شهادة"),
        // What else NFKC would change stays: it may be a look-alike.
        ("ＬＭＳ１ ²", "ＬＭＳ１ ²"), ("zero\u{200B}width", "zero\u{200B}width"),
        // The colon behind an Arabic label was drawn into the Latin run.
        ("\u{202B}العنوان \u{202A}BSAFE :\u{202C}\u{202C}\n", "العنوان : BSAFE\n"),
        ("\u{202B}\u{202A} 5\u{202C}يناير \u{202A}2024\u{202C}\u{202C}", "5 يناير 2024"),
        ("\u{202B}الاسم \u{202A} :\u{202C}أمينة\u{202C}", "الاسم : أمينة"),
    ])
    func plain(text: String, plain: String) {
        #expect(String(decoding: PDFText.plain(Array(text.utf8)), as: UTF8.self) == plain)
    }
}
