/// Pieces of a certificate that say nothing of the course and must not run into its title.
enum Aside {
    static func isAside(_ text: String, _ prose: Prose) -> Bool {
        isPercentage(text) || isSignature(text) || isPlaceAndDate(prose)
    }

    /// `95 %`, `18.00 / 20`.
    private static func isPercentage(_ text: String) -> Bool {
        let marks: Set<Unicode.Scalar> = ["%", "/", ".", ",", " ", "٪"]
        return text.unicodeScalars.contains { $0 == "%" || $0 == "/" || $0 == "٪" }
            && text.unicodeScalars.allSatisfy { marks.contains($0) || $0.properties.numericType != nil }
    }

    /// A birth is not a completion: near the start of a piece its date is passed over.
    static func speaksOfBirth(_ prose: Prose) -> Bool {
        (0..<min(4, prose.tokens.count)).contains { prose.match(births, at: $0, before: prose.tokens.count) != nil }
    }

    /// The words that lead to a birth date.
    static let births = PhraseBook<Bool>(
        [
            "born", "date of birth", "birth date", "birthdate", "DOB", "date de naissance", "né le", "née le", "né(e) le",
            "naissance",
            "fecha de nacimiento", "nacido el", "nacida el", "nacimiento", "дата рождения", "родился", "родилась", "出生日期", "出生",
            "تاريخ الميلاد", "الميلاد",
        ].map { ($0, true) })

    private static func isSignature(_ text: String) -> Bool {
        guard let (before, _) = LabelBook.parts(text) else { return false }
        return signatures.contains(Folding.fold(before))
    }

    private static let signatures = Set(
        """
        signature|signed|signed by|signatory|supervisor|director|manager|instructor|facilitator|trainer|place|venue|location|phone|tel
        telephone|fax|address|department|office|duty station|function|title of signatory|signé|signé par|directeur|directrice|formateur
        formatrice|lieu|téléphone|adresse|bureau|fonction|firma|firmado|directora|instructora|lugar|teléfono|dirección|departamento
        cargo|подпись|директор|место|签名|签字|地点|التوقيع|المكان
        """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map { Folding.fold(String($0)) })

    /// `Geneva, 12 March 2021`: the day of signing, which is not said to be the day of completion.
    private static func isPlaceAndDate(_ prose: Prose) -> Bool {
        guard let comma = prose.tokens.prefix(3).firstIndex(where: { $0.text.hasSuffix(",") }), comma + 1 < prose.tokens.count,
            !prose.tokens[0...comma].contains(where: { $0.text.utf8.contains { (0x30...0x39).contains($0) } })
        else { return false }
        let date =
            prose.markedDate(at: comma + 1, before: prose.tokens.count) ?? prose.date(at: comma + 1, before: prose.tokens.count)
        return date?.end == prose.tokens.count
    }
}
