import Reports

/// Writes JSON with one key a line, in the order in which they are given.
struct SummaryWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    mutating func number(_ key: String, _ number: Int?) {
        begin(key)
        bytes.append(contentsOf: (number.map { "\($0)" } ?? "null").utf8)
    }

    mutating func text(_ key: String, _ text: String) {
        begin(key)
        SafeBytes.appendJSON(text, to: &bytes)
    }

    mutating func texts(_ key: String, _ texts: [String]) {
        begin(key)
        bytes.append(0x5B)
        for (place, text) in texts.enumerated() {
            if place > 0 { bytes.append(contentsOf: ", ".utf8) }
            SafeBytes.appendJSON(text, to: &bytes)
        }
        bytes.append(0x5D)
    }

    /// - Parameter key: nil for the whole.
    mutating func object(_ key: String? = nil, _ fill: (inout SummaryWriter) -> Void) {
        if let key { begin(key) }
        bytes.append(0x7B)
        depth += 1
        isFirst = true
        fill(&self)
        depth -= 1
        if !isFirst { newLine() }
        isFirst = false
        bytes.append(0x7D)
        if depth == 0 { bytes.append(0x0A) }
    }

    private mutating func begin(_ key: String) {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        newLine()
        SafeBytes.appendJSON(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
}
