import Records

/// What a source has told once it is read to its end.
struct SourceEnd: Sendable {
    let facts: SourceFacts
    /// Names of its fields that are not known here.
    let unknownNames: [String]
}
