import Hummingbird
import NIOCore

/// What Hummingbird hands along with a request: here also where it comes from.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var address: String?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }
}
