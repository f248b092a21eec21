import FixtureSupport
import Foundation
import Records
import Testing

/// The folding of SPEC 5.3.
@Suite struct FoldingTests {
    @Test(arguments: [
        ("BSAFE", "bsafe"), ("  B  SAFE  ", "b safe"), ("Ethics & Integrity", "ethics and integrity"), ("A&B", "a and b"),
        ("&", "and"),
        ("Staff's", "staffs"), ("Staff’s", "staffs"), ("l‘intégrité", "lintegrite"), ("`x`", "x"),
        ("Ōʻahu", "oahu"),
        ("United Nations Human Rights", "un human rights"), ("UN Human Rights", "un human rights"),
        ("the united-nations way", "the un way"), ("United  \u{A0}Nations", "un"), ("Reunited Nations", "reunited nations"),
        ("United Nationsx", "united nationsx"), ("United Nations United Nations", "un un"), ("United Nation", "united nation"),
        ("I_Know_Gender", "i know gender"), ("I Know Gender: An\u{A0}Introduction", "i know gender an introduction"),
        ("Ærøskøbing Łódź Đà ıŞ Straße Œuvre", "aeroskobing lodz da is strasse oeuvre"), ("ÉCOLE", "ecole"),
        ("e\u{301}cole", "ecole"),
        ("ＢＳＡＦＥ", "bsafe"), ("𝐁𝐒𝐀𝐅𝐄", "bsafe"), ("Field Ⅱ", "field ii"), ("ﬁeld", "field"), ("BSAFE²", "bsafe2"), ("½", "1 2"),
        ("BSAFE™", "bsafetm"), ("BSAFE®", "bsafe"), ("a–b—c‑d", "a b c d"), ("a/b\\c|d", "a b c d"), ("C++", "c"), ("50 %", "50"),
        ("Ёлка й", "ёлка й"), ("Е\u{308}лка", "ёлка"), ("安全 意识", "安全 意识"), ("（ＡＢ）", "ab"), ("عربية", "عربية"),
        ("İstanbul", "istanbul"), ("🙂 x 🙂", "x"), ("", ""), ("---", ""), ("'", ""), ("\u{0}", ""), ("\u{301}", ""),
        ("Version 2.0", "version 2 0"), ("MiXeD 123", "mixed 123"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
        #expect(Folding.fold(utf8: Array(text.utf8)) == Array(folded.utf8))
    }

    /// NFC and NFD are different bytes and one text.
    @Test(arguments: ["Ünïtéd", "élève", "Йод", "パ", "한국"])
    func bothNormalForms(_ text: String) {
        let apart = text.decomposedStringWithCanonicalMapping
        #expect(Folding.fold(apart).utf8.elementsEqual(Folding.fold(text).utf8))
    }

    /// Of any text: words of letters and digits with one space between them, and folding again changes nothing.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func ofAnyText(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("abZ9 &.-_é\u{301}ßøİıЁй安ＡⅡﬁ²½\u{200B}\u{A0}\u{202E}🙂united nations UNITED".unicodeScalars)
        for _ in 0..<300 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            let folded = Folding.fold(String(text))
            #expect(!folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.contains("  "))
            #expect(folded.unicodeScalars.allSatisfy(Self.isKept), "\(folded.debugDescription)")
            #expect(Folding.fold(folded).utf8.elementsEqual(folded.utf8), "\(String(text).debugDescription)")
        }
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    @Test func words() { #expect(Folding.words(of: "The United Nations' course") == ["the", "un", "course"]) }
}
