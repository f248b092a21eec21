import Ledger

/// What the worker says at the end of a delivery.
struct JobResult: Hashable {
    /// The records that the readers counted.
    var records = 0
    var faults: [SourceFault] = []
    /// A code for a delivery of which nothing could be read; nil where something was.
    var refusal: String?

    /// The refusal of a delivery with which nothing is wrong: a tool is missing, or room.
    static let notTried = "could-not-be-tried"

    /// Whether the ledger can hold it: a fault a source, in their order (the request's is behind them), and a refusal that is a code.
    func isBelievable(sources: Int) -> Bool {
        let places = faults.map(\.source)
        let isCode = refusal?.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } ?? true
        return isCode && faults.allSatisfy { !$0.words.isEmpty } && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
            && places.allSatisfy { $0 <= sources }
    }

    var bytes: [UInt8] {
        var encoder = ByteEncoder()
        encoder.put(UInt32(records))
        encoder.put(refusal)
        encoder.put(UInt32(faults.count))
        for fault in faults {
            encoder.put(UInt32(fault.source))
            encoder.put(UInt32(fault.line ?? 0))
            encoder.put(fault.words)
        }
        return encoder.bytes
    }

    init(records: Int, faults: [SourceFault], refusal: String?) {
        self.records = records
        self.faults = faults
        self.refusal = refusal
    }

    init(_ bytes: [UInt8]) throws {
        var decoder = ByteDecoder(bytes)
        records = Int(try decoder.number())
        refusal = try decoder.optionalText()
        for _ in 0..<(try decoder.number()) {
            let source = Int(try decoder.number())
            let line = Int(try decoder.number())
            faults.append(SourceFault(source: source, line: line == 0 ? nil : line, words: try decoder.text()))
        }
        guard decoder.isAtEnd else { throw WorkerFailure.garbage }
    }
}
