/// What a user of the desk may do.
package enum Role: String, CaseIterable, Sendable {
    /// Takes requests, decides what was referred, answers.
    case clerk
    /// A clerk who may also be the second person where a verdict of the rules is overruled.
    case lead
    /// Sees everything, changes nothing.
    case auditor
}
