internal import Ledger

/// What was given as a backup is none, or not whole.
package struct UnusableBackup: Error, Hashable, Sendable {
    package let words: String

    /// - Parameter copy: the one that was tried, which the fault speaks of.
    init(_ backup: String, copy: String, _ fault: LedgerFault) {
        words = "\(backup) cannot be restored: \(fault.words.replacing(copy, with: backup))"
    }
}
