/// What is asked of every record, in this order (SPEC 5.7).
package enum Check: UInt8, CaseIterable, Comparable, Sendable {
    case record, text, course, version, completion, equivalence, issuer, date, cycle, holder, history, circumstances, target

    package var name: String { "\(self)" }

    package static func < (left: Check, right: Check) -> Bool { left.rawValue < right.rawValue }
}
