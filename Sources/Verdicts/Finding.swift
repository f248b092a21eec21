package import Rulebook

/// What one check found, by which row. Holds ids only: its words are made by Reports.
package struct Finding: Hashable, Sendable {
    package let check: Check
    package let outcome: Outcome
    package let reason: Reason?
    package let row: RowID?
    package let detail: FindingDetail

    static func passed(_ check: Check, row: RowID? = nil, _ detail: FindingDetail = .none) -> Finding {
        Finding(check: check, outcome: .passed, reason: nil, row: row, detail: detail)
    }

    static func failed(_ reason: Reason, _ check: Check, row: RowID?, _ detail: FindingDetail = .none) -> Finding {
        Finding(check: check, outcome: .failed, reason: reason, row: row, detail: detail)
    }

    static func open(_ reason: Reason, _ check: Check, row: RowID? = nil, _ detail: FindingDetail = .none) -> Finding {
        Finding(check: check, outcome: .open, reason: reason, row: row, detail: detail)
    }

    static func notApplicable(_ check: Check, _ detail: FindingDetail = .none) -> Finding {
        Finding(check: check, outcome: .notApplicable, reason: nil, row: nil, detail: detail)
    }
}
