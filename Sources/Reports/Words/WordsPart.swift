import Records
import Rulebook
import Verdicts

/// A part of an explanation that reads the same wherever it stands, with all that its words are made from.
enum WordsPart: Hashable, Sendable {
    /// The verdict, and what the certificate calls its course.
    case heading(Verdict, title: String)
    case reason(Reason)
    case detail(Finding)
    /// The row that decided and the document behind it.
    case row(RowID)
    case open(Finding, isDeciding: Bool)
    /// A title that is near, by its place in the rulebook.
    case near(Int)
    case settle(Reason)
    case instead(CourseID)
    case advice(Advice)
    case notChosen(NotChosen)
    case notChecked(NotChecked)
    /// What to enter; the width is that of the labels.
    case title(CodeID, width: Int)
    case codes(CodeID, or: CodeID?, width: Int)
    case day(Label, CalendarDay, width: Int)
    case holder(String, width: Int)
}
