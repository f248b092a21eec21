package import Records

/// What a delivery's verdicts rest on besides its bytes.
package struct JudgingFacts: Sendable {
    /// Nil for the desk.
    package var run: Int64?
    /// The digest of a stored rulebook.
    package var rulebook: String
    package var asOf: CalendarDay
    /// The audit entry up to which the history was read (`history`); 0 for none.
    package var historyUntil: Int64

    package init(run: Int64?, rulebook: String, asOf: CalendarDay, historyUntil: Int64) {
        self.run = run
        self.rulebook = rulebook
        self.asOf = asOf
        self.historyUntil = historyUntil
    }
}
