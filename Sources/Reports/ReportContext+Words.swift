package import Records
package import Rulebook
package import Verdicts

/// The words of an explanation one by one, for pages.
extension ReportContext {
    package func words(_ label: Label) -> String { wording.label(label) }
    package func words(_ field: Field) -> String { wording.field(field) }
    package func words(_ what: NotChecked) -> String { wording.notChecked(what) }
    /// One sentence for a reason.
    package func sentence(_ reason: Reason) -> String { text(reason) }
    /// What would settle it; empty where nothing is to be settled.
    package func settling(_ reason: Reason) -> String { settle(reason) }
    package func sentence(_ advice: Advice) -> String { says(advice) }
}
