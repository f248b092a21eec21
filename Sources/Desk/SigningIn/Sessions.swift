import Ledger
import Rulebook
import Synchronization

/// Who is at the desk. Kept in memory, by the digest of each secret: whoever reads the disk finds none, and a restart signs everybody
/// out. A handle: hence a class.
final class Sessions: Sendable {
    private let sessions = Mutex<[ContentDigest: Session]>([:])

    /// Of one user at once; a further one ends the one that was used least lately.
    private static let mostOfUser = 8

    /// - Returns: the secret, which only the browser has.
    func open(_ standing: Standing, _ language: Language, at now: Moment) -> SecretToken {
        let token = SecretToken()
        sessions.withLock { sessions in
            sessions = sessions.filter { !$0.value.isOver(at: now) }
            let own = sessions.filter { $0.value.standing.user == standing.user }
            if own.count >= Self.mostOfUser, let oldest = own.min(by: { $0.value.seenAt < $1.value.seenAt }) {
                sessions[oldest.key] = nil
            }
            sessions[token.digest] = Session(standing: standing, openedAt: now, seenAt: now, language: language)
        }
        return token
    }

    /// The session of a secret, which is thereby seen.
    /// - Parameter standing: what the ledger says of a user now.
    /// - Returns: nil where there is none, it is over, or it rests on something that is no longer so.
    func find(_ token: SecretToken, at now: Moment, standing: (Int64) throws -> Standing?) rethrows -> Session? {
        let digest = token.digest
        guard let known = sessions.withLock({ $0[digest] }) else { return nil }
        guard !known.isOver(at: now), try standing(known.standing.user) == known.standing else {
            close(token)
            return nil
        }
        return sessions.withLock { sessions in
            sessions[digest]?.seenAt = max(known.seenAt, now)
            return sessions[digest]
        }
    }

    func setLanguage(of token: SecretToken, _ language: Language) {
        sessions.withLock { $0[token.digest]?.language = language }
    }

    func close(_ token: SecretToken) { sessions.withLock { $0[token.digest] = nil } }

    func closeAll(of user: Int64) {
        sessions.withLock { sessions in sessions = sessions.filter { $0.value.standing.user != user } }
    }
}
