/// One record of a page: where it stands and which fields it states. Where these lie is in the page's `FieldSlot`s.
package struct RecordRow: Sendable {
    /// Counted from 1 in its source.
    package var position: Int32 = 0
    /// The line that the record starts on, from 1; 0 where lines mean nothing.
    package var line: Int32 = 0
    package var problem: RowProblem?
    /// Bit n: field n stands in the source and states something.
    @usableFromInline var stated: UInt32 = 0
    /// Bit n: field n stands in the source, stating something or not.
    @usableFromInline var present: UInt32 = 0

    package init() {}

    @inlinable
    package func states(_ field: Field) -> Bool { stated & (1 << UInt32(field.rawValue)) != 0 }

    /// Whether the field stands in the source, stating something or not.
    @inlinable
    package func has(_ field: Field) -> Bool { present & (1 << UInt32(field.rawValue)) != 0 }
}
