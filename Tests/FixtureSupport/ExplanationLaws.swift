import Rulebook
import Verdicts

/// What holds of every explanation, whatever the record says (SPEC 2, 5.7, 5.8, 6).
enum ExplanationLaws {
    static func broken(by explanation: Explanation) -> BrokenPromise? {
        let found = "\(explanation.verdict)/\(explanation.reason.rawValue)"
        func unless(_ promise: String, _ isKept: Bool) -> BrokenPromise? { isKept ? nil : BrokenPromise(promise, found) }
        return unless("the reason is one of the verdict's", reasonFits(explanation))
            ?? unless("every check leaves a finding, in order", isComplete(explanation.findings))
            ?? unless("at most three suggestions", explanation.suggestions.count <= 3)
            ?? unless(
                "a row or a finding decides", (explanation.deciding == nil) == (explanation.verdict == .accept))
            ?? (explanation.verdict == .accept
                ? unless("an accept is settled", isSettled(explanation))
                : unless("only an accept has targets", explanation.targets.isEmpty && explanation.validUntil == nil))
            ?? unless("advice goes with the verdict", adviceFits(explanation))
    }

    private static func reasonFits(_ explanation: Explanation) -> Bool {
        switch (explanation.verdict, explanation.reason.reasonClass) {
        case (.accept, .accept), (.reject, .reject), (.refer, .refer), (.refer, .referAndAdvice): true
        default: false
        }
    }

    private static func isComplete(_ findings: ArraySlice<Finding>) -> Bool {
        let checks = findings.map(\.check.rawValue)
        return Set(checks).count == Check.allCases.count && zip(checks, checks.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// One certain day, a row, a course, a code to enter, and nothing open.
    private static func isSettled(_ explanation: Explanation) -> Bool {
        explanation.course != nil && explanation.completedOn != nil && explanation.row != nil
            && (1...2).contains(explanation.targets.count)
            && explanation.findings.allSatisfy { $0.outcome == .passed || $0.outcome == .notApplicable }
    }

    private static func adviceFits(_ explanation: Explanation) -> Bool {
        switch explanation.verdict {
        case .accept: explanation.advice.allSatisfy { $0.reason != .takeInstead }
        case .reject: explanation.advice.allSatisfy { $0.reason == .takeInstead }
        case .refer: explanation.advice.isEmpty
        }
    }
}
