import Records
import Rulebook

/// One verdict and one reason from all findings (SPEC 5.7, Conclusion).
enum Conclusion {
    /// A record that could not be read.
    static func draw(into explanation: inout ExplanationDraft) {
        refer(&explanation, by: explanation.findings[0])
    }

    static func draw(into explanation: inout ExplanationDraft, question: Question, target: TargetCheck.Target) {
        let findings = explanation.findings
        let firstOpen = findings.first { $0.outcome == .open }
        if let firstOpen, firstOpen.check <= .course {
            refer(&explanation, by: firstOpen)
        } else if let rejection = rejection(findings) {
            explanation.judgement.verdict = .reject
            explanation.judgement.reason = rejection.reason ?? .notCompleted
            explanation.judgement.deciding = rejection
            explanation.judgement.row = rejection.row
        } else if let firstOpen {
            refer(&explanation, by: firstOpen)
        } else {
            accept(&explanation, question, target)
        }
    }

    /// The first reject reason, in the order of `Reason`, that holds however the open questions are settled.
    private static func rejection(_ findings: [Finding]) -> Finding? {
        var first: Finding?
        // While it is not known whether the title is that of the code's course, what hangs on the course does not hold.
        lazy var courseIsDoubted = findings.contains { $0.reason == .titleNotChecked }
        // A day on which the course did not exist is mistyped: what rests on it does not hold either.
        lazy var dayIsDoubted = findings.contains { $0.reason == .beforeCourseExisted }
        for finding in findings where finding.outcome == .failed {
            guard finding.reason == .notCompleted || !courseIsDoubted else { continue }
            guard !restsOnTheDay(finding) || !dayIsDoubted else { continue }
            if rank(finding) < first.map(rank) ?? .max { first = finding }
        }
        return first
    }

    private static func restsOnTheDay(_ finding: Finding) -> Bool {
        finding.reason == .cycleOver || finding.reason == .versionSuperseded && finding.detail == .versionByDate
    }

    private static func rank(_ finding: Finding) -> Int {
        switch finding.reason {
        case .notMandatoryLearning: 0
        case .replacedNotAccepted: 1
        case .versionSuperseded: 2
        case .notCompleted: 3
        case .cycleOver: 4
        case .alreadyRecorded: 5
        default: 6
        }
    }

    /// By the first open finding, save that an agency goes before what only matters once the agency's courses are known to count.
    private static func refer(_ explanation: inout ExplanationDraft, by finding: Finding) {
        var finding = finding
        if finding.reason == .courseNotRecognised || finding.reason == .versionNotSettled,
            let agency = explanation.findings.first(where: { $0.reason == .agencyEquivalenceNotEstablished })
        {
            finding = agency
        }
        explanation.judgement.verdict = .refer
        explanation.judgement.reason = finding.reason ?? .recordUnreadable
        explanation.judgement.deciding = finding
        explanation.judgement.row = finding.row
    }

    private static func accept(_ explanation: inout ExplanationDraft, _ question: Question, _ target: TargetCheck.Target) {
        explanation.judgement.verdict = .accept
        for place in 0..<target.codes.count { explanation.targets.append(target.codes[place]) }
        explanation.judgement.row = target.finding.row
        explanation.judgement.reason = .currentCourse
        guard let course = question.course else { return }
        if let standing = question.standing(course, question.reading.code), standing.relation == .countsFor {
            explanation.judgement.reason = .equivalentCourse
            explanation.judgement.row = standing.row
        }
        explanation.judgement.validUntil = explanation.judgement.completedOn.flatMap {
            question.judge.facts(course).renewal.cycle(of: $0)?.last
        }
    }
}
