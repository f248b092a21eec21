/// One line of a text, without its line end.
struct TextLine {
    /// Counted from 1 in the whole source; a form feed starts a page and no line.
    let number: Int
    let text: String

    /// The pages of a text, set apart by form feeds; a page without a visible character has no lines.
    /// - Throws: `ReadingFault` when a line is longer than a field may be or holds a NUL, or when there are too many of them.
    static func pages(of text: [UInt8], limits: ReadingLimits) throws -> [[TextLine]] {
        var pages: [[TextLine]] = []
        var page: [TextLine] = []
        var number = 1
        var start = 0
        func endLine(at end: Int) throws {
            guard number <= limits.lines else { throw ReadingFault(.tooManyLines(limit: limits.lines), line: number) }
            guard end - start <= limits.field else { throw ReadingFault(.fieldTooLong(limit: limits.field), line: number) }
            page.append(TextLine(number: number, text: String(decoding: text[start..<end], as: UTF8.self)))
        }
        func endPage() throws {
            guard pages.count < limits.pages else { throw ReadingFault(.tooManyPages(limit: limits.pages), line: number) }
            pages.append(page.contains { !$0.isBlank } ? page : [])
            page = []
        }
        for (index, byte) in text.enumerated() where byte <= 0x0D {
            switch byte {
            case 0: throw ReadingFault(.nul, line: number)
            case 0x0A where index > 0 && text[index - 1] == 0x0D: start = index + 1
            case 0x0A, 0x0D:
                try endLine(at: index)
                number += 1
                start = index + 1
            case 0x0C:
                if index > start { try endLine(at: index) }
                try endPage()
                start = index + 1
            default: break
            }
        }
        if start < text.count { try endLine(at: text.count) }
        try endPage()
        return pages
    }

    var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isBlank) }

    /// The stretches of text set apart by a tab or by `gap` blanks or more; fewer blanks become one.
    func stretches(apart gap: Int) -> [TextStretch] {
        var stretches: [TextStretch] = []
        var current = String.UnicodeScalarView()
        var (start, blanks, column) = (0, 0, 0)
        func end() {
            guard !current.isEmpty else { return }
            stretches.append(TextStretch(start: start, end: column - blanks, text: String(current)))
            current = String.UnicodeScalarView()
        }
        var wide = false
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                if scalar == "\t" { wide = true }
                blanks += 1
            } else {
                if current.isEmpty || wide || blanks >= gap {
                    end()
                    start = column
                } else if blanks > 0 {
                    current.append(" ")
                }
                (blanks, wide) = (0, false)
                current.append(scalar)
            }
            column += 1
        }
        end()
        return stretches
    }
}

extension Unicode.Scalar {
    /// White space of any width, and what stands for it in text taken out of a page.
    var isBlank: Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
        return properties.isWhitespace || value == 0xFEFF
    }
}
