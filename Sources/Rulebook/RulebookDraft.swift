internal import Records

/// A rulebook on its way: rows read, not yet held against one another.
struct RulebookDraft {
    var documents: [Document] = []
    var families: [Family] = []
    var courses: [Course] = []
    var codes: [Code] = []
    var titles: [Title] = []
    var equivalences: [Equivalence] = []
    var issuers: [Issuer] = []
    var fieldNames: [(name: String, field: Field)] = []
    var statuses: [StatusWord] = []
    var languageNames = LanguageNames([])
    var noise: Set<String> = []
    var companions: [Companion] = []
    var reasons: [Reason: ReasonText] = [:]
    var policies: [Policy] = []
    var rows = RowIndex()
}
