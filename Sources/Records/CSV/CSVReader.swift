/// Reads a table strictly by RFC 4180, on bytes: a row that does not fit its header is marked, a broken quote refuses the file.
struct CSVReader {
    private var stream: TextStream
    private let limits: ReadingLimits
    /// The file begins with a byte order mark, which says what it is.
    private let isMarked: Bool
    let dialect: CSVDialect
    /// Text read and not yet split into rows.
    private var rest: [UInt8]
    private var restStart: Int
    private var line: Int
    private var builder = PageBuilder()
    /// The last page was full before its text was used up.
    private var isPageFull = false

    var facts: SourceFacts { builder.facts }

    /// Bytes of text in a page.
    private static let pageSize = 1 << 16
    private static let mostRows = 4096

    init(_ source: InputSource, names: FieldNames, plan: ReadingPlan, limits: ReadingLimits) throws {
        self.limits = limits
        let head = try source.head(4)
        let marked = try TextEncoding.marked(head)
        isMarked = marked != nil
        let encoding = marked?.encoding ?? (plan.isWindows1252 ? .windows1252 : .utf8)
        stream = try TextStream(source, encoding: encoding, skipping: marked?.markLength ?? 0)
        rest = try stream.block(after: [], count: 1 << 17)
        guard !rest.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) || !stream.isAtEnd else {
            throw ReadingFault(.empty)
        }
        if encoding == .utf8, !isMarked, !Self.isValidStart(rest, isWhole: stream.isAtEnd) {
            var plan = ReadingPlan()
            plan.isWindows1252 = true
            throw ReadAgain(plan: plan)
        }
        dialect = try CSVDialect.settle(rest, names: names, limits: limits)
        restStart = dialect.bodyOffset
        line = dialect.bodyLine
        if isUTF8, !Self.isValid(rest.span.extracting(0..<restStart)) { try fallBack() }
    }

    /// The next rows of the table.
    /// - Returns: nil at its end.
    mutating func nextPage() throws -> RecordPage? {
        while true {
            let text = try stream.block(after: rest[restStart...], count: stream.isAtEnd || isPageFull ? 0 : Self.pageSize)
            guard !text.isEmpty else { return nil }
            builder = PageBuilder(bytes: text, continuing: builder)
            let consumed = try split(text)
            guard consumed > 0 || !stream.isAtEnd else { return nil }
            if isUTF8, !Self.isValid(text.span.extracting(0..<consumed)) { try fallBack() }
            rest = text
            restStart = consumed
            guard isPageFull || text.count - consumed <= limits.record else {
                throw ReadingFault(.recordTooLong(limit: limits.record), line: line)
            }
            if stream.isAtEnd, consumed == text.count {
                rest = []
                restStart = 0
            }
            guard builder.lastPosition <= limits.records else {
                throw ReadingFault(.tooManyRecords(limit: limits.records), line: line)
            }
            if !builder.rows.isEmpty { return builder.take() }
            if stream.isAtEnd, consumed == text.count { return nil }
        }
    }

    private var isUTF8: Bool { stream.encoding == .utf8 }

    private static func isValid(_ text: borrowing Span<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { UTF8Check.isValid($0) }
    }

    /// Whether the start of a text is UTF-8; its last character may be cut.
    private static func isValidStart(_ text: [UInt8], isWhole: Bool) -> Bool {
        let cut =
            isWhole ? 0 : text.suffix(3).reversed().firstIndex { $0 >= 0xC0 }.map { text.suffix(3).endIndex - $0.base + 1 } ?? 0
        return text.withUnsafeBufferPointer { UTF8Check.isValid(UnsafeBufferPointer(rebasing: $0[..<(text.count - cut)])) }
    }

    /// A file that is not UTF-8 is read again as Windows-1252, unless it says what it is.
    private func fallBack() throws -> Never {
        guard !isMarked else { throw ReadingFault(.encodingLabel("UTF-8")) }
        var plan = ReadingPlan()
        plan.isWindows1252 = true
        throw ReadAgain(plan: plan)
    }

    // MARK: Splitting rows

    /// Splits as many whole rows as the text holds and a page takes.
    /// - Returns: the number of bytes they take.
    private mutating func split(_ text: [UInt8]) throws -> Int {
        let isLast = stream.isAtEnd
        var start = 0
        isPageFull = false
        while start < text.count {
            guard builder.rows.count < Self.mostRows else {
                isPageFull = true
                return start
            }
            let firstLine = line
            guard let end = try text.withUnsafeBufferPointer({ try row($0, from: start, isLast: isLast) }) else {
                line = firstLine
                return start
            }
            start = end
        }
        return start
    }

    /// Reads one row into the builder.
    /// - Returns: where the next row starts; nil when this one is not whole yet.
    private mutating func row(_ text: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) throws -> Int? {
        let firstLine = line
        let delimiter = dialect.delimiter
        var index = start
        var column = 0
        var anyText = false
        builder.begin(line: firstLine)
        while true {
            let cellStart = index
            if index < text.count, text[index] == 0x22 {
                guard let end = try quotedCell(text, from: index, column: column, firstLine: firstLine, isLast: isLast) else {
                    return nil
                }
                index = end
                anyText = true
            } else {
                var seen: UInt8 = 0
                index = Self.endOfBareCell(text, from: index, delimiter: delimiter, seen: &seen)
                let byte = index < text.count ? text[index] : 0
                if index == text.count {
                    guard isLast else { return nil }
                } else if byte == 0x22 {
                    throw ReadingFault(.quoteInBareCell, line: line)
                } else if byte == 0 {
                    throw ReadingFault(.nul, line: line)
                }
                if index > cellStart {
                    guard index - cellStart <= limits.field else {
                        throw ReadingFault(.fieldTooLong(limit: limits.field), line: line)
                    }
                    anyText = true
                }
                setCell(column, at: cellStart..<index, in: text, isASCII: seen < 0x80)
            }
            column += 1
            guard index < text.count, text[index] == delimiter else { break }
            guard column < limits.columns else { throw ReadingFault(.tooManyColumns(limit: limits.columns), line: line) }
            index += 1
        }
        if index < text.count {
            if text[index] == 0x0D {
                guard index + 1 < text.count || isLast else { return nil }
                if index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
            }
            index += 1
        }
        guard index - start <= limits.record else { throw ReadingFault(.recordTooLong(limit: limits.record), line: firstLine) }
        line += 1
        guard anyText else { return index }
        if column != dialect.columns.count {
            builder.mark(.cells(expected: Int32(dialect.columns.count), found: Int32(column)))
        }
        builder.end()
        return index
    }

    /// The place of the next delimiter, line end, quote or NUL.
    /// - Parameter seen: receives the bits of all bytes passed over.
    private static func endOfBareCell(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, seen: inout UInt8
    ) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        @inline(__always) func hasZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        var index = start
        var bits: UInt64 = 0
        // Eight bytes at a time; of a word with a control, a quote or the delimiter the lowest mark shows where the first one is.
        while index + 8 <= text.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let controls = (word &- ones &* 0x20) & ~word
            let found = (controls | hasZero(word ^ ones &* 0x22) | hasZero(word ^ ones &* UInt64(delimiter))) & highs
            guard found != 0 else {
                bits |= word
                index += 8
                continue
            }
            let ahead = found.trailingZeroBitCount >> 3
            bits |= word & ((1 << UInt64(ahead * 8)) &- 1)
            index += ahead
            if endsCell(raw[index], delimiter) {
                seen = bits & highs == 0 ? 0 : 0x80
                return index
            }
            index += 1
        }
        seen = bits & highs == 0 ? 0 : 0x80
        while index < text.count, !endsCell(raw[index], delimiter) {
            seen |= raw[index]
            index += 1
        }
        return index
    }

    @inline(__always)
    private static func endsCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0x22 || byte == 0
    }

    private mutating func setCell(_ column: Int, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        guard column < dialect.columns.count, let field = dialect.columns[column] else { return }
        builder.set(field, at: Self.withoutFormulaGuard(range, in: text), isASCII: isASCII)
    }

    /// The apostrophe that keeps a spreadsheet from taking a cell for a formula is not part of the text.
    private static func withoutFormulaGuard(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        guard range.count >= 2, text[range.lowerBound] == 0x27, SafeText.opensFormula(text[range.lowerBound + 1]) else {
            return range
        }
        return range.lowerBound + 1..<range.upperBound
    }

    /// - Returns: the place behind the closing quote; nil when the cell is not whole yet.
    private mutating func quotedCell(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, column: Int, firstLine: Int, isLast: Bool
    ) throws -> Int? {
        var index = start + 1
        var doubled = false
        let startLine = line
        while true {
            guard index < text.count else {
                guard !isLast else { throw ReadingFault(.openQuote, line: startLine) }
                guard index - start <= limits.record else {
                    throw ReadingFault(.recordTooLong(limit: limits.record), line: firstLine)
                }
                return nil
            }
            let byte = text[index]
            if byte == 0x22 {
                if index + 1 < text.count, text[index + 1] == 0x22 {
                    doubled = true
                    index += 2
                    continue
                }
                if index + 1 == text.count, !isLast { return nil }
                break
            }
            if byte == 0x0A || (byte == 0x0D && (index + 1 >= text.count || text[index + 1] != 0x0A)) {
                line += 1
                guard line - firstLine < limits.linesInRecord else {
                    throw ReadingFault(.recordOfTooManyLines(limit: limits.linesInRecord), line: firstLine)
                }
            }
            if byte == 0 { throw ReadingFault(.nul, line: line) }
            index += 1
        }
        guard index - start - 1 <= limits.field else { throw ReadingFault(.fieldTooLong(limit: limits.field), line: startLine) }
        let inside = start + 1..<index
        index += 1
        if index < text.count, text[index] != dialect.delimiter, text[index] != 0x0A, text[index] != 0x0D {
            throw ReadingFault(.textAfterQuote, line: line)
        }
        if doubled {
            let plain = Self.undoubled(text[inside])
            guard column < dialect.columns.count, let field = dialect.columns[column] else { return index }
            let guarded = plain.withUnsafeBufferPointer { Self.withoutFormulaGuard(0..<plain.count, in: $0) }
            builder.set(field, to: plain[guarded])
        } else {
            setCell(column, at: inside, in: text, isASCII: false)
        }
        return index
    }

    private static func undoubled(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var plain: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            plain.append(text[index])
            index += text[index] == 0x22 ? 2 : 1
        }
        return plain
    }
}
