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
    /// Where certificates come from that do not say, as it was given for all of them.
    package var issuer: String?
    /// The bytes of the staff file and of the learning history that were given.
    package var staff: ContentDigest?
    package var history: ContentDigest?

    package init(
        run: Int64?, rulebook: String, asOf: CalendarDay, historyUntil: Int64, issuer: String? = nil,
        staff: ContentDigest? = nil, history: ContentDigest? = nil
    ) {
        self.issuer = issuer
        self.staff = staff
        self.history = history
        self.run = run
        self.rulebook = rulebook
        self.asOf = asOf
        self.historyUntil = historyUntil
    }
}
