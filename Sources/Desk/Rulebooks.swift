import Ledger
import Rulebook
import Synchronization

/// The rulebooks by which verdicts were made, each read from the ledger once. A handle: hence a class.
final class Rulebooks: Sendable {
    private let ledger: Ledger
    private let known = Mutex<[String: Rulebook]>([:])

    private static let most = 8

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// - Parameter digest: of one that something was judged by.
    /// - Throws: `LedgerFault`.
    func find(_ digest: String) throws -> Rulebook {
        if let rulebook = known.withLock({ $0[digest] }) { return rulebook }
        guard let rulebook = try ledger.rulebook(digest) else { throw LedgerFault.noSuch("rulebook", id: 0) }
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[digest] = rulebook
        }
        return rulebook
    }
}
