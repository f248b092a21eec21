/// What a record says by itself: places in `Recognitions`, and keys by which it is held against others.
struct RecognisedRecord: Sendable, BitwiseCopyable {
    let holder: Holder
    /// The place of the holder's row of the staff file; -1 for none.
    let staff: Int32
    /// Key of the holder's index number, the record's own or the request's; 0 for none.
    let index: UInt64
    /// Key of certificate number and issuer; 0 without a number.
    let number: UInt64
    let course: Int32
    let issuer: Int32
    /// -1 where neither status nor score tells.
    let completion: Int32
}
