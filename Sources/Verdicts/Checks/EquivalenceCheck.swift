import Records
import Rulebook

/// Check 6. "Accept only by a row; reject only by a row" (law 1): what the rulebook says of this course.
enum EquivalenceCheck {
    static func ask(_ question: Question) -> Finding {
        guard let course = question.course else { return unsettled(question) }
        guard let standing = question.standing(course, question.reading.code) else {
            return question.judge.facts(course).hasCodes
                ? .passed(.equivalence, row: course.row) : .open(.noInspiraCode, .equivalence, row: course.row)
        }
        if standing.relation == .notStated { return .open(.equivalenceNotStated, .equivalence, row: standing.row) }
        guard standing.isInForce else { return .open(.ruleNotInForce, .equivalence, row: standing.row) }
        if let reason = standing.rejection { return .failed(reason, .equivalence, row: standing.row) }
        // Superseded: check 4 has said so.
        return standing.relation == .supersededBy ? .notApplicable(.equivalence) : .passed(.equivalence, row: standing.row)
    }

    /// Several courses, and each of them rejected for the same reason: it need not be settled which (law 2).
    private static func unsettled(_ question: Question) -> Finding {
        let candidates = question.courses.candidates
        guard let first = candidates.first.flatMap({ question.standing($0, nil) }), let reason = first.rejection,
            candidates.allSatisfy({ course in
                let standing = question.standing(course, nil)
                return standing?.rejection == reason && standing?.isInForce == true
            })
        else { return .notApplicable(.equivalence, .courseNotSettled) }
        return .failed(reason, .equivalence, row: first.row)
    }
}
