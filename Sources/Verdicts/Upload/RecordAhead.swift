/// What is worked out of a record before its turn comes.
struct RecordAhead: Sendable, BitwiseCopyable {
    var keys: HolderKeys
    /// Key of certificate number and issuer; 0 without a number.
    let number: UInt64
    /// What of its holder had been met by then.
    var holder = Holder()
}
