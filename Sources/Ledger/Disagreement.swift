/// The first thing in a ledger that does not agree with the rest.
package enum Disagreement: Hashable, Sendable {
    /// The entry with this number is missing.
    case entryMissing(sequence: Int64)
    /// The entry does not follow from the one before it.
    case entryOutOfChain(sequence: Int64)
    /// The entry was changed: its hash is not that of what it says.
    case entryChanged(sequence: Int64)
    /// The row that an entry is about says something else, or is gone.
    case rowChanged(sequence: Int64, action: AuditAction, subject: Int64)
    /// As many rows stand without an entry.
    case rowsWithoutEntry(action: AuditAction, count: Int)
    /// The verdicts of a delivery are not those that were written.
    case verdictsChanged(delivery: Int64)
    /// The explanation of a verdict, or whose it is, was changed or taken away.
    case contentChanged(verdict: Int64)
    case noteChanged(decision: Int64)
    case proposalNoteChanged(proposal: Int64)
    /// What several explanations have in common was changed.
    case tailChanged(id: Int64)
    case rulebookChanged(digest: String)
    /// The chain does not hold the entry that was anchored elsewhere: it was cut or written anew.
    case anchor(sequence: Int64)

    package var words: String {
        switch self {
        case .entryMissing(let sequence): "audit entry \(sequence) is missing"
        case .entryOutOfChain(let sequence): "audit entry \(sequence) does not follow from the one before it"
        case .entryChanged(let sequence): "audit entry \(sequence) was changed"
        case .rowChanged(let sequence, let action, let subject):
            "audit entry \(sequence): what it says of “\(action.rawValue)” \(subject) is not what the ledger holds"
        case .rowsWithoutEntry(let action, let count): "\(count) rows of “\(action.rawValue)” stand without an audit entry"
        case .verdictsChanged(let delivery): "delivery \(delivery): its verdicts are not those that were written"
        case .contentChanged(let verdict): "verdict \(verdict): its explanation is not the one that was written"
        case .noteChanged(let decision): "decision \(decision): its note is not the one that was written"
        case .proposalNoteChanged(let proposal): "proposal \(proposal): its note is not the one that was written"
        case .tailChanged(let id): "what several explanations share (\(id)) is not what was written"
        case .rulebookChanged(let digest): "the stored rulebook \(digest) is not the one that was stored"
        case .anchor(let sequence): "the chain does not hold the anchored entry \(sequence): it was cut or written anew"
        }
    }
}
