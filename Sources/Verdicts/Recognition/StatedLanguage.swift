import Rulebook

/// The language that a certificate states.
enum StatedLanguage: Hashable, Sendable {
    case notStated
    case stated(LanguageTag)
    /// A name that no language known here goes by.
    case unknown
    /// The title names one language and the field another.
    case disagree
}
