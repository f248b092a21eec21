/// The text of a source as UTF-8, block by block, whatever its encoding.
struct TextStream {
    private let source: InputSource
    let encoding: TextEncoding
    /// Bytes of a character whose rest lies in the next block.
    private var carry: [UInt8] = []
    private var consumed: Int
    private(set) var isAtEnd = false
    /// Whether an eight-bit text has so far been UTF-8 with at least one character beyond ASCII: then its label is doubtful.
    private(set) var looksLikeUTF8 = true
    private(set) var isPlainASCII = true
    private var utf8Tail = 0

    /// - Parameter skipping: the length of the byte order mark.
    init(_ source: InputSource, encoding: TextEncoding, skipping: Int) throws {
        self.source = source
        self.encoding = encoding
        consumed = skipping
        source.rewind()
        if skipping > 0 {
            try withUnsafeTemporaryAllocation(byteCount: skipping, alignment: 1) { _ = try source.read(into: $0) }
        }
    }

    /// The given text followed by about `count` bytes more.
    mutating func block(after text: ArraySlice<UInt8>, count: Int) throws -> [UInt8] {
        guard encoding == .utf8 else { return Array(text) + (try transcoded(count)) }
        var read = 0
        let block = try [UInt8](unsafeUninitializedCapacity: text.count + count) { buffer, filled in
            _ = buffer.initialize(fromContentsOf: text)
            read = try source.read(
                into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[text.count...]))
            filled = text.count + read
        }
        if read < count { isAtEnd = true }
        return block
    }

    private mutating func transcoded(_ count: Int) throws -> [UInt8] {
        var raw = carry
        let before = raw.count
        var read = 0
        raw += try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            read = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            filled = read
        }
        carry = []
        if read < count { isAtEnd = true }
        let start = consumed - before
        consumed += read
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: return try fromUTF16(raw, at: start)
        default: return try fromEightBit(raw, at: start)
        }
    }

    private mutating func fromUTF16(_ raw: [UInt8], at start: Int) throws -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        var index = 0
        func unit(_ index: Int) -> UInt16 {
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
        }
        while index + 1 < raw.count {
            let first = unit(index)
            var scalar = Unicode.Scalar(first)
            var length = 2
            if UTF16.isLeadSurrogate(first) {
                guard index + 3 < raw.count else { break }
                let second = unit(index + 2)
                guard UTF16.isTrailSurrogate(second) else { throw ReadingFault(.encodingLabel("UTF-16")) }
                scalar = UTF16.decode(UTF16.EncodedScalar([first, second]))
                length = 4
            }
            guard let scalar else { throw ReadingFault(.encodingLabel("UTF-16")) }
            text.append(contentsOf: UTF8.encode(scalar)!)
            index += length
        }
        carry = Array(raw[index...])
        if isAtEnd, !carry.isEmpty { throw ReadingFault(.encodingLabel("UTF-16")) }
        return text
    }

    private mutating func fromEightBit(_ raw: [UInt8], at start: Int) throws -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(raw.count + raw.count / 8)
        for (index, byte) in raw.enumerated() {
            noteUTF8(byte)
            if byte < 0x80 {
                text.append(byte)
            } else {
                guard let scalar = encoding.character(byte) else { throw ReadingFault(.invalidUTF8(offset: start + index)) }
                text.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        return text
    }

    /// Follows whether the bytes would also be UTF-8.
    private mutating func noteUTF8(_ byte: UInt8) {
        guard looksLikeUTF8 else { return }
        if utf8Tail > 0 {
            if byte & 0xC0 == 0x80 { utf8Tail -= 1 } else { looksLikeUTF8 = false }
        } else if byte >= 0x80 {
            isPlainASCII = false
            switch byte {
            case 0xC2...0xDF: utf8Tail = 1
            case 0xE0...0xEF: utf8Tail = 2
            case 0xF0...0xF4: utf8Tail = 3
            default: looksLikeUTF8 = false
            }
        }
    }
}
