/// A record in the making.
struct TextDraft {
    /// Where the record starts.
    var line: Int
    var statements: [TextStatement] = []
    var problem: RowProblem?
    /// Labelled, listed or a row, as in a request: not a certificate that speaks for itself.
    var isListed = false

    /// Whether the field stands in the record, stating something or not.
    func has(_ field: Field) -> Bool { statements.contains { $0.field == field } }

    /// Whether a course is named, be it by an empty label.
    var namesCourse: Bool { has(.courseTitle) || has(.courseCode) }

    var statesHolder: Bool { statements.contains { $0.field.isOfHolder && $0.states } }

    /// Adds what is not already said in other letters, marks or spacing. Two that differ are enough to refer the record.
    mutating func add(_ statement: TextStatement) {
        let said = statements.filter { $0.field == statement.field }
        guard said.count < 2, !said.contains(where: { Folding.fold($0.value) == Folding.fold(statement.value) }) else { return }
        statements.append(statement)
    }
}

extension Field {
    /// The fields that say who the holder is.
    var isOfHolder: Bool { [.holderName, .indexNumber, .email, .givenName, .familyName].contains(self) }

    /// The fields that say which course it is.
    var isOfCourse: Bool { self == .courseTitle || self == .courseCode }

    /// The fields that say when something was.
    var isDate: Bool { [.completedOn, .issuedOn, .expiresOn].contains(self) }
}
