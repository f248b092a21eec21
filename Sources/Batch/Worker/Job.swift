import Ledger

/// One delivery to be judged: what lies in the spool under which digests, and how its sources are called.
struct Job: Hashable {
    struct Source: Hashable {
        let digest: ContentDigest
        /// As the office called it.
        let name: String
    }

    var delivery: Int64
    var sources: [Source]
    /// The `request.csv` of a folder.
    var request: ContentDigest?
    /// Of processor time.
    var seconds: Int

    var bytes: [UInt8] {
        var encoder = ByteEncoder()
        encoder.put(delivery)
        encoder.put(UInt32(seconds))
        encoder.put(request.map { "\($0)" })
        encoder.put(UInt32(sources.count))
        for source in sources {
            encoder.put("\(source.digest)")
            encoder.put(source.name)
        }
        return encoder.bytes
    }

    init(delivery: Int64, sources: [Source], request: ContentDigest?, seconds: Int) {
        self.delivery = delivery
        self.sources = sources
        self.request = request
        self.seconds = seconds
    }

    init(_ bytes: [UInt8]) throws {
        var decoder = ByteDecoder(bytes)
        delivery = try decoder.large()
        seconds = Int(try decoder.number())
        request = try decoder.optionalText().flatMap { ContentDigest(hexadecimal: $0) }
        sources = []
        for _ in 0..<(try decoder.number()) {
            guard let digest = ContentDigest(hexadecimal: try decoder.text()) else { throw WorkerFailure.garbage }
            sources.append(Source(digest: digest, name: try decoder.text()))
        }
    }
}
