import Dispatch
import Ledger
import Synchronization

/// Looks at passwords one at a time: each costs 128 MiB for some 0.3 seconds. A handle: hence a class.
final class PasswordDoor: Sendable {
    private let queue = DispatchQueue(label: "passwords")
    private let waiting = Atomic(0)
    private let cost: PasswordHash.Cost
    /// Of no password that anybody has: whoever is unknown takes as long as whoever is known.
    private let ofNobody: PasswordHash

    private let mostWaiting: Int

    init(_ cost: PasswordHash.Cost = PasswordHash.Cost(), mostWaiting: Int = 16) throws {
        self.cost = cost
        self.mostWaiting = mostWaiting
        ofNobody = try PasswordHash(of: SecretToken().text, cost)
    }

    /// - Parameter stored: what the ledger keeps; nil for nobody.
    /// - Throws: `Refusal.busy` where too many wait.
    func admits(_ password: String, _ stored: String?) async throws -> Bool {
        let hash = stored.flatMap { PasswordHash($0) }
        return try await queued { [ofNobody] in
            let isRight = try (hash ?? ofNobody).isOf(password)
            return hash != nil && isRight
        }
    }

    /// What is to be kept of a new password.
    func hash(_ password: String) async throws -> String {
        try await queued { [cost] in "\(try PasswordHash(of: password, cost))" }
    }

    private func queued<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard waiting.add(1, ordering: .relaxed).newValue <= mostWaiting else {
            waiting.subtract(1, ordering: .relaxed)
            throw Refusal.busy
        }
        defer { waiting.subtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
