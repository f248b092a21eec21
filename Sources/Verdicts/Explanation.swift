package import Records
package import Rulebook

/// One verdict with everything that it rests on.
package struct Explanation: Sendable {
    private let page: ExplanationPage
    private let place: Int
    package let judgement: Judgement

    init(_ page: ExplanationPage, _ place: Int, _ judgement: Judgement) {
        self.page = page
        self.place = place
        self.judgement = judgement
    }

    package var verdict: Verdict { judgement.verdict }
    package var reason: Reason { judgement.reason }
    package var course: CourseID? { judgement.course }
    /// The certain day, whatever the verdict.
    package var completedOn: CalendarDay? { judgement.completedOn }
    package var validUntil: CalendarDay? { judgement.validUntil }
    /// The finding that decided; nil for an accept.
    package var deciding: Finding? { judgement.deciding }
    /// The row behind the verdict.
    package var row: RowID? { judgement.row }
    package var holderWasChecked: Bool { judgement.holderWasChecked }

    /// Ascending; two where the job network is not known.
    package var targets: ArraySlice<CodeID> { page.targets(place) }
    /// In the order of the checks.
    package var findings: ArraySlice<Finding> { page.findings(place) }
    package var advice: ArraySlice<Advice> { page.advice(place) }
    /// Indices of titles, likest first.
    package var suggestions: ArraySlice<Int> { page.suggestions(place) }
    package var notChosen: ArraySlice<NotChosen> { page.notChosen(place) }

    /// Every reason to refer that was found, in the order of the checks.
    package var openReasons: [Reason] { findings.compactMap { $0.outcome == .open ? $0.reason : nil } }
}
