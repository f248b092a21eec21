/// The names that fields go by in files, folded, and those of agencies: `Rules/fields.csv` and `Rules/issuers.csv` as Records needs
/// them.
package struct FieldNames: Sendable {
    private let fields: [String: Field]
    private let words: Set<Substring>
    private let agencies: Set<String>
    private let leading = Once<PhraseBook<Field>>()

    /// - Parameters:
    ///   - names: as written; a later name never replaces an earlier one that folds alike.
    ///   - agencies: the issuers of which a line that is their name and nothing else tells that the page is theirs.
    package init(_ names: [(name: String, field: Field)], agencies: [String] = []) {
        self.agencies = Set(agencies.map(Folding.fold))
        fields = Dictionary(names.map { (Folding.fold($0.name), $0.field) }, uniquingKeysWith: { first, _ in first })
        words = Set(fields.keys.flatMap { $0.split(separator: " ") })
    }

    package subscript(name: String) -> Field? { fields[Folding.fold(name)] }

    /// Whether a text is made of words that stand in names of fields, and so is nobody's data.
    func hasWords(of text: String) -> Bool {
        let parts = Folding.fold(text).split(separator: " ")
        return !parts.isEmpty && parts.allSatisfy(words.contains)
    }

    /// Whether a text is the name of an agency and nothing else.
    func isAgency(_ text: String) -> Bool {
        (2...200).contains(text.utf8.count) && !agencies.isEmpty && agencies.contains(Folding.fold(text))
    }

    /// The field of an element or attribute: by its last two names, else by its last (`holder/name`, `course@code`).
    package func field(last: String, before: String?) -> Field? {
        if let before, let field = field(ofBoth: before, last) { return field }
        return self[Self.spaced(last)]
    }

    /// The field that two names together settle.
    func field(ofBoth before: String, _ last: String) -> Field? { self["\(Self.spaced(before)) \(Self.spaced(last))"] }

    /// Every name, folded: what a text reader looks for before a colon.
    package var foldedNames: some Collection<String> { fields.keys }

    /// Names of dates, issuers and numbers that need no colon before what follows them.
    var leadingNames: PhraseBook<Field> {
        leading.value {
            PhraseBook(fields.map { ($0.key, $0.value) }.filter(LabelBook.needsNoColon))
        }
    }

    /// `completedOn` and `CourseTitle` with a space before each capital that follows a small letter.
    static func spaced(_ name: String) -> String {
        var spaced = ""
        var previousIsSmall = false
        for scalar in name.unicodeScalars {
            if previousIsSmall, scalar.properties.isUppercase { spaced.append(" ") }
            previousIsSmall = scalar.properties.isLowercase || scalar.properties.numericType != nil
            spaced.unicodeScalars.append(scalar)
        }
        return spaced
    }
}
