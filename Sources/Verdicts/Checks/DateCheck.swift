import Records
import Rulebook

/// Check 8. "Accepting needs one certain day": the first that holds, of every day that the date may mean (5.6).
enum DateCheck {
    static func ask(_ question: Question) -> Finding {
        guard let date = question.date.date else { return .open(.dateMissing, .date) }
        guard let earliest = date.earliest, let latest = date.latest else { return .open(.dateUnreadable, .date) }
        let servesAsIs = !question.date.isIssue || !isYearly(question)
        if servesAsIs, earliest > question.judge.asOf { return .open(.dateInFuture, .date, .days(earliest, latest)) }
        let since = since(question)
        if latest < since.day { return .open(.beforeCourseExisted, .date, row: since.row, .day(since.day)) }
        switch date {
        case .either(let one, let other): return .open(.dateAmbiguous, .date, .eitherDay(one, other))
        case .within: return .open(.dateImprecise, .date, .days(earliest, latest))
        case .certain(let day):
            if servesAsIs { return .passed(.date, question.date.isIssue ? .issueDay(day) : .day(day)) }
            let cycle = question.course.flatMap { question.judge.facts($0).cycle }
            // Issued before the cycle, completed before the cycle: which day it was does not matter.
            if let cycle, day < cycle.first { return .passed(.date, .issueDay(day)) }
            return .open(.completionDateNotShown, .date, .issueDay(day))
        case .unreadable: return .open(.dateUnreadable, .date)
        }
    }

    private static func isYearly(_ question: Question) -> Bool {
        question.course.map { question.judge.facts($0).renewal != .once } ?? false
    }

    /// The first day on which the course, whichever it is, may have been completed.
    private static func since(_ question: Question) -> (day: CalendarDay, row: RowID) {
        if let course = question.course, let since = question.judge.facts(course).since { return (since, course.row) }
        return (question.judge.earliestDay, question.judge.earliestDayRow)
    }
}
