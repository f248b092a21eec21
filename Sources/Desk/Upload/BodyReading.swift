import Hummingbird
import NIOCore

/// The body of a request as it comes: no more than its limit, and not for ever.
struct BodyReading {
    private let body: RequestBody
    /// In bytes.
    private let limit: Int

    /// Bytes a second that a sender must manage, after a first while.
    private static let slowest = 4096
    private static let firstSeconds = 20

    /// - Throws: `Refusal.tooLarge` where the sender says at once that it is more.
    init(_ request: Request, limit: Int) throws(Refusal) {
        body = request.body
        self.limit = limit
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw .tooLarge }
    }

    /// - Throws: `Refusal.tooLarge`, `Refusal.tooSlow`; what `take` throws.
    func read(_ take: (UnsafeRawBufferPointer) throws -> Void) async throws {
        let began = ContinuousClock.now
        var count = 0
        for try await buffer in body {
            count += buffer.readableBytes
            guard count <= limit else { throw Refusal.tooLarge }
            guard ContinuousClock.now - began < .seconds(Self.firstSeconds + count / Self.slowest) else { throw Refusal.tooSlow }
            try buffer.withUnsafeReadableBytes(take)
        }
    }

    /// All of a small body.
    func whole() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await read { bytes.append(contentsOf: $0) }
        return bytes
    }
}
