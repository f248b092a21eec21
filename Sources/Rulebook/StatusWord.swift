/// A status word met in files.
package struct StatusWord: Sendable {
    package enum Meaning: String, Sendable {
        case completed
        case notCompleted = "not-completed"
        case unclear
    }

    package let id: String
    package let text: String
    package let meaning: Meaning
    package let source: String
}
