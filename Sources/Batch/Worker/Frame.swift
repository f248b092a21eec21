/// What passes between run and worker: a kind, a length of four bytes and as many bytes.
struct Frame: Hashable {
    enum Kind: UInt8 {
        // To the worker
        case setup = 1
        /// Certificates of earlier deliveries.
        case earlier
        case job
        // From the worker
        case ready
        case sourceBegun
        case tail
        case verdicts
        case sourceKept
        case sourceTakenBack
        case done
    }

    let kind: Kind
    let payload: [UInt8]

    /// In bytes; a record of the largest size, every character escaped, is below it.
    static let longest = 32 << 20
}
