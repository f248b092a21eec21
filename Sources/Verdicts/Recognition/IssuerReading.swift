/// What a record's issuer, or the request's, comes to.
struct IssuerReading: Sendable {
    let finding: Finding
    /// The request names it, not the record.
    let isAssumed: Bool
    /// Key of the issuer as stated, for certificate numbers.
    let key: UInt64
}
