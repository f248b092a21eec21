import Glibc

/// Reads `multipart/form-data` (RFC 7578) in pieces of any size and holds no more of it than the heads of parts. Strict: nothing
/// before the first boundary, nothing behind the last.
struct MultipartReader {
    private enum Place {
        /// At a boundary's end: a part follows, or the end.
        case behindBoundary
        case head
        case content
        case ended
    }

    /// `--boundary`, with the line end before it that belongs to it.
    private let delimiter: [UInt8]
    /// Begins with a line end that the first boundary does not have.
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var place = Place.content
    private var isInPart = false
    private var parts = 0

    private static let longestHead = 4096
    private static let mostParts = 256

    /// - Parameter contentType: as it was sent.
    /// - Throws: `Refusal.malformed` where it names no boundary that may be one.
    init(contentType: String?) throws(Refusal) {
        guard let boundary = contentType.flatMap(Self.boundary) else { throw .malformed }
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + Array(boundary.utf8)
    }

    private static func boundary(_ type: String) -> Substring? {
        let parts = type.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        let values = parts.dropFirst().filter { $0.lowercased().hasPrefix("boundary=") }
        guard values.count == 1, var value = values.first?.dropFirst("boundary=".count) else { return nil }
        if value.count > 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
        let isBoundary = value.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "'()+_,-./:=?".utf8.contains($0)
        }
        return isBoundary && (1...70).contains(value.utf8.count) ? value : nil
    }

    /// - Throws: `Refusal`; what the sink throws.
    mutating func read(_ bytes: UnsafeRawBufferPointer, into sink: inout some MultipartSink) throws {
        pending.append(contentsOf: bytes)
        while try step(&sink) {}
    }

    /// - Throws: `Refusal.malformed` where the end is missing.
    func finish() throws(Refusal) { guard place == .ended else { throw .malformed } }

    /// - Returns: false where more is needed.
    private mutating func step(_ sink: inout some MultipartSink) throws -> Bool {
        switch place {
        case .content: return try content(&sink)
        case .behindBoundary: return try boundaryEnd()
        case .head: return try head(&sink)
        case .ended:
            guard pending.elementsEqual([0x0D, 0x0A].prefix(pending.count)) else { throw Refusal.malformed }
            return false
        }
    }

    // MARK: Places

    private mutating func content(_ sink: inout some MultipartSink) throws -> Bool {
        let found = Self.place(of: delimiter, in: pending)
        let certain = found ?? max(0, pending.count - delimiter.count + 1)
        if isInPart {
            if certain > 0 { try pending.withUnsafeBytes { try sink.append(UnsafeRawBufferPointer(rebasing: $0[..<certain])) } }
        } else if certain > 0 {
            throw Refusal.malformed
        }
        pending.removeFirst(certain + (found == nil ? 0 : delimiter.count))
        guard found != nil else { return false }
        if isInPart { try sink.end() }
        isInPart = false
        place = .behindBoundary
        return true
    }

    private mutating func boundaryEnd() throws -> Bool {
        guard pending.count >= 2 else { return false }
        if pending[0] == 0x0D, pending[1] == 0x0A {
            place = .head
            parts += 1
            guard parts <= Self.mostParts else { throw Refusal.tooLarge }
        } else if pending[0] == 0x2D, pending[1] == 0x2D {
            place = .ended
        } else {
            throw Refusal.malformed
        }
        pending.removeFirst(2)
        return true
    }

    private mutating func head(_ sink: inout some MultipartSink) throws -> Bool {
        guard let end = Self.place(of: [0x0D, 0x0A, 0x0D, 0x0A], in: pending), end <= Self.longestHead else {
            guard pending.count <= Self.longestHead else { throw Refusal.malformed }
            return false
        }
        try sink.begin(MultipartHead(pending[..<end]))
        isInPart = true
        pending.removeFirst(end + 4)
        place = .content
        return true
    }

    /// Where a pattern that begins with a carriage return stands first.
    private static func place(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var start = 0
            while start + pattern.count <= bytes.count {
                guard let found = memchr(base + start, 0x0D, bytes.count - pattern.count + 1 - start) else { return nil }
                let place = UnsafeRawPointer(found) - base
                if memcmp(found, pattern, pattern.count) == 0 { return place }
                start = place + 1
            }
            return nil
        }
    }
}
