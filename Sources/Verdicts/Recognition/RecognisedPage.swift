package import Records

/// A page of records with what each of them says by itself.
package struct RecognisedPage: Sendable {
    package let page: RecordPage
    /// One for each record.
    let records: [RecognisedRecord]
    let recognitions: Recognitions
}
