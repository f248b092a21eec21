/// A language that the desk speaks to its clerks.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"
}
