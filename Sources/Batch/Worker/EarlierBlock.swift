import Ledger
import Verdicts

/// Certificates of earlier deliveries on their way to the worker.
enum EarlierBlock {
    /// In bytes: what is sent at once.
    static let size = 1 << 16

    static func append(_ earlier: EarlierVerdict, to encoder: inout ByteEncoder) {
        encoder.put(earlier.delivery)
        encoder.put(UInt32(earlier.source))
        encoder.put(UInt32(earlier.position))
        encoder.put(VerdictBlock.code(earlier.outcome))
        encoder.put(earlier.course)
        encoder.put(earlier.completedOn)
        encoder.put(earlier.holder.indexNumber)
        encoder.put(earlier.holder.email)
        encoder.put(earlier.holder.name)
        encoder.put(earlier.certificateNumber)
        encoder.put(earlier.issuer)
    }

    /// Tells a worker what the ledger has learnt between two audit entries.
    static func send(_ ledger: Ledger, after: Int64, until: Int64, to worker: WorkerProcess) throws {
        var block = ByteEncoder()
        try ledger.forEachEarlier(after: after, until: until) { earlier in
            append(earlier, to: &block)
            guard block.bytes.count >= size else { return }
            try worker.tell(.earlier, block.bytes)
            block.clear()
        }
        if !block.bytes.isEmpty { try worker.tell(.earlier, block.bytes) }
    }

    static func forEach(in bytes: [UInt8], _ body: (EarlierVerdict) -> Void) throws {
        var decoder = ByteDecoder(bytes)
        while !decoder.isAtEnd {
            let (delivery, source, position) = (try decoder.large(), try decoder.number(), try decoder.number())
            let outcome = try VerdictBlock.verdict(decoder.byte())
            let (course, day) = (try decoder.optionalText(), try decoder.day())
            let holder = StatedHolder(
                indexNumber: try decoder.optionalText(), email: try decoder.optionalText(), name: try decoder.optionalText())
            body(
                EarlierVerdict(
                    delivery: delivery, source: Int(source), position: Int(position), outcome: outcome, course: course,
                    completedOn: day, holder: holder, certificateNumber: try decoder.optionalText(),
                    issuer: try decoder.optionalText()))
        }
    }
}
