package import Rulebook

/// What every report needs beside the record and its explanation.
package struct ReportContext: Sendable {
    package let rulebook: Rulebook
    package let language: Language
    package let asOf: String
    /// The names of the inputs of the upload, in order.
    package var sources: [String]
    let wording: any Wording

    package init(rulebook: Rulebook, language: Language, asOf: String, sources: [String]) {
        self.rulebook = rulebook
        self.language = language
        self.asOf = asOf
        self.sources = sources
        wording = language == .french ? FrenchWording(rulebook: rulebook) : EnglishWording(rulebook: rulebook)
    }

    func text(_ reason: Reason) -> String { rulebook[reason].text[language] ?? reason.rawValue }
    func settle(_ reason: Reason) -> String { rulebook[reason].settle[language] ?? "" }
    func name(_ row: RowID) -> String { rulebook.rows.name(row) }
    func source(_ row: RowID) -> String { rulebook.rows[row].source }
    func document(_ id: String) -> Document? { rulebook.documents.first { $0.id == id } }
}
