import Reports

/// Small JSON, put together from its parts.
enum JSONText {
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = []
        SafeBytes.appendJSON(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func number(_ number: Int?) -> String { number.map(String.init) ?? "null" }

    /// A line of NDJSON with the members in their order.
    static func line(_ members: [(String, String)]) -> String {
        "{\(members.map { "\"\($0)\":\($1)" }.joined(separator: ","))}\n"
    }
}
