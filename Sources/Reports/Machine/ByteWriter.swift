import Records

/// Writes bytes one after the other into memory that its owner knows to be large enough.
struct ByteWriter {
    private let start: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer

    init(_ memory: UnsafeMutableRawBufferPointer) {
        start = memory.baseAddress!
        end = start
    }

    var written: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: end - start) }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        end.storeBytes(of: byte, as: UInt8.self)
        end += 1
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeRawBufferPointer) {
        guard let from = bytes.baseAddress else { return }
        end.copyMemory(from: from, byteCount: bytes.count)
        end += bytes.count
    }

    @inline(__always)
    mutating func put(_ text: borrowing Span<UInt8>) {
        text.withUnsafeBytes { put($0) }
    }

    /// `yyyy-mm-dd`
    mutating func put(_ day: CalendarDay) {
        putTwo(day.year / 100)
        putTwo(day.year % 100)
        put(0x2D)
        putTwo(day.month)
        put(0x2D)
        putTwo(day.day)
    }

    private mutating func putTwo(_ number: Int) {
        put(UInt8(truncatingIfNeeded: 0x30 + number / 10))
        put(UInt8(truncatingIfNeeded: 0x30 + number % 10))
    }

    /// A number in decimal digits.
    mutating func putNumber(_ number: Int) {
        var digits = UInt64(0)
        var count = 0
        var rest = UInt(max(0, number))
        // Eight digits fit a word, and records are counted in fewer.
        while count == 0 || rest > 0 {
            if count == 8 { return put(Array(String(max(0, number)).utf8).span) }
            digits = digits << 8 | UInt64(0x30 + rest % 10)
            rest /= 10
            count += 1
        }
        end.storeBytes(of: digits.littleEndian, as: UInt64.self)
        end += count
    }
}
