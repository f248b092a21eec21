import Records
import Uploads
import Verdicts

/// Of all verdicts of an upload the one on one record.
struct ChosenRecord: UploadOutput {
    private let source: Int
    private let position: Int
    /// Nil where the upload has no such record, or its source cannot be read whole.
    private(set) var found: (record: CertificateRecord, explanation: Explanation)?

    init(source: Int, position: Int) {
        self.source = source
        self.position = position
    }

    mutating func begin(source: Int) {}

    mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) {
        if source == self.source, record.position == position { found = (record, explanation) }
    }

    mutating func commit(source: Int) {}

    mutating func rollBack(source: Int) { if source == self.source { found = nil } }
}
