import Hummingbird
import NIOCore

/// What a sender may still send of a request that is answered already: the answer has time to arrive, then the connection ends.
enum UnreadRest {
    private static let time = TimeAmount.seconds(2)

    static func closing(_ answer: ResponseBody, _ channel: any Channel) -> ResponseBody {
        ResponseBody(contentLength: answer.contentLength) { writer in
            try await answer.write(writer)
            channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
        }
    }
}
