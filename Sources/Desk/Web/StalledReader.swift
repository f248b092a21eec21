import NIOCore

/// Ends a connection whose other side does not fetch what it has asked for: connections are few, and who never reads would hold one for
/// ever. What is still to be sent has to sink below the mark of its channel within the time, wherefore a slow reader may be slow, at
/// least some kilobyte a second. A handler of one channel: hence a class.
final class StalledReader: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private static let time = TimeAmount.seconds(30)

    private var end: Scheduled<Void>?

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        end?.cancel()
        let channel = context.channel
        end = channel.isWritable ? nil : channel.eventLoop.scheduleTask(in: Self.time) { channel.close(promise: nil) }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end?.cancel()
        context.fireChannelInactive()
    }
}
