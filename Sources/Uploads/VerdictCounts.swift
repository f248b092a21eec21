package import Verdicts

/// How many of each verdict.
package struct VerdictCounts: Hashable, Sendable {
    package private(set) var accepted = 0
    package private(set) var rejected = 0
    package private(set) var referred = 0

    package var total: Int { accepted + rejected + referred }

    mutating func add(_ verdict: Verdict) {
        switch verdict {
        case .accept: accepted += 1
        case .reject: rejected += 1
        case .refer: referred += 1
        }
    }

    mutating func add(_ other: VerdictCounts) {
        accepted += other.accepted
        rejected += other.rejected
        referred += other.referred
    }

    package var byVerdict: [Verdict: Int] { [.accept: accepted, .reject: rejected, .refer: referred] }
}
