import Foundation

/// The text of a PDF as a person typed it: what the page's drawing put in is taken out again (SPEC 5.4).
struct PDFText {
    private var plain = String.UnicodeScalarView()
    /// The left-to-right run that is open within a right-to-left line.
    private var run: String.UnicodeScalarView?
    private var isRightToLeft = false

    /// Presentation forms and Latin ligatures become letters, bidi marks are dropped.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        // The first byte of everything that changes: U+200E.., U+FB00.., U+FE70...
        guard text.contains(where: { $0 == 0xE2 || $0 == 0xEF }) else { return text }
        var reading = PDFText()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { reading.take(scalar) }
        reading.endRun()
        return Array(String(reading.plain).utf8)
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x202B: isRightToLeft = true
        case 0x202A where isRightToLeft && run == nil: run = String.UnicodeScalarView()
        case 0x202C: if run == nil { isRightToLeft = false } else { endRun() }
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
        case 0x0A, 0x0C, 0x0D:
            endRun()
            isRightToLeft = false
            plain.append(scalar)
        case 0xFB00...0xFB06, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
            append(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
        default: append(CollectionOfOne(scalar))
        }
    }

    private mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
        if run != nil { run?.append(contentsOf: scalars) } else { plain.append(contentsOf: scalars) }
    }

    /// The marks at either end of a left-to-right run were drawn in the line's direction: `BSAFE :` behind an Arabic label is `: BSAFE`.
    private mutating func endRun() {
        guard let run else { return }
        self.run = nil
        let leading = run.prefix { !Self.isWord($0) }
        let rest = run[leading.endIndex...]
        let core = rest.lastIndex(where: Self.isWord).map { rest[...$0] } ?? rest[rest.startIndex..<rest.startIndex]
        plain.append(contentsOf: rest[core.endIndex...].reversed())
        plain.append(contentsOf: core)
        plain.append(contentsOf: leading.reversed())
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
