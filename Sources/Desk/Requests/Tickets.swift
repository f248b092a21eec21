import Batch
import Ledger
import Synchronization

/// Requests that are being judged, for the pages that wait for them. A handle: hence a class.
final class Tickets: Sendable {
    private let tickets = Mutex<[ContentDigest: JudgingTicket]>([:])

    private static let most = 1024

    /// - Returns: the name under which its page asks.
    func add(_ ticket: JudgingTicket) -> SecretToken {
        let name = SecretToken()
        tickets.withLock { tickets in
            if tickets.count >= Self.most { tickets = tickets.filter { !$0.value.isOver } }
            tickets[name.digest] = ticket
        }
        return name
    }

    /// - Returns: nil for one that is unknown or another user's.
    func find(_ name: String, of user: Int64) -> JudgingTicket? {
        let ticket = tickets.withLock { $0[SecretToken(name).digest] }
        return ticket?.user == user ? ticket : nil
    }
}

extension JudgingTicket {
    fileprivate var isOver: Bool {
        switch state {
        case .done, .failed: true
        case .waiting, .judging: false
        }
    }
}
