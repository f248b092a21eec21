/// One certificate as its source states it. Text becomes `String` only when someone asks for it.
package struct CertificateRecord: Sendable {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline let slots: [FieldSlot]
    @usableFromInline let firstSlot: Int
    package let row: RecordRow

    init(bytes: [UInt8], slots: [FieldSlot], firstSlot: Int, row: RecordRow) {
        self.bytes = bytes
        self.slots = slots
        self.firstSlot = firstSlot
        self.row = row
    }

    /// Counted from 1 in its source.
    package var position: Int { Int(row.position) }
    package var line: Int { Int(row.line) }

    @inlinable
    package func hasField(_ field: Field) -> Bool { row.has(field) }
    @inlinable
    package func states(_ field: Field) -> Bool { row.states(field) }

    /// The field as UTF-8, empty when it states nothing.
    @inlinable
    @_lifetime(borrow self)
    package func text(_ field: Field) -> Span<UInt8> { bytes.span.extracting(range(field)) }

    /// - Returns: nil when the field states nothing.
    package subscript(field: Field) -> String? {
        states(field) ? String(decoding: bytes[range(field)], as: UTF8.self) : nil
    }

    @usableFromInline
    func range(_ field: Field) -> Range<Int> { slots[firstSlot + Int(field.rawValue)].range }

    /// The field that states the day: the completion date, else the date of issue, else nil.
    package var dateField: Field? {
        if states(.completedOn) { return .completedOn }
        return states(.issuedOn) ? .issuedOn : nil
    }
}
