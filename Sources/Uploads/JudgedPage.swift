import Records
import Verdicts

/// A page with an explanation for each of its records; there may be more explanations than records.
struct JudgedPage: Sendable {
    let page: RecordPage
    let explanations: [Explanation]
}
