package import Rulebook

extension Reason {
    /// Whether the record lacks a fact that whoever has the certificate can type into its row, so that the row may be handed back
    /// and dropped again. Not so where the fact is there and doubted, where a rule is what is missing, or where the record must
    /// be split in two: those are settled elsewhere, and the row would come back as it went.
    package var isMissingFact: Bool {
        switch self {
        case .recordUnreadable, .courseNotStated, .versionNotSettled, .completionNotShown, .issuerNotStated, .dateMissing,
            .dateUnreadable, .dateAmbiguous, .dateImprecise, .completionDateNotShown, .holderNotNamed:
            true
        default: false
        }
    }

    /// Whether it may have been found by holding the record against others of its upload: dropped again without them, the row
    /// would raise no such question any more.
    var hangsOnOtherRecords: Bool {
        switch self {
        case .holderMismatch, .certificateNumberReused, .possibleDuplicate: true
        default: false
        }
    }
}
