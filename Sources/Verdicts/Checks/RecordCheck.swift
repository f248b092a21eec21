import Records
import Rulebook

/// Check 1. "a row that cannot be read is referred as `record-unreadable` with its line" (law 7).
enum RecordCheck {
    static func ask(_ record: CertificateRecord) -> Finding {
        guard let problem = record.row.problem else { return .passed(.record) }
        // A value split by markup could be read: whether it reads as it looks is asked of the text.
        if case .splitValue = problem { return .passed(.record) }
        return .open(.recordUnreadable, .record, .problem(problem))
    }
}
