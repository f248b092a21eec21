import Rulebook
import Verdicts

extension ReportContext {
    /// What a finding says: the sentence of its reason, then what it rests on.
    func says(_ finding: Finding) -> String {
        let detail = wording.detail(finding, sources: sources)
        guard let reason = finding.reason else { return detail }
        return detail.isEmpty ? text(reason) : "\(text(reason)) \(detail)"
    }

    func codes(of course: CourseID) -> [String] { rulebook.currentCodes(of: course).map { rulebook[$0].id } }

    func says(_ advice: Advice) -> String {
        let title = advice.course.map { rulebook[$0].title } ?? ""
        let codes = advice.course.map { self.codes(of: $0).joined(separator: ", ") } ?? ""
        return wording.advice(advice, text: text(advice.reason), title: title, codes: codes)
    }

    func says(_ notChosen: NotChosen) -> String { wording.because(notChosen.because) }
}
