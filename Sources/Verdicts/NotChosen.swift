package import Rulebook

/// A row that lost, with what ruled it out.
package struct NotChosen: Hashable, Sendable {
    package enum Because: Hashable, Sendable {
        case codeSettles(CodeID)
        case versionIs(Int)
        case completedBeforeItBegan
        case courseIsAnother(CourseID)
        case issuerIsNoAgency
        case notInForce
        case otherNetwork
    }

    package let row: RowID
    package let because: Because
}
