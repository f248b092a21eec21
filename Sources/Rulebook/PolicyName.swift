/// The office choices that checks ask for.
package enum PolicyName: String, CaseIterable, Sendable {
    case defaultLanguage = "default-language"
    case earliestDay = "earliest-day"
    case uncheckedTitle = "unchecked-title"
    case lapsedAssessment = "lapsed-assessment"

    /// The values that it may have; empty where any will do.
    var values: [String] {
        switch self {
        case .defaultLanguage, .earliestDay: []
        case .uncheckedTitle: ["refer", "accept"]
        case .lapsedAssessment: ["reject", "refer"]
        }
    }
}
