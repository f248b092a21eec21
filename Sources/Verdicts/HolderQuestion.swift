import Records

/// Whose the certificate is: record, request, staff row and upload.
struct HolderQuestion {
    let holder: Holder
    /// Key of the index number, the record's own or the request's; 0 for none.
    let index: UInt64
    /// An earlier record with the same index number and a name that does not agree.
    let otherName: EarlierRecord?
    /// The place of the staff row found; -1 for none.
    let staffPlace: Int32
    /// The number of the record in the upload.
    let recordNumber: Int32
    /// Key of certificate number and issuer; 0 without a number.
    let number: UInt64
}
