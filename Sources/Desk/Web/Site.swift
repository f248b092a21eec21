import Foundation

/// Under which address the desk is reached.
package struct Site: Hashable, Sendable, CustomStringConvertible {
    /// Scheme, host and port, as a browser sends it in `Origin`.
    package let origin: String
    package let isEncrypted: Bool
    /// As a browser sends it in `Host`.
    let hosts: Set<String>

    package var description: String { origin }

    /// The one that only this machine reaches.
    package init(localPort port: Int) {
        self.init(scheme: "http", hosts: ["localhost", "127.0.0.1"], port: port)
    }

    /// - Parameter address: `https://desk.example.org`, with a port where it is not 443; nothing behind it.
    /// - Returns: nil for what is none, and for one that is not encrypted.
    package init?(address: String) {
        guard let parts = URLComponents(string: address), parts.scheme == "https", let host = parts.host?.lowercased(),
            !host.isEmpty, ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil, parts.user == nil
        else { return nil }
        self.init(scheme: "https", hosts: [host], port: parts.port ?? 443)
    }

    /// - Parameter address: as the other takes it, or `http://localhost:8080` for the desk of this machine.
    package init?(reachedAt address: String) {
        guard let parts = URLComponents(string: address), parts.scheme == "http" else {
            self.init(address: address)
            return
        }
        guard parts.host == "localhost", ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil,
            parts.user == nil
        else { return nil }
        self.init(localPort: parts.port ?? 80)
    }

    private init(scheme: String, hosts: [String], port: Int) {
        isEncrypted = scheme == "https"
        let end = port == (isEncrypted ? 443 : 80) ? "" : ":\(port)"
        origin = "\(scheme)://\(hosts[0])\(end)"
        self.hosts = Set(hosts.map { $0 + end })
    }

    /// Whether an `Origin` is one of its own.
    func isOwn(origin: String) -> Bool {
        let start = isEncrypted ? "https://" : "http://"
        return origin.hasPrefix(start) && hosts.contains(String(origin.dropFirst(start.count)))
    }
}
