import Ledger

/// Hands verdicts on and says how many they are. A handle: hence a class.
final class CountedVerdicts: VerdictReceiver {
    private let receiver: any VerdictReceiver
    private let progress: (Int) -> Void
    private var count = 0

    init(_ receiver: any VerdictReceiver, _ progress: @escaping (Int) -> Void) {
        self.receiver = receiver
        self.progress = progress
    }

    func begin() throws { try receiver.begin() }

    func define(tail number: Int, _ bytes: [UInt8]) throws { try receiver.define(tail: number, bytes) }

    func add(_ sealed: SealedVerdict) throws {
        try receiver.add(sealed)
        count += 1
        if count & 0xFF == 0 { progress(count) }
    }

    func keep() throws { try receiver.keep() }
    func takeBack() throws { try receiver.takeBack() }
}
