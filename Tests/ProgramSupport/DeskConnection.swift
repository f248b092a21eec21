import Glibc

/// A connection to a desk on which any bytes may be sent. A handle: hence a class.
package final class DeskConnection {
    /// How a connection has come to its end.
    package enum End: Hashable {
        case closed
        case stillOpen
    }

    private let descriptor: Int32

    /// - Parameter window: bytes that the kernel holds unread, where it matters.
    package init(_ port: UInt16, window: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        if var window { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, 4) }
        var address = Self.local(port)
        let isConnected = Self.withAddress(&address) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        guard isConnected else { throw ProgramFault("port \(port) does not answer") }
    }

    deinit { close(descriptor) }

    /// Sends as much as is taken within the time.
    /// - Returns: false once nobody listens any more.
    @discardableResult
    package func send(_ bytes: [UInt8], within milliseconds: Int32 = 10_000) -> Bool {
        var sent = 0
        while sent < bytes.count {
            var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard Glibc.poll(&poll, 1, milliseconds) == 1 else { return true }
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress! + sent, $0.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EAGAIN { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// What comes until the other side closes, or until nothing has come for so long.
    package func receive(quiet milliseconds: Int32) -> (text: String, end: End) {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&poll, 1, milliseconds) == 1 else { return (String(decoding: bytes, as: UTF8.self), .stillOpen) }
            let count = recv(descriptor, &block, block.count, 0)
            guard count > 0 else { return (String(decoding: bytes, as: UTF8.self), .closed) }
            bytes += block[..<count]
        }
    }

    // MARK: Addresses

    static func local(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    static func withAddress<Result>(_ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Result) -> Result {
        withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
    }
}
