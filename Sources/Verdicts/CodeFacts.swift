import Records
import Rulebook

/// What checks ask of a code for every record.
struct CodeFacts: Sendable {
    let language: LanguageTag?
    let isEarlier: Bool
    let isDoubtful: Bool
    let hasNetworks: Bool
    /// The row that decides on this very code.
    let standing: CourseStanding?
    let standingOfAgency: CourseStanding?
}
