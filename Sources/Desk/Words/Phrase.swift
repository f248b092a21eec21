import Rulebook

/// Words of the desk in its two languages, side by side, so that neither lacks what the other has.
struct Phrase: Hashable, Sendable {
    let english: String
    let french: String

    init(_ english: String, _ french: String) {
        self.english = english
        self.french = french
    }

    subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }
}
