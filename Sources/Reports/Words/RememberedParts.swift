/// The lines of parts that were set before. Few parts make up most explanations, and setting a part takes far longer than
/// finding it again.
struct RememberedParts: Sendable {
    private var lines: [WordsPart: [UInt8]] = [:]
    private var size = 0

    /// In bytes of lines: then all is forgotten and begins anew.
    private static let limit = 1 << 20

    mutating func append(_ part: WordsPart, by setter: WordsSetter, to bytes: inout [UInt8]) {
        if let known = lines[part] { return bytes.append(contentsOf: known) }
        let start = bytes.count
        setter.append(part, to: &bytes)
        remember(part, Array(bytes[start...]))
    }

    private mutating func remember(_ part: WordsPart, _ set: [UInt8]) {
        // What it costs besides its lines is about as much as a short line.
        size += set.count + 256
        if size > Self.limit {
            lines.removeAll(keepingCapacity: true)
            size = set.count + 256
        }
        if set.count <= Self.limit / 16 { lines[part] = set }
    }
}
