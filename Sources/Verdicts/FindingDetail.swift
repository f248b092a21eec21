package import Records
package import Rulebook

/// What a finding rests on beyond its row.
package enum FindingDetail: Hashable, Sendable {
    case none
    // Record and text
    case problem(RowProblem)
    case codePoint(Field, UInt32)
    case splitValue(Field)
    // Course
    case byCode(CodeID)
    case byTitle
    case byCodeAndTitle(CodeID)
    case byMisspeltTitle(CodeID)
    case byCodeUncheckedTitle(CodeID)
    case byTitleAndRequest(CodeID)
    /// The code field holds text that is no code, so the title decides.
    case codeFieldIsNoCode
    // Version
    case versionStated(Int)
    case versionByDate
    case versionsDisagree
    case versionUnreadable
    case codeUnknown
    // Days
    case day(CalendarDay)
    case days(CalendarDay, CalendarDay)
    case eitherDay(CalendarDay, CalendarDay)
    /// A date of issue or award serves as the completion day.
    case issueDay(CalendarDay)
    case cycle(CalendarDay, CalendarDay)
    // Completion
    case noStatusInSource
    case emptyStatus
    case unknownStatus
    // Issuer
    case issuerOfRequest
    /// The agency's place among the issuers.
    case agency(Int16)
    // Holder
    case earlier(EarlierRecord)
    case inDelivery(DeliveredRecord)
    case requestDiffers
    case staffRowDiffers
    case nothingToCompare
    case holderAgrees
    // History, target
    case inHistory(CalendarDay)
    case code(CodeID)
    case eitherCode(CodeID, CodeID)
    case courseNotSettled
    case holderNotSettled
}
