import Foundation
import GRDB
package import Records

/// How a delivery was judged, as the ledger holds it.
package struct StoredJudgement: Hashable, Sendable {
    package let delivery: Int64
    package let run: Int64?
    package let rulebook: String
    package let asOf: CalendarDay
    package let historyUntil: Int64
    package let issuer: String?
    package let staff: ContentDigest?
    package let history: ContentDigest?
    package let accepted: Int
    package let rejected: Int
    package let referred: Int
    /// Of the referred: records that could not be read.
    package let unreadable: Int
    package let judgedAt: Moment

    package var records: Int { accepted + rejected + referred }

    init?(_ row: Row) {
        guard let asOf = CalendarDay(row["as_of"] as String) else { return nil }
        delivery = row["delivery"]
        run = row["run"]
        rulebook = row["rulebook"]
        self.asOf = asOf
        historyUntil = row["history_until"]
        issuer = row["issuer"]
        staff = (row["staff"] as Data?).flatMap { ContentDigest($0) }
        history = (row["history"] as Data?).flatMap { ContentDigest($0) }
        accepted = row["accepted"]
        rejected = row["rejected"]
        referred = row["referred"]
        unreadable = row["unreadable"]
        judgedAt = Moment(seconds: row["judged_at"])
    }
}
