/// Some consecutive records of one source: the bytes of their fields and where each lies.
package struct RecordPage: Sendable {
    /// Valid UTF-8.
    let bytes: [UInt8]
    package let rows: [RecordRow]
    /// `Field.count` a row, in the order of the fields.
    let slots: [FieldSlot]

    package subscript(row: Int) -> CertificateRecord {
        CertificateRecord(bytes: bytes, slots: slots, firstSlot: row * Field.count, row: rows[row])
    }
}
