/// What a record says by itself: places in `Recognitions`, and keys by which it is held against others.
struct RecognisedRecord: Sendable, BitwiseCopyable {
    var keys: HolderKeys
    /// Key of certificate number and issuer; 0 without a number.
    let number: UInt64
    let course: Int32
    let issuer: Int32
    /// -1 where no status is stated.
    let completion: Int32
}
