import Hummingbird
import NIOCore

/// What a sender still sends of a request that is answered already: so much of it is taken that the answer arrives; what sends on
/// is cut off.
enum UnreadRest {
    /// In bytes: what most senders have under way.
    private static let most = 8 << 20

    private struct Ended: Error {}

    static func closing(_ answer: ResponseBody, _ request: Request) -> ResponseBody {
        let body = request.body
        return ResponseBody(contentLength: answer.contentLength) { writer in
            try await answer.write(writer)
            var count = 0
            for try await buffer in body {
                count += buffer.readableBytes
                if count > most { throw Ended() }
            }
        }
    }
}
