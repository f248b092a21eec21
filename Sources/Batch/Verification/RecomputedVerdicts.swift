import Ledger

/// Verdicts that were made again, summed up. A handle: hence a class.
final class RecomputedVerdicts: VerdictReceiver {
    private(set) var sum = VerdictSum()
    private var mark = VerdictSum()
    private var tails: [Int: [UInt8]] = [:]

    func begin() { mark = sum }

    func define(tail number: Int, _ bytes: [UInt8]) { tails[number] = bytes }

    func add(_ sealed: SealedVerdict) throws {
        let entry = sealed.entry
        let tail: [UInt8]
        switch entry.tail {
        case .own(let bytes): tail = bytes
        case .shared(let number):
            guard let known = tails[number] else { throw WorkerFailure.garbage }
            tail = known
        }
        sum.add(
            source: entry.source, position: entry.position, verdict: entry.verdict, reason: entry.reason,
            completedOn: entry.completedOn, record: entry.record,
            tail: tail)
    }

    func keep() {}

    func takeBack() {
        sum = mark
        tails = [:]
    }
}
