import Records
import Verdicts

/// A page with an explanation for each of its records.
struct JudgedPage: Sendable {
    let page: RecordPage
    let explanations: ExplanationPage
}
