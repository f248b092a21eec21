package import Ledger
import Reports

extension StoredVerdict {
    /// The line of NDJSON as it was written, with the day that is kept apart from it; nil once it is erased.
    package var line: [UInt8]? {
        guard let explanation else { return nil }
        var bytes = explanation.record
        let tail = explanation.tail
        LineTail.append(tail, at: LineTail.place(in: tail) ?? tail.count, completedOn, to: &bytes)
        return bytes
    }
}
