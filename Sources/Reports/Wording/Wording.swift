import Records
import Rulebook
import Verdicts

/// The words of one language for what checks find. The sentences for reasons themselves are rows of `reasons.csv`.
protocol Wording: Sendable {
    /// The sentence for a finding's detail; empty when the reason says all.
    func detail(_ finding: Finding, sources: [String]) -> String
    /// Why a row lost.
    func because(_ because: NotChosen.Because) -> String
    func label(_ label: Label) -> String
    func verdict(_ verdict: Verdict) -> String
    func check(_ check: Check) -> String
    func field(_ field: Field) -> String
    func notChecked(_ what: NotChecked) -> String
    /// The last line of several explanations.
    func count(_ total: Int, _ byVerdict: [Verdict: Int]) -> String
    /// Fields of an input that were left aside.
    func unknown(_ source: String, _ names: [String]) -> String
    /// A record's place: `upload.csv, record 3 (line 4)`.
    func place(_ source: String, position: Int, line: Int) -> String
    func languageName(_ code: String) -> String
    /// One sentence for an advice that names a course or codes.
    func advice(_ advice: Advice, text: String, title: String, codes: String) -> String
}

/// The headings of an explanation in words.
package enum Label: CaseIterable {
    case enter, title, code, date, validUntil, holder, because, toSettle, alsoFound, advice, instead, whatToDo, nearest,
        notChosen,
        notChecked, either
}

/// What the tool does not look into.
package enum NotChecked: String {
    case holder, authenticity
}
