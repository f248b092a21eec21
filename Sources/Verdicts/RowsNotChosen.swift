import Records
import Rulebook

/// The rows that lost, and the condition that ruled each out.
enum RowsNotChosen {
    static func add(to explanation: inout ExplanationDraft, question: Question) {
        guard !question.courses.before.isEmpty else { return }
        if let because = question.courses.because {
            for course in question.courses.before.ids where !question.courses.candidates.contains(course) {
                explanation.notChosen.append(NotChosen(row: course.row, because: because))
            }
        }
        if question.reading.candidates.count == 1, let code = question.reading.code, let title = question.reading.title,
            question.rulebook.titles[title].courses.count > 1
        {
            for course in question.rulebook.titles[title].courses where course != question.course {
                explanation.notChosen.append(NotChosen(row: course.row, because: .codeSettles(code)))
            }
        }
        guard let course = question.course else { return }
        for other in question.judge.rejectingRows(of: question.judge.facts(course).family) where other.course != course {
            explanation.notChosen.append(NotChosen(row: other.row, because: .courseIsAnother(course)))
        }
        if question.issuer.finding.outcome == .passed, let row = question.judge.agencyRow {
            explanation.notChosen.append(NotChosen(row: row, because: .issuerIsNoAgency))
        }
        if explanation.judgement.verdict == .accept, let code = question.reading.code, question.judge.facts(code).isEarlier,
            explanation.targets.count == 1
        {
            let others = question.judge.currentCodes(question.standing(course, code)?.target ?? course)
            for other in others where other != explanation.targets[0] {
                explanation.notChosen.append(NotChosen(row: other.row, because: .otherNetwork))
            }
        }
    }
}
