import Hummingbird
import NIOCore

/// What Hummingbird hands along with a request: here also where it comes from.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var address: String?
    /// Over which it comes; nil where there is no network.
    var channel: (any Channel)?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        address = source.channel.remoteAddress?.ipAddress
    }
}
